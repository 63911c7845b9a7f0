import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readScoreFile } from "./score-file.ts";
import { scoreReport } from "./score-report.ts";
import { scoreTable } from "./score-table.ts";

const FOLDER = fileURLToPath(new URL("../../docs/cases", import.meta.url));

/** `npm run docs:cases`: writes the figures of every worked case anew; its argument stays as it is. */
function main(): void {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".json"))) {
    const page = join(FOLDER, file.replace(/json$/, "md"));
    const [before, , after] = readFileSync(page, "utf8").split("```");
    const figures = scoreTable(scoreReport(readScoreFile(join(FOLDER, file))));
    writeFileSync(page, [before, `\n${figures}`, after].join("```"));
  }
}

main();
