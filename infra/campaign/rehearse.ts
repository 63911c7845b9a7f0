import type { Cell } from "./cell.ts";
import { type CallKind, countCalls } from "./count-calls.ts";
import type { Operation } from "./operations.ts";
import { type Outcome, playRun } from "./play-run.ts";
import { openTheatre, type Theatre } from "./theatre.ts";

/** A stack that holds more runs than this is slower than a fresh one. */
const RUNS_PER_STACK = 25;

/**
 * Plays an operation under every fault that `cellsOf` makes of its calls. `seed` numbers the runs;
 * `onOutcome` is told of each.
 */
export async function rehearse(
  operation: Operation,
  cellsOf: (kinds: readonly CallKind[]) => readonly Cell[],
  seed: number,
  onOutcome: (outcome: Outcome) => void = () => undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let theatre: Theatre | undefined;
  try {
    theatre = await openTheatre();
    const cells = cellsOf(await countCalls(theatre, operation, seed));
    for (const [index, cell] of cells.entries()) {
      if (index > 0 && index % RUNS_PER_STACK === 0) {
        await theatre.stop();
        theatre = await openTheatre();
      }
      const outcome = await playRun(theatre, operation, cell, seed + index + 1);
      outcomes.push(outcome);
      onOutcome(outcome);
    }
  } finally {
    await theatre?.stop();
  }
  return outcomes;
}
