import { Refusal } from "./errors.ts";
import type { SubmissionOrigin } from "./submission.ts";

/** Refuses to return questions that were not asked, or when nobody could answer them. */
export function assertReturnable(
  questions: readonly string[],
  asked: readonly string[],
  invitations: readonly { state: string }[],
  origin?: SubmissionOrigin,
): void {
  if (origin === "desk") {
    const sentence = "A member compiled these answers; start a new assessment to ask the supplier.";
    throw new Refusal("conflict", sentence);
  }
  const fields = questions.flatMap((question, index) =>
    asked.includes(question)
      ? []
      : [{ path: `questions.${index}`, message: `${question} was not asked in this round.` }],
  );
  if (fields.length > 0) throw new Refusal("invalid", "Some fields need mending.", { fields });
  if (!invitations.some(({ state }) => state === "active")) {
    throw new Refusal("conflict", "Every invitation was revoked, so nobody could answer.");
  }
}
