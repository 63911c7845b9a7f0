import { type Call, callsOf } from "./calls-of.ts";
import type { Cell } from "./cell.ts";
import type { Operation } from "./operations/kit.ts";
import { type Outcome, playRun } from "./play-run.ts";
import { openTheatre, type Theatre } from "./theatre.ts";

/** A stack that holds more runs than this is slower than a fresh one. */
const RUNS_PER_STACK = 25;

/**
 * Plays an operation on the whole stack under every fault that `cellsOf` makes of its calls.
 * `seed` numbers the runs.
 */
export async function rehearse(
  operation: Operation,
  cellsOf: (calls: readonly Call[]) => readonly Cell[],
  seed: number,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let theatre: Theatre | undefined;
  try {
    theatre = await openTheatre();
    const cells = cellsOf(await callsOf(theatre, operation, seed));
    for (const [index, cell] of cells.entries()) {
      if (index > 0 && index % RUNS_PER_STACK === 0) {
        await theatre.stop();
        theatre = await openTheatre();
      }
      outcomes.push(await playRun(theatre, operation, cell, seed + index + 1));
    }
  } finally {
    await theatre?.stop();
  }
  return outcomes;
}
