import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** One numbered access pattern as its docstring tells it. */
export type AccessPattern = {
  number: number;
  question: string;
  keys: string;
  name: string;
  file: string;
};

const FOLDER = "functions/data";
const PATTERN = /\/\*\*\s+(?:\* )?P(\d+) · (.*?)\s*\*\/\s+export (?:async )?function (\w+)/gs;

/** Every numbered pattern of the data layer, in order. */
export function accessPatterns(): AccessPattern[] {
  return globSync(`${FOLDER}/*.ts`)
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(PATTERN)].map(([, number, doc = "", name = ""]) => {
        const text = doc.replaceAll(/\s+\* ?/g, " ");
        const end = text.lastIndexOf(". ");
        const [question, keys] = [text.slice(0, end), text.slice(end + 2)];
        return { number: Number(number), question, keys, name, file: basename(file) };
      }),
    )
    .sort((one, other) => one.number - other.number);
}

/** A pattern as its row of the table. */
export function tableRow({ number, question, keys, name, file }: AccessPattern): string {
  const [asked = ""] = question.split(/[.;] /);
  return `| P${number} | ${asked} | \`${keys}\` | [${name}](${file}) |`;
}

/** The rows of the table in the folder's README. */
export function readmeRows(): string[] {
  const lines = readFileSync(`${FOLDER}/README.md`, "utf8").split("\n");
  return lines
    .map((line) => line.replaceAll(/ +/g, " "))
    .filter((line) => /^\| P\d+ \|/.test(line));
}

/** Exported functions that reach the table themselves. */
export function reachingFunctions(): { name: string; file: string }[] {
  const FUNCTION = /\nexport (?:async )?function (\w+).*?\n}\n/gs;
  return globSync(`${FOLDER}/*.ts`).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(FUNCTION)]
      .filter(([text]) =>
        /\b(get|getAll|itemsAt|query|queryDue|queryLedger|listPage|createOnce)\(/.test(text),
      )
      .map(([, name = ""]) => ({ name, file: basename(file) })),
  );
}
