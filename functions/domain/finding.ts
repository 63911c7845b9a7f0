import type { Due } from "./due.ts";
import { Refusal } from "./errors.ts";

/** How bad it is that this is open; the first two as for must-haves. */
export const FINDING_SEVERITIES = ["blocker", "major", "minor"] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** What a finding comes from. */
export const FINDING_SOURCES = [
  "gate",
  "ruling",
  "evidence",
  "planned",
  "action",
  "condition",
  "manual",
] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

/**
 * How far a finding is. `noted`: the result shows it and nobody has asked the supplier yet;
 * `asked`: the supplier is to mend it; `replied`: the supplier says it has; `verified`: the buyer
 * saw that it is mended; `closed`: nothing more is asked, for another reason.
 */
export const FINDING_STATES = ["noted", "asked", "replied", "verified", "closed"] as const;
export type FindingState = (typeof FINDING_STATES)[number];

const MOVES: Readonly<Record<FindingState, readonly FindingState[]>> = {
  noted: ["asked", "verified", "closed"],
  asked: ["replied", "verified", "closed"],
  replied: ["asked", "verified", "closed"],
  verified: ["asked"],
  closed: ["asked"],
};

/** Whether a finding still asks something of somebody. */
export function isUnsettled(state: FindingState): boolean {
  return state === "noted" || state === "asked" || state === "replied";
}

/** Whether the supplier is shown a finding: what is only noted is the buyer's own. */
export function isShownToSupplier(state: FindingState): boolean {
  return state !== "noted";
}

/** Whether what the supplier owes is past its day, which ends in the zone it was set in. */
export function isFindingOverdue(
  { state, due }: { state: FindingState; due?: Due | undefined },
  todayIn: (zone: string) => string,
): boolean {
  return state === "asked" && due !== undefined && todayIn(due.zone) > due.date;
}

/** A finding as far as the rules of moving it go. */
export type FindingFacts = { state: FindingState; due?: Due | undefined };

/** What a member wants to do to a finding. */
export type FindingWish = { state?: FindingState | undefined; due?: Due | null | undefined };

/**
 * Refuses a change a finding does not allow: a move there is none of, a question to the supplier
 * without a due date, and the moves and extensions that need a reason without one.
 */
export function assertFindingChange(
  before: FindingFacts,
  { state = before.state, due }: FindingWish,
  note: string | undefined,
): void {
  if (state !== before.state && !MOVES[before.state].includes(state)) {
    throw new Refusal("conflict", `This finding is ${before.state}; it cannot become ${state}.`);
  }
  if (state === "replied" && before.state !== "replied") {
    throw new Refusal("conflict", "Only the supplier replies to a finding.");
  }
  const standing = due === undefined ? before.due : due;
  if (state === "asked" && !standing) {
    throw invalid("due", "Give the day until which the supplier is to mend it.");
  }
  if (!note && needsReason(before, { state, due })) {
    throw invalid("note", "Give the reason; it stays in the history.");
  }
}

function needsReason(before: FindingFacts, { state, due }: FindingWish): boolean {
  if (state === "closed" && before.state !== "closed") return true;
  const again = before.state !== "noted" && before.state !== "asked";
  if (state === "asked" && again) return true;
  return before.state === "asked" && !!due && !!before.due && due.date > before.due.date;
}

/** Refuses a reply of the supplier to a finding that does not wait for one. */
export function assertReplied(state: FindingState): void {
  if (state === "asked" || state === "replied") return;
  throw new Refusal("conflict", "This finding is settled; no reply is needed any more.", {
    reason: "settled",
  });
}

function invalid(path: string, message: string): Refusal {
  return new Refusal("invalid", "Some fields need mending.", { fields: [{ path, message }] });
}
