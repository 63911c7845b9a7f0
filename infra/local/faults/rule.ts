/** Why DynamoDB cancels a transaction. */
export const CANCEL_REASONS = [
  ...(["ConditionalCheckFailed", "TransactionConflict", "ThrottlingError"] as const),
  ...(["ProvisionedThroughputExceeded", "ItemCollectionSizeLimitExceeded"] as const),
  "ValidationError",
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** Errors that a service answers with instead of doing anything. */
export type Refused = "throttled" | "unavailable" | "conflict" | "expired-credentials";

/** What the mail service alone refuses with: the day's share is used up, the letter, the account. */
export const MAIL_REFUSALS = ["daily-quota", "rejected", "paused"] as const;
export type MailRefused = (typeof MAIL_REFUSALS)[number];

/** What may go wrong with one call. Times are in milliseconds. */
export type Fault =
  /** Refused before any effect. */
  | { readonly kind: "refuse"; readonly as: Refused | MailRefused }
  /** A transaction is cancelled because of its action at this position, from 0. */
  | { readonly kind: "cancel"; readonly reason: CancelReason; readonly position: number }
  /** Never arrives; the connection is cut. */
  | { readonly kind: "drop-call" }
  /** Takes effect; the connection is cut instead of a reply. */
  | { readonly kind: "drop-reply" }
  /** Takes effect; the connection is cut in the middle of the reply's body. */
  | { readonly kind: "cut-body" }
  /** Arrives late. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The connection is cut at once, and the call takes effect so long after. */
  | { readonly kind: "late"; readonly ms: number }
  /** Arrives twice, one after the other; the first reply counts. */
  | { readonly kind: "duplicate" }
  /** A batch does only its first half and names the rest as unprocessed. */
  | { readonly kind: "unprocessed" }
  /** A query of an index sees what the same partition held when it was last asked, or nothing. */
  | { readonly kind: "stale-index" }
  /** The calling process is ended by force before the call arrives or after it took effect. */
  | { readonly kind: "kill"; readonly when: "before" | "after" }
  /** The calling process stands still for a time, before the call arrives or after its effect. */
  | { readonly kind: "freeze"; readonly when: "before" | "after"; readonly ms: number };

/** Which calls a fault strikes; what is left out fits every call. */
export interface FaultRule {
  /** The caller's access key: a function's name. */
  readonly function?: string;
  readonly service?: string;
  readonly action?: string;
  /** Only calls that name a partition that begins so, such as `ORG#<id>`. */
  readonly partition?: string;
  /** Only mail to this address. */
  readonly recipient?: string;
  /** Only the n-th of the calls that fit, from 1. */
  readonly nth?: number;
  /** Each call that fits is struck with this probability, 0 to 1; certainly when left out. */
  readonly probability?: number;
  readonly fault: Fault;
}

/** Rules with the seed that decides what is left to chance. The first rule that strikes counts. */
export interface FaultPlan {
  readonly seed: number;
  readonly rules: readonly FaultRule[];
}

/** A fault in a few words, for records and summaries. */
export function nameOfFault(fault: Fault): string {
  switch (fault.kind) {
    case "refuse":
      return fault.as;
    case "cancel":
      return `cancel ${fault.reason} at ${fault.position}`;
    case "kill":
    case "freeze":
      return `${fault.kind} ${fault.when}`;
    default:
      return fault.kind;
  }
}
