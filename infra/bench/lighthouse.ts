import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as z from "zod";
import { browserPath } from "../browser-path.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

const Report = z.object({
  categories: z.record(z.enum(CATEGORIES), z.object({ score: z.number() })),
});

/** The scores of a page by Lighthouse on its simulated phone, 0 to 100, in the order above. */
export type LighthouseScores = Record<(typeof CATEGORIES)[number], number>;

/**
 * Runs a Lighthouse that is installed elsewhere: its 114 packages and 176 MB are not worth having
 * in every clone for one figure. `cli` is its command file.
 */
export async function lighthouse(cli: string, address: string): Promise<LighthouseScores> {
  const folder = mkdtempSync(join(tmpdir(), "assay-lighthouse-"));
  const report = join(folder, "report.json");
  try {
    await promisify(execFile)(
      process.execPath,
      [
        ...[cli, address, "--quiet", "--output=json", `--output-path=${report}`],
        `--only-categories=${CATEGORIES.join(",")}`,
        "--chrome-flags=--headless --no-sandbox --disable-gpu",
      ],
      { env: { ...process.env, CHROME_PATH: await browserPath() } },
    );
    const { categories } = Report.parse(JSON.parse(readFileSync(report, "utf8")));
    const score = (name: (typeof CATEGORIES)[number]) => Math.round(categories[name].score * 100);
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
