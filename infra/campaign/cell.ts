import type { FaultRule } from "../local/faults/rule.ts";
import type { BellFault } from "./bell-fault.ts";
import type { Setting } from "./setting.ts";

/** What goes wrong in one run. */
export interface Cell {
  readonly name: string;
  /** What happens to calls to AWS's services. */
  readonly rules: readonly FaultRule[];
  readonly bells?: BellFault;
  /** What the clock and the scheduler do before and after the deed. */
  readonly before?: (setting: Setting) => Promise<unknown>;
  readonly after?: (setting: Setting) => Promise<unknown>;
}
