import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { coverage } from "../content/coverage.ts";
import { coveragePage } from "../content/coverage-page.ts";
import { builtInQuestionnaires, catalogue } from "../content/load.ts";

const PAGE = fileURLToPath(new URL("../../docs/coverage.md", import.meta.url));

/**
 * `npm run docs:coverage`: writes `docs/coverage.md` anew from the full assessments that are built
 * in; with `--json` prints the coverage of all questionnaires as JSON and writes nothing.
 */
function main(args: readonly string[]): void {
  const all = builtInQuestionnaires();
  if (args.includes("--json")) {
    const coverages = all.map((each) => coverage(each, catalogue()));
    process.stdout.write(`${JSON.stringify(coverages, null, 2)}\n`);
    return;
  }
  const whole = all.filter(({ purpose }) => purpose === undefined);
  writeFileSync(PAGE, coveragePage(whole.map((each) => coverage(each, catalogue()))));
}

main(process.argv.slice(2));
