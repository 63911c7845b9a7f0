import { loadHead } from "../data/head.ts";
import { listLetters, loadInvitation, saveResend } from "../data/invitations.ts";
import { invitedPerson } from "../data/parties.ts";
import { retried } from "../data/retried.ts";
import { assertBuyersOwn } from "../domain/assert-buyers-own.ts";
import { assertInvitable } from "../domain/assert-invitable.ts";
import { notFound, Refusal } from "../domain/errors.ts";
import { askedOf, assertLetterAllowed } from "../domain/letter-cap.ts";
import { changeId } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** Sends an invitation again with one more link; earlier links go on working. */
export const resendInvitation: ConsoleAct<"resendInvitation"> = async (given) => {
  const { caller, params, now } = given;
  const { context } = caller;
  const change = changeId("resendInvitation", given);
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const invitation = await loadInvitation(context, head.id, params.invitationId);
    if (invitation.change === change) return;
    assertInvitable(head.status, invitation);
    assertBuyersOwn(invitation);
    const person = await invitedPerson(context, head.supplier, invitation);
    if (!person) throw notFound();
    const { email } = person;
    if (email === undefined) {
      throw new Refusal("conflict", "This contact has no address; copy the link instead.");
    }
    const letters = await listLetters(context, head.id);
    assertLetterAllowed(askedOf(letters, invitation.id), now);
    await saveResend(context, head, { invitation, address: email, change }, caller, now);
  });
  return showAssessment(context, params.assessmentId, now);
};
