import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listLanguages } from "../../../infra/list-languages.ts";
import { launchBrowser } from "../../journey/browser.ts";
import { openedLanding, TOKEN } from "./fixture.ts";
import { serveSite } from "./site.ts";
import { visit } from "./visit.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const COPIED = ["functions", "web", "test", "package.json", "tsconfig.json"];

/** A language whose every sentence is the English one between brackets, in one file. */
const FILE = `
import type { LanguageWords } from "./language-words.ts";
import * as en from "./en.ts";

function bracketed<T>(words: T): T;
function bracketed(words: unknown): unknown {
  if (typeof words === "string") return "⟦" + words + "⟧";
  if (typeof words === "function") return (...values: unknown[]) => bracketed(words(...values));
  if (Array.isArray(words)) return words.map(bracketed);
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, each]) => [name, bracketed(each)]));
}

export const manner: LanguageWords["manner"] = { name: "Pseudo", direction: "rtl" };
export const approval: LanguageWords["approval"] = bracketed(en.approval);
export const arrival: LanguageWords["arrival"] = bracketed(en.arrival);
export const findings: LanguageWords["findings"] = bracketed(en.findings);
export const letters: LanguageWords["letters"] = bracketed(en.letters);
export const sheet: LanguageWords["sheet"] = bracketed(en.sheet);
export const work: LanguageWords["work"] = bracketed(en.work);
`;

/** A copy of the product with that file, and what `npm start` and `npm test` then do first. */
let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "assay-language-"));
  for (const each of COPIED) cpSync(join(ROOT, each), join(root, each), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "functions/words/xx.ts"), FILE);
  await listLanguages({ root });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("letters and workbooks speak a language that was added by its file", async () => {
  const said = await inTheCopy(`
    const { composeLetter } = await import("./functions/email/compose.ts");
    const { INVITATION, ORIGIN } = await import("./test/email/facts.ts");
    const { answersWorkbook } = await import("./functions/spreadsheet/answers-workbook.ts");
    const { readWorkbook } = await import("./functions/spreadsheet/read-workbook.ts");
    const { sheetWords } = await import("./functions/spreadsheet/words.ts");
    const { sourceOf } = await import("./test/spreadsheet/source.ts");
    const { subject, html } = composeLetter({ ...INVITATION, language: "xx" }, ORIGIN);
    const book = readWorkbook(answersWorkbook({ ...sourceOf({}), words: sheetWords("xx") }));
    console.log(JSON.stringify({ subject, html, sheets: book.sheets.map(({ name }) => name) }));
  `);
  expect(said).toMatchObject({ subject: expect.stringMatching(/^⟦.*⟧$/) });
  expect(said).toMatchObject({ html: expect.stringContaining('<html lang="xx" dir="rtl">') });
  expect(said).toMatchObject({ sheets: expect.arrayContaining(["⟦Answers⟧"]) });
});

test("the supplier's page speaks it, at work too, and runs its way", async () => {
  const [site, browser] = await Promise.all([serveSite(root), launchBrowser()]);
  const { page, server, open, complaints } = await visit(browser, site);
  try {
    server.landing = openedLanding;
    await page.goto(`${site.origin}/answer#${TOKEN}`);
    await page.getByRole("button", { name: "Pseudo" }).click();
    await page.getByRole("heading", { level: 1, name: /^⟦.*⟧$/ }).waitFor();
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    // The language chosen here is spoken at the next visit.
    await page.goto("about:blank");
    await open("/workbook");
    await page.getByRole("heading", { level: 1, name: "⟦Answer in a spreadsheet⟧" }).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
});

test("what lists the languages says which list differs, and writes nothing when it only looks", async () => {
  expect(await listLanguages({ look: true })).toEqual([]);
  const list = join(root, "functions/domain/languages.ts");
  const text = readFileSync(list, "utf8");
  edit("functions/domain/languages.ts", [[', "xx"', ""]]);
  expect(await listLanguages({ root, look: true })).toEqual(["functions/domain/languages.ts"]);
  expect(readFileSync(list, "utf8")).not.toBe(text);
  expect(await listLanguages({ root })).toEqual(["functions/domain/languages.ts"]);
  expect(readFileSync(list, "utf8")).toBe(text);
});

// The types of all code are checked, then those of the words alone.
test("a language that lacks a word is refused by the types, which name the word", {
  timeout: 180_000,
}, async () => {
  // Nothing else of the product has to be told of it.
  expect(await problems("functions", "web")).toBe("");
  edit("functions/words/xx.ts", [
    [': LanguageWords["work"] = bracketed(en.work);', " = (({ back, ...rest }) => rest)(en.work);"],
  ]);
  expect(await problems("functions/words")).toMatch(
    /spoken\.ts.*'back'|Property 'back' is missing/s,
  );
});

function edit(file: string, changes: readonly [from: string, to: string][]): void {
  let text = readFileSync(join(root, file), "utf8");
  for (const [from, to] of changes) {
    expect(text, file).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(join(root, file), text);
}

const command = promisify(execFile);

async function inTheCopy(code: string): Promise<unknown> {
  const args = ["--input-type=module", "--eval", code];
  const { stdout } = await command(process.execPath, args, { cwd: root });
  return JSON.parse(stdout);
}

/** What the types say against these folders of the copy. */
async function problems(...include: string[]): Promise<string> {
  const only = { extends: "./tsconfig.json", include, exclude: [] };
  writeFileSync(join(root, "words.json"), JSON.stringify(only));
  const tsc = join(ROOT, "node_modules/.bin/tsc");
  return command(process.execPath, [tsc, "-p", "words.json"], { cwd: root }).then(
    () => "",
    (failed: { stdout: string }) => failed.stdout,
  );
}
