import * as z from "zod";
import { runShares, type TablesKind } from "../shares.ts";
import { added, Score } from "../summary.ts";

/** What all random histories of a run came to. */
export interface HistoriesScore extends Score {
  /** Commands played. */
  readonly steps: number;
  /** Histories in which a colleague's answer was acknowledged. */
  readonly shared: number;
  /** What went wrong, with the seed and path that show it again. */
  readonly found: readonly string[];
}

/** Plays so many random histories, shared out over the machine's cores; each share has a seed. */
export async function playShares(
  sequences: number,
  seed: number,
  tables?: TablesKind,
): Promise<HistoriesScore> {
  const start = performance.now();
  const scores: z.infer<typeof Share>[] = [];
  const found = await runShares(
    "infra/campaign/histories/share.ts",
    (share, shares) => [Math.floor((sequences + share) / shares), seed + share],
    (line) => void scores.push(Share.parse(JSON.parse(line))),
    { most: sequences, tables },
  );
  return {
    ...added("random histories", scores),
    ...{ violations: found.length, found, seconds: (performance.now() - start) / 1000 },
    steps: scores.reduce((sum, { steps }) => sum + steps, 0),
    shared: scores.reduce((sum, { shared }) => sum + shared, 0),
  };
}

const Share = Score.extend({ steps: z.int(), shared: z.int() });
