import type { AssessmentState } from "./assessment.ts";
import { Refusal } from "./errors.ts";

/** Refuses to change an assessment that is decided or cancelled. */
export function assertUnfinished(status: AssessmentState): void {
  if (status !== "decided" && status !== "cancelled") return;
  throw new Refusal("conflict", `This assessment is ${status}; it can no longer be changed.`);
}
