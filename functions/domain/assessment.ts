import { Refusal } from "./errors.ts";
import type { Tier } from "./questionnaire.ts";

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

/** What a decision rests on, as far as the rules of taking it go. */
export type DecisionFacts = {
  tier: Tier;
  /** Completeness of the result (scoring model 2.6). */
  status: "open" | "review-open" | "final";
  /** Members who overrode an answer or accepted N/A in this round. */
  rulers: readonly string[];
};

/**
 * Refuses a decision the rules do not allow: accept and accept with actions need a final result
 * (scoring model 2.6); at T1 and T2 whoever overrode an answer or accepted N/A does not alone
 * decide; an exception is taken by its own, longer way.
 */
export function assertDecision(decision: Decision, by: string, facts: DecisionFacts): void {
  if (decision === "accepted-by-exception") {
    throw new Refusal("invalid", "An exception needs a second person and an end date.", {
      fields: [{ path: "decision", message: "Choose another decision." }],
    });
  }
  const accepts = decision === "accept" || decision === "accept-with-actions";
  if (accepts && facts.status !== "final") {
    throw new Refusal(
      "conflict",
      `The result is ${facts.status}: only a final one can be accepted.`,
    );
  }
  const strict = facts.tier === "T1" || facts.tier === "T2";
  if (strict && facts.rulers.includes(by)) {
    throw new Refusal(
      "forbidden",
      "You overrode an answer or accepted N/A here; at T1 and T2 another person decides.",
    );
  }
}
