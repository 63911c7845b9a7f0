import { type AssessmentState, REVIEW_STATES } from "./assessment.ts";
import { Refusal } from "./errors.ts";

/** Refuses a ruling or verdict on an assessment that is not with the buyer for review. */
export function assertReviewed(status: AssessmentState): void {
  if (REVIEW_STATES.includes(status)) return;
  throw new Refusal("conflict", `This assessment is ${status}; there is nothing to review now.`);
}
