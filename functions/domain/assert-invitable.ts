import { type AssessmentState, isOpen } from "./assessment.ts";
import { Refusal } from "./errors.ts";

/** Refuses a link or letter for an assessment nobody may answer, or for a revoked invitation. */
export function assertInvitable(status: AssessmentState, invitation: { state: string }): void {
  if (!isOpen(status)) {
    throw new Refusal("conflict", `This assessment is ${status}; nobody can answer it now.`);
  }
  if (invitation.state !== "active") {
    throw new Refusal("conflict", "This invitation was revoked; its links stay closed.");
  }
}
