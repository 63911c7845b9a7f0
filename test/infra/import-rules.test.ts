import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkImports, unread } from "../../infra/import-rules.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A repository of these files, each importing what it names. */
function repository(files: Readonly<Record<string, readonly string[]>>): string {
  const root = temporaryFolder("imports");
  for (const [file, imports] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    const lines = imports.map((path, index) => `import type { T as T${index} } from "${path}";`);
    writeFileSync(join(root, file), [...lines, "export type T = string;"].join("\n"));
    if (file.startsWith("node_modules/")) {
      const main = JSON.stringify({ main: "index.ts" });
      writeFileSync(join(root, dirname(file), "package.json"), main);
    }
  }
  return root;
}

test("imports along the rules pass", async () => {
  const root = repository({
    "functions/domain/score.ts": [],
    "functions/words/en.ts": ["../domain/score.ts"],
    "functions/email/letter.ts": ["../words/en.ts"],
    "web/portal/words.ts": ["../../functions/words/en.ts"],
    "functions/data/scores.ts": ["../domain/score.ts", "node:crypto"],
    "functions/console/score.ts": ["../data/scores.ts"],
    "functions/console/handler.ts": ["./score.ts"],
    "web/console/score.tsx": ["../../functions/domain/score.ts"],
    "infra/local/invariants/check.ts": ["../../../functions/domain/score.ts"],
  });
  expect(await checkImports(root)).toEqual([]);
});

const planted: readonly [rule: string, from: string, to: string][] = [
  ["domain-is-pure", "functions/domain/score.ts", "functions/data/scores.ts"],
  ["words-know-what-they-name", "functions/words/en.ts", "functions/email/letter.ts"],
  ["content-knows-the-domain", "functions/content/load.ts", "functions/contract/routes.ts"],
  ["contract-knows-the-domain", "functions/contract/routes.ts", "functions/http/endpoint.ts"],
  ["data-knows-the-domain", "functions/data/scores.ts", "functions/email/letter.ts"],
  ["email-knows-the-domain", "functions/email/letter.ts", "functions/data/scores.ts"],
  ["routes-and-jobs-stand-alone", "functions/console/a.ts", "functions/console/b.ts"],
  ["routes-and-jobs-stand-alone", "functions/jobs/sweep.ts", "functions/jobs/messenger.ts"],
  ["a-handler-gathers-its-own-routes", "functions/portal/handler.ts", "functions/console/a.ts"],
  ["nobody-imports-routes", "functions/http/endpoint.ts", "functions/console/a.ts"],
  ["functions-know-functions-only", "functions/cli/export.ts", "infra/root.ts"],
  ["web-knows-the-shared-core", "web/console/page.tsx", "functions/data/scores.ts"],
  ["infra-knows-the-contract", "infra/platform.ts", "functions/console/handler.ts"],
  ["infra-knows-the-contract", "infra/local/seed.ts", "functions/domain/score.ts"],
  ["the-checker-knows-the-rules", "infra/local/invariants/check.ts", "functions/email/letter.ts"],
];

test("every planted import against the rules is stopped, of types too", async () => {
  const files: Record<string, string[]> = {};
  for (const [, from, to] of planted) {
    const path = `${"../".repeat(from.split("/").length - 1)}${to}`;
    files[from] = [...(files[from] ?? []), path];
    files[to] ??= [];
  }
  const problems = await checkImports(repository(files));
  const expected = planted.map(([rule, from, to]) => `${from} → ${to} (${rule})`);
  expect(problems).toEqual(expect.arrayContaining(expected));
});

test.for<[rule: string, from: string, name: string]>([
  ["one-client-per-service", "functions/jobs/sweep.ts", "@aws-sdk/client-ses"],
  ["one-client-per-service", "functions/email/letter.ts", "@aws-sdk/client-ses"],
  ["dates-are-reckoned-in-one-place", "functions/portal/page.ts", "temporal-polyfill"],
  ["domain-is-pure", "functions/domain/score.ts", "preact"],
])("%s stops %s from using %s", async ([rule, from, name]) => {
  const file = `node_modules/${name}/index.ts`;
  const problems = await checkImports(repository({ [from]: [name], [file]: [] }));
  expect(problems).toContain(`${from} → ${file} (${rule})`);
});

test("the one client of a service may use its package", async () => {
  const sdk = "node_modules/@aws-sdk/client-ses/index.ts";
  const root = repository({ "functions/email/send.ts": ["@aws-sdk/client-ses"], [sdk]: [] });
  expect(await checkImports(root)).toEqual([]);
});

test("a planted cycle is found", async () => {
  const root = repository({
    "functions/domain/a.ts": ["./b.ts"],
    "functions/domain/b.ts": ["./a.ts"],
  });
  expect((await checkImports(root)).join()).toContain("no-cycles");
});

test("a rule in the domain may not ask a clock or the disk of the machine", async () => {
  const root = repository({ "functions/domain/a.ts": ["node:fs"] });
  expect(await checkImports(root)).toContain("functions/domain/a.ts → fs (domain-is-pure)");
});

test("a file the tool did not read is named, so that reading nothing is no success", () => {
  const files = ["functions/domain/a.ts", "infra/b.ts"];
  expect(unread(files, ["infra/b.ts"])).toEqual(["functions/domain/a.ts was not read"]);
  expect(unread(files, files)).toEqual([]);
});
