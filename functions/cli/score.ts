import { canonicalJson } from "../domain/canonical.ts";
import { printed } from "./printed.ts";
import { readScoreFile } from "./score-file.ts";
import { scoreReport } from "./score-report.ts";
import { scoreTable } from "./score-table.ts";

const USAGE = `npm run score -- <answers.json> [--table]

Scores a file of answers and prints the result as JSON, or as a readable table. The format of the file
and of the result is described in docs/examples/README.md.`;

printed(USAGE, (args) => {
  const [file, ...others] = args.filter((arg) => arg !== "--table");
  if (file === undefined || others.length > 0) throw new Error("Give one file of answers.");
  const report = scoreReport(readScoreFile(file));
  if (args.includes("--table")) return scoreTable(report);
  // By way of canonical JSON the order of keys follows from the keys alone.
  return `${JSON.stringify(JSON.parse(canonicalJson(report)), null, 2)}\n`;
});
