import { readFileSync } from "node:fs";
import type { Finding } from "../content/lint/finding.ts";
import { lintContent } from "../content/lint.ts";
import { builtInQuestionnaires, catalogue, evidenceTypes } from "../content/load.ts";

/**
 * `npm run lint:content [-- file.json …]`: checks the built-in questionnaires, or the files
 * given, and prints every finding with its place and cure. Exit code 1 if there is any.
 */
function main(files: readonly string[]): void {
  const basis = { catalogue: catalogue(), evidenceTypes: evidenceTypes() };
  const contents =
    files.length > 0
      ? files.map((file) => ({ name: file, content: read(file) }))
      : builtInQuestionnaires().map((each) => ({ name: each.id, content: each }));
  const results = contents.map(({ name, content }) => ({
    name,
    findings: content instanceof Error ? [unreadable(content)] : lintContent(content, basis),
  }));
  for (const { name, findings } of results) process.stdout.write(report(name, findings));
  process.exitCode = results.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function unreadable(error: Error): Finding {
  const cure = "Give the path of a JSON file.";
  return { rule: "unreadable", place: "file", says: error.message, cure };
}

function report(name: string, findings: readonly Finding[]): string {
  const lines = findings.map(
    ({ rule, place, says, cure }) => `${name}: ${place} [${rule}]\n  ${says}\n  Cure: ${cure}\n`,
  );
  const total = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
  return `${lines.join("")}${name}: ${total}\n`;
}

main(process.argv.slice(2));
