import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { coverage } from "../content/coverage.ts";
import { coveragePage } from "../content/coverage-page.ts";
import { builtInQuestionnaires, catalogue } from "../content/load.ts";

const PAGE = fileURLToPath(new URL("../../docs/coverage.md", import.meta.url));

/**
 * `npm run docs:coverage`: writes `docs/coverage.md` anew from the built-in content; with `--json`
 * prints the same as JSON and writes nothing.
 */
function main(args: readonly string[]): void {
  const coverages = builtInQuestionnaires().map((each) => coverage(each, catalogue()));
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify(coverages, null, 2)}\n`);
  else writeFileSync(PAGE, coveragePage(coverages));
}

main(process.argv.slice(2));
