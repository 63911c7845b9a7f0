import { loadHead } from "../data/head.ts";
import { listLetters, loadInvitation } from "../data/invitations.ts";
import { invitedPerson } from "../data/parties.ts";
import { retried } from "../data/retried.ts";
import { saveRotation } from "../data/rotations.ts";
import { assertBuyersOwn } from "../domain/assert-buyers-own.ts";
import { assertOpen } from "../domain/assert-invitable.ts";
import { askedOf, isLetterAllowed } from "../domain/letter-cap.ts";
import { changeId } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Ends every link and session of an invitation and starts it afresh, also a revoked one: a letter
 * brings the link that holds from now on; whoever has no address is handed a copied one.
 */
export const rotateInvitation: ConsoleAct<"rotateInvitation"> = async (given) => {
  const { caller, params, now } = given;
  const { context } = caller;
  const change = changeId("rotateInvitation", given);
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const invitation = await loadInvitation(context, head.id, params.invitationId);
    if (invitation.change === change) return;
    assertOpen(head.status);
    assertBuyersOwn(invitation);
    const [person, letters] = await Promise.all([
      invitedPerson(context, head.supplier, invitation),
      listLetters(context, head.id),
    ]);
    const address = person?.email;
    // At the day's limit the links still end; the new one is then copied.
    const sent = address !== undefined && isLetterAllowed(askedOf(letters, invitation.id), now);
    const letter = invitation.state === "revoked" ? "invitation" : "link-replaced";
    const rotation = { invitation, address, letter: sent ? letter : undefined, change } as const;
    await saveRotation(context, head, rotation, caller, now);
  });
  return showAssessment(context, params.assessmentId, now);
};
