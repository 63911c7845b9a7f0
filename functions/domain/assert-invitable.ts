import { type AssessmentState, isOpen } from "./assessment.ts";
import { Refusal } from "./errors.ts";

/** Refuses what only makes sense while somebody may answer. */
export function assertOpen(status: AssessmentState): void {
  if (isOpen(status)) return;
  throw new Refusal("conflict", `This assessment is ${status}; nobody can answer it now.`);
}

/** Refuses a link or letter for an assessment nobody may answer, or for a revoked invitation. */
export function assertInvitable(status: AssessmentState, invitation: { state: string }): void {
  assertOpen(status);
  if (invitation.state !== "active") {
    throw new Refusal(
      "conflict",
      "This invitation was revoked; invite again to let this person in.",
    );
  }
}
