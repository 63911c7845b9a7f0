import type { Door } from "../local/actors/door.ts";
import type { Portal, Watch } from "../local/actors/supplier.ts";
import type { FaultPlan } from "../local/faults/rule.ts";
import type { CallRecord } from "../local/gate/call-record.ts";
import type { Violation } from "../local/invariants/violation.ts";
import type { Mail } from "../local/mail-store.ts";
import type { Mailbox } from "../local/mailbox.ts";
import type { BellFault } from "./bell-fault.ts";

/** One organisation where things go wrong on purpose, with everybody watched. */
export interface Setting {
  readonly procurement: Door;
  readonly riskManager: Door;
  readonly owner: Door;
  readonly mailbox: Mailbox;
  /** How a page reaches the portal. */
  readonly portal: Portal;
  /** Notes in the history what is done at a door. */
  readonly watch: Watch;
  /** Resolves when no function runs and nothing is undelivered. */
  rest(): Promise<void>;
  /** Moves the functions' clock on, in milliseconds; backwards too. */
  pass(ms: number): void;
  /** The functions' present time, ISO 8601 UTC. */
  now(): string;
  /** Runs the sweep once; resolves when it has ended, however it did. */
  sweep(): Promise<unknown>;
  /** Lets the mail service tell that a letter came back for good. */
  bounce(mail: Mail): Promise<unknown>;
  /** Rings for every row of the outbox again, newest first, as a stream that repeats itself. */
  ringAgain(): Promise<void>;
  /** Ends all faults and lets time and the sweep alone, twice at once, put things right. */
  recover(): Promise<void>;
  /** Everything that is otherwise than promised. */
  violations(): Promise<Violation[]>;
  /** Lets the stream misbehave from now on, where it is played; null: as it should. */
  disturb?(fault: BellFault | null): void;
  /** Lets calls fail by a plan from now on; null ends all faults. */
  setFaults(plan: FaultPlan | null): void;
  /** How many faults have struck so far. */
  struck(): number;
  /** The latest calls to AWS's stand-ins, oldest first. */
  calls(): readonly CallRecord[];
}

/** Longer than a letter may be under way, so that the sweep settles whatever was left. */
export const RECOVERY_MS = 12 * 60_000;
