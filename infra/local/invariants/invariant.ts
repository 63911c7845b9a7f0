import type { Mail } from "../mail-store.ts";
import type { Call } from "./history.ts";
import type { Stores } from "./read-stores.ts";
import type { Finding, InvariantId } from "./violation.ts";
import type { WireCall } from "./wire-call.ts";
import type { World } from "./world.ts";

/** All that is known of a run, once it is quiet. */
export interface Run {
  readonly stores: Stores;
  /** Every letter that arrived. */
  readonly mailbox: readonly Mail[];
  /** Every call at the public doors; all who write to an assessment must be in it, or none. */
  readonly history: readonly Call[];
  /** Every call to the tables, if it was listened to. */
  readonly wire?: readonly WireCall[];
  /** What the failure destinations got; absent where others share them. */
  readonly deadLetters?: readonly unknown[];
  /** What was planted to fail. */
  readonly expectedDeadLetters?: readonly unknown[];
  /** The functions' present time, ISO 8601 UTC; the machine's unless given. */
  readonly now?: string;
  /** By how much the functions' clock was ever set back, in ms; 0 unless given. */
  readonly setBack?: number;
}

/** A run with its stores sorted. */
export interface Evidence extends Run {
  readonly world: World;
  readonly now: string;
}

/** One thing that must never be otherwise. */
export interface Invariant {
  readonly id: InvariantId;
  readonly says: string;
  /** Why it cannot be decided for this run; undefined when it can. */
  readonly undecided?: (run: Evidence) => string | undefined;
  readonly check: (run: Evidence) => Finding[];
}
