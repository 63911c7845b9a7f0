import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { readSuppliers } from "../../../functions/console/files/read-suppliers.ts";
import { routes } from "../../../functions/contract/routes.ts";
import { wordedIssue } from "../../../functions/http/worded-issue.ts";
import { SpreadsheetError } from "../../../functions/spreadsheet/spreadsheet-error.ts";
import { serverWords } from "../../../web/console/messages/de/server-words.ts";
import { serverWords as english } from "../../../web/console/messages/en/server-words.ts";

/** Sentences without German words of their own. */
const silentAt = (sentences: Iterable<string>) =>
  [...new Set(sentences)].filter((each) => serverWords.say(each) === undefined);

test("every refusal of a field that the console's routes word has German words", () => {
  const found = new Set<string>();
  for (const route of Object.values(routes.console)) {
    if ("body" in route) collect(route.body(), found, new Set());
    if ("query" in route) collect(route.query(), found, new Set());
  }
  expect(found.size).toBeGreaterThan(30);
  expect(silentAt(found)).toEqual([]);
});

test("every refusal that the rules word has German words", () => {
  const found = globSync("functions/{domain,http,console}/**/*.ts").flatMap((name) =>
    [...readFileSync(name, "utf8").matchAll(SAID)].map(([, said = ""]) => sampled(said)),
  );
  expect(found.length).toBeGreaterThan(40);
  expect(silentAt(found)).toEqual([]);
});

test("a file that is not taken for a list of suppliers is refused in German too", async () => {
  const files = ["PK, but nothing packed", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"];
  for (const text of files) {
    const body = Buffer.from(text, "latin1");
    const refused = await readSuppliers({ body } as never).catch((problem: Error) => problem);
    expect(silentAt([(refused as Error).message])).toEqual([]);
  }
  const others = ["protected", "macros", "unsafe"] as const;
  expect(silentAt(others.map((each) => new SpreadsheetError(each).message))).toEqual([]);
});

test("what a schema refuses without words of its own is said plainly, in German too", () => {
  const cases: [schema: z.ZodType, input: unknown, said: string][] = [
    [z.string(), undefined, "Das fehlt."],
    [z.string(), 3, "Schreiben Sie einen Text."],
    [z.int(), 1.5, "Geben Sie eine ganze Zahl an."],
    [z.int().min(1), 0, "Geben Sie mindestens 1 an."],
    [z.string().max(3), "four", "Verwenden Sie höchstens 3 Zeichen."],
    [z.array(z.string()).max(1), ["a", "b"], "Geben Sie höchstens 1 Einträge an."],
    [z.enum(["a", "b"]), "c", "Wählen Sie aus: a, b."],
    [z.iso.date(), "tomorrow", "Geben Sie einen Tag an, etwa 31.03.2027."],
    [z.union([z.string(), z.int()]), [], "So kann das hier nicht stehen."],
  ];
  for (const [schema, input, said] of cases) {
    const problem = schema.safeParse(input, { error: wordedIssue }).error?.issues[0]?.message;
    expect(serverWords.say(problem ?? "")).toBe(said);
  }
});

test("words a schema gives itself stand before the plain ones", () => {
  const result = z.string().min(1, "Give the reason.").safeParse("", { error: wordedIssue });
  expect(result.error?.issues[0]?.message).toBe("Give the reason.");
});

test("a sentence that names somebody or something keeps it in German", () => {
  expect(
    serverWords.say(
      "Ines Costa changed this on 2026-11-24 at 09:30 UTC, after you opened it. Reload to see it; nothing of yours was saved.",
    ),
  ).toBe(
    "Ines Costa hat das am 24.11.2026 um 09:30 UTC geändert, nachdem Sie es geöffnet hatten. Laden Sie es neu; von Ihnen wurde nichts gespeichert.",
  );
  expect(serverWords.say("This needs the role procurement or admin; yours is viewer.")).toBe(
    "Dazu braucht es die Rolle Einkauf oder Administration; Ihre ist Lesezugriff.",
  );
  expect(serverWords.say("This assessment is decided; it can no longer be changed.")).toBe(
    "Diese Bewertung ist „Entschieden“; sie lässt sich nicht mehr ändern.",
  );
});

test("English says what the server says, and German nothing it does not know", () => {
  expect(english.say("Choose somebody else.")).toBe("Choose somebody else.");
  expect(serverWords.say("Ask the moon.")).toBeUndefined();
});

/** A sentence given to a refusal or a field, in the ways the code writes them. */
const SAID =
  /(?:message: |message = |sentence = |invalid\("[\w.]+", |refused\(path, |refused\(|Refusal\(\s*"[\w-]+",\s*)["`]([A-Z“][^"`]*[.])["`]/g;

/** A sentence with something in each of its gaps. */
function sampled(said: string): string {
  return said.replaceAll(/\$\{[^}]*\}/g, "7");
}

/** Adds the messages that a schema's checks carry themselves. */
function collect(schema: z.core.$ZodType, found: Set<string>, seen: Set<unknown>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const { def } = schema._zod;
  for (const { _zod } of [{ _zod: { def } }, ...(def.checks ?? [])]) {
    const said = _zod.def.error?.({ code: "custom", input: "" } as never);
    if (typeof said === "string") found.add(said);
  }
  for (const inner of partsOf(def)) collect(inner, found, seen);
}

function partsOf(def: object): z.core.$ZodType[] {
  return Object.values(def)
    .flatMap((each: unknown) =>
      each !== null && typeof each === "object" && !isSchema(each) ? Object.values(each) : [each],
    )
    .filter(isSchema);
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === "object" && value !== null && "_zod" in value && "parse" in value;
}
