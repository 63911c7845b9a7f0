import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as z from "zod";
import { browserPath } from "../browser-path.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

/** What of a report of Lighthouse is read. */
export const Report = z.object({
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
    return scoresIn(Report.parse(JSON.parse(readFileSync(report, "utf8"))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The scores a report holds, 0 to 100. */
export function scoresIn({ categories }: z.infer<typeof Report>): LighthouseScores {
  const score = (name: (typeof CATEGORIES)[number]) => Math.round(categories[name].score * 100);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
  };
}

/** What the product's pages must reach. */
const LIGHTHOUSE_GOALS: LighthouseScores = {
  ...{ performance: 98, accessibility: 100, "best-practices": 100 },
};

/** Scores beside their goals, as lines of a table. */
export function scoreRows(scores: LighthouseScores): string[][] {
  return Object.entries(LIGHTHOUSE_GOALS).map(([name, goal]) => {
    const score = scores[name as keyof LighthouseScores];
    return [name, String(score), `≥ ${goal}`, score >= goal ? "" : "UNDER"];
  });
}

export const NO_LIGHTHOUSE =
  "Not measured: Lighthouse. Name its command file in LIGHTHOUSE to do so.";
