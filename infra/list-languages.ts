import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fromRoot } from "./root.ts";

/** A language as its file has it: its code, and what it says of itself. */
type Listed = { code: string; manner: { name: string; direction: string } };

const WRITTEN = "// Written by infra/list-languages.ts: a language is one file in functions/words.";

/**
 * Enters the languages, one file each in `functions/words`, in the two lists the code reads, below
 * the repository unless told otherwise. Returns the lists that differed; they are written unless
 * this only looks.
 */
export async function listLanguages({ root = fromRoot(), look = false } = {}): Promise<string[]> {
  const languages = await languagesIn(root);
  const lists = [
    ["functions/domain/languages.ts", manners(languages)],
    ["functions/words/spoken.ts", spoken(languages.map(({ code }) => code))],
  ] as const;
  const changed = lists.filter(([file, text]) => textOf(join(root, file)) !== text);
  if (!look) for (const [file, text] of changed) writeFileSync(join(root, file), text);
  return changed.map(([file]) => file);
}

/** English first, since it is spoken wherever a language is not known. */
async function languagesIn(root: string): Promise<Listed[]> {
  const folder = join(root, "functions/words");
  const files = readdirSync(folder).filter((name) => /^[a-z]{2}\.ts$/.test(name));
  const codes = files.map((name) => name.slice(0, 2)).sort();
  const ordered = ["en", ...codes.filter((code) => code !== "en")];
  return Promise.all(
    ordered.map(async (code) => {
      const { manner } = await import(pathToFileURL(join(folder, `${code}.ts`)).href);
      if (!manner)
        throw new Error(`functions/words/${code}.ts has no manner: its name and direction.`);
      return { code, manner };
    }),
  );
}

function manners(languages: readonly Listed[]): string {
  const codes = languages.map(({ code }) => JSON.stringify(code)).join(", ");
  const lines = languages.map(
    ({ code, manner: { name, direction } }) =>
      `  ${code}: { name: ${JSON.stringify(name)}, direction: "${direction}" },\n`,
  );
  return `${WRITTEN}
import type { Manner } from "./manner.ts";

/** The languages that suppliers are spoken to in, English first. */
export const LANGUAGES = [${codes}] as const;

export type Language = (typeof LANGUAGES)[number];

/** How each language is shown. */
export const MANNERS: Readonly<Record<Language, Manner>> = {
${lines.join("")}};
`;
}

function spoken(codes: readonly string[]): string {
  const each = (line: (code: string) => string) => codes.map(line).join("");
  return `${WRITTEN}
import type { Language } from "../domain/languages.ts";
${imported(codes)}

/** Holds every language to all words; nothing of this stands in what is built. */
type Whole<Words extends Readonly<Record<Language, LanguageWords>>> = keyof Words & Language;

type Spoken = Whole<{
${each((code) => `  ${code}: typeof ${code};\n`)}}>;

type Part<Name extends keyof LanguageWords> = Readonly<Record<Spoken, LanguageWords[Name]>>;

// One constant a part, so that a function carries the parts it speaks and no page of the portal.
export const FINDINGS: Part<"findings"> = {
${each((code) => `  ${code}: ${code}.findings,\n`)}};
export const LETTERS: Part<"letters"> = {
${each((code) => `  ${code}: ${code}.letters,\n`)}};
export const SHEETS: Part<"sheet"> = {
${each((code) => `  ${code}: ${code}.sheet,\n`)}};
`;
}

/** In the order that the formatter wants. */
function imported(codes: readonly string[]): string {
  return [
    ["language-words", "type { LanguageWords }"],
    ...codes.map((code) => [code, `* as ${code}`]),
  ]
    .sort(([one = ""], [other = ""]) => (one < other ? -1 : 1))
    .map(([file, what]) => `import ${what} from "./${file}.ts";`)
    .join("\n");
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

if (import.meta.main)
  console.log((await listLanguages()).join("\n") || "All languages are listed.");
