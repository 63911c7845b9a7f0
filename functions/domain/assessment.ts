import { Refusal } from "./errors.ts";

export const ASSESSMENT_STATES = [
  "draft",
  "issued",
  "submitted",
  "in-review",
  "returned",
  "no-response",
  "decided",
  "cancelled",
] as const;

export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

export const DECISIONS = [
  "accept",
  "accept-with-actions",
  "conditional",
  "reject",
  "accepted-by-exception",
] as const;

export type Decision = (typeof DECISIONS)[number];

/** The only legal moves; everything else is refused (design: states of an assessment). */
const MOVES: Record<AssessmentState, readonly AssessmentState[]> = {
  draft: ["issued", "submitted", "cancelled"],
  issued: ["submitted", "no-response", "cancelled"],
  submitted: ["in-review", "returned", "decided", "cancelled"],
  "in-review": ["returned", "decided", "cancelled"],
  returned: ["submitted", "no-response", "cancelled"],
  "no-response": ["submitted", "in-review", "returned", "decided"],
  decided: ["in-review"],
  cancelled: [],
};

/** States in which the supplier may write. */
const OPEN_STATES: readonly AssessmentState[] = ["issued", "returned"];

/** States in which the buyer reviews. */
export const REVIEW_STATES: readonly AssessmentState[] = ["submitted", "in-review", "no-response"];

export function isOpen(state: AssessmentState): boolean {
  return OPEN_STATES.includes(state);
}

export function mayMove(from: AssessmentState, to: AssessmentState): boolean {
  return MOVES[from].includes(to);
}

/** Refuses an illegal move with a sentence that names both states. */
export function assertMove(from: AssessmentState, to: AssessmentState): void {
  if (mayMove(from, to)) return;
  throw new Refusal("conflict", `This assessment is ${from}; it cannot become ${to}.`);
}
