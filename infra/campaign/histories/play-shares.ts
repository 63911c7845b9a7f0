import { availableParallelism } from "node:os";
import * as z from "zod";
import { fromRoot } from "../../root.ts";
import { run } from "../../run.ts";
import type { Score } from "../summary.ts";

/** What all random histories of a run came to. */
export interface HistoriesScore extends Score {
  /** Commands played. */
  readonly steps: number;
  /** What went wrong, with the seed and path that show it again. */
  readonly found: readonly string[];
}

/** Plays so many random histories, shared out over the machine's cores; each share has a seed. */
export async function playShares(sequences: number, seed: number): Promise<HistoriesScore> {
  const start = performance.now();
  const shares = Math.max(1, Math.min(sequences, availableParallelism()));
  const played = await Promise.all(
    Array.from({ length: shares }, async (_, share) => {
      const own = Math.floor((sequences + share) / shares);
      const file = fromRoot("infra/campaign/histories/share.ts");
      return run("node", [file, String(own), String(seed + share)]);
    }),
  );
  const scores = played.flatMap(({ code, output }) =>
    code === 0 ? [Share.parse(JSON.parse(lastLine(output)))] : [],
  );
  const sum = (pick: (share: z.infer<typeof Share>) => number) =>
    scores.reduce((all, one) => all + pick(one), 0);
  const found = played.flatMap(({ code, output }) => (code === 0 ? [] : [output]));
  return {
    ...{ name: "random histories", violations: found.length, found },
    ...{ runs: sum(({ runs }) => runs), faults: sum(({ faults }) => faults) },
    ...{ steps: sum(({ steps }) => steps), seconds: (performance.now() - start) / 1000 },
  };
}

const Share = z.object({ runs: z.int(), faults: z.int(), steps: z.int() });

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
