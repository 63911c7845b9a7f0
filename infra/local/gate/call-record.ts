import type { Cost } from "./reading.ts";

/** One call as it was recorded. */
export interface CallRecord extends Cost {
  /** When it arrived, ISO 8601 UTC. */
  readonly at: string;
  readonly caller: string;
  /** Which process of the function. */
  readonly process?: string;
  /** The route or job that the calling invocation ran. */
  readonly work?: string;
  /** What whoever drives the stack was doing. */
  readonly operation?: string;
  readonly service: string;
  readonly action: string;
  /** Table, `table/index`, mail identity or user pool. */
  readonly place: string;
  readonly partitions: readonly string[];
  /** Counts the caller's calls of this action, from 1. */
  readonly nth: number;
  /** Bytes of the request's and of the reply's body. */
  readonly sent: number;
  readonly received: number;
  /** The planted fault that struck it. */
  readonly fault?: string;
  /** `ok`, `refused` by the gate, `lost` without a reply, or the error's code. */
  readonly outcome: string;
  /** Milliseconds from the whole request to the reply. */
  readonly ms: number;
}
