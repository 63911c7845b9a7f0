import { answersByQuestion, listAnswers } from "../data/answers.ts";
import { loadContent } from "../data/content.ts";
import { listEvidence } from "../data/evidence.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { refreshedFrom } from "../data/standing.ts";
import { commitSubmission, loadReceipt, type SubmissionReceipt } from "../data/submissions.ts";
import { assertWriter, closed } from "../data/writer.ts";
import { isOpen } from "../domain/assessment.ts";
import { daysLate } from "../domain/due.ts";
import { Refusal } from "../domain/errors.ts";
import { freeze } from "../domain/freeze.ts";
import { assertSignable } from "../domain/signing.ts";
import { type PortalAct, type Session, sessionOf } from "./caller.ts";

const ATTEMPTS = 5;

/**
 * Submit the round. The head's revision is read first, then the answers; the commit holds only on
 * that revision, so no save that was acknowledged can be missing. Submitting again gives the same
 * receipt, also from a page of an earlier round. A signatory attests exactly what was put before
 * it, or nothing.
 */
export const submit: PortalAct<"submit"> = async ({ body, caller, now }) => {
  const guest = sessionOf(caller);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const head = attempt === 1 ? guest.head : await loadHead(guest.context, guest.head.id);
    if (body.round !== undefined && body.round !== head.round) return earlier(guest, body.round);
    const receipt = await attemptSubmission({ ...guest, head }, body.attestation, now);
    if (receipt) return receipt;
  }
  throw new Refusal("busy", "Answers are being saved at this moment; submit again.");
};

/** The receipt of another round than the present one. */
async function earlier({ context, head }: Session, round: number): Promise<SubmissionReceipt> {
  const receipt = await loadReceipt(context, head.id, round);
  if (!receipt) throw closed();
  return receipt;
}

type Attestation = { name: string; title: string; statement: string };

/** The receipt, or undefined when something was saved between reading and committing. */
async function attemptSubmission(
  session: Session,
  attestation: Attestation,
  now: string,
): Promise<SubmissionReceipt | undefined> {
  const { context, head, contact, role, invited } = session;
  if (!isOpen(head.status)) {
    const receipt = await loadReceipt(context, head.id, head.round);
    if (receipt) return receipt;
  }
  assertWriter(session, now);
  if (role === "signatory") assertSignable(head, invited);
  const [round, content, given, evidence] = await Promise.all([
    loadRound(context, head),
    loadContent(head.content),
    listAnswers(context, head.id),
    listEvidence(context, head.supplier, head.id),
  ]);
  const before = await refreshedFrom(context, head.id, content.questionnaire);
  const submission = freeze({
    ...{ head, round, given, evidence, attestation, submittedAt: now, before },
    questionnaire: content.questionnaire,
    answers: answersByQuestion(given),
    contact: contact.id,
  });
  const late = daysLate(head.due, now);
  const receiptTo = [
    ...(contact.email ? [invited.id] : []),
    ...(role === "signatory" && invited.by ? [invited.by] : []),
  ];
  return commitSubmission(session, submission, { daysLate: late, receiptTo });
}
