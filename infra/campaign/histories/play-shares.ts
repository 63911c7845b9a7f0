import * as z from "zod";
import { runShares, type TablesKind } from "../shares.ts";
import { added, Score } from "../summary.ts";
import type { Counts } from "./histories.ts";

/** What all random histories of a run came to. */
export interface HistoriesScore extends Score, Counts {
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
  const scores: (Score & Counts)[] = [];
  const found = await runShares(
    "infra/campaign/histories/share.ts",
    (share, shares) => [Math.floor((sequences + share) / shares), seed + share],
    (line) => void scores.push(Share.parse(JSON.parse(line))),
    { most: sequences, tables },
  );
  const sum = (what: keyof Counts) => scores.reduce((all, { [what]: each }) => all + each, 0);
  return {
    ...added("random histories", scores),
    ...{ violations: found.length, found, seconds: (performance.now() - start) / 1000 },
    ...{ steps: sum("steps"), shared: sum("shared"), signed: sum("signed"), handed: sum("handed") },
  };
}

const Counted = { steps: z.int(), shared: z.int(), signed: z.int(), handed: z.int() };
const Share: z.ZodType<Score & Counts> = Score.extend(Counted);
