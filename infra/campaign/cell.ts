import type { FaultRule } from "../local/faults/rule.ts";

/** What goes wrong in one run. */
export interface Cell {
  readonly name: string;
  readonly rules: readonly FaultRule[];
}
