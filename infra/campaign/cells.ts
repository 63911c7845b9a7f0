import type { Call } from "./calls-of.ts";
import type { Cell } from "./cell.ts";
import { crashSweep } from "./crash-sweep.ts";
import { doorbellsAndClocks } from "./doorbells-and-clocks.ts";
import { singleFaults } from "./single-faults.ts";

/** The kinds of rehearsal. */
export const KINDS = ["crash sweep", "single faults", "streams and clocks"] as const;
export type Kind = (typeof KINDS)[number];

/** Everything of one kind that can go wrong with an operation that makes these calls. */
export function cellsOf(kind: Kind, calls: readonly Call[]): readonly Cell[] {
  switch (kind) {
    case "crash sweep":
      return crashSweep(calls);
    case "single faults":
      return singleFaults(calls);
    case "streams and clocks":
      return doorbellsAndClocks();
  }
}

/** Every so many-th cell, beginning where the seed says; with 1 all of them. */
export function sample(cells: readonly Cell[], every: number, seed: number): Cell[] {
  return cells.filter((_, index) => index % every === seed % every);
}
