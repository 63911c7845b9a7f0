import { type Call, callsOf } from "./calls-of.ts";
import type { Cell } from "./cell.ts";
import { DAY_MS, type Operation } from "./operations/kit.ts";
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
      const full = index > 0 && index % RUNS_PER_STACK === 0;
      if (full || isDaysAhead(theatre)) {
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

/** Days that one run let pass would make the due dates of the next ones a thing of the past. */
function isDaysAhead(theatre: Theatre): boolean {
  return Date.parse(theatre.now()) - Date.now() > DAY_MS;
}
