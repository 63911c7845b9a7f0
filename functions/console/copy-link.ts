import { loadHead } from "../data/head.ts";
import { loadInvitation, saveLink } from "../data/invitations.ts";
import { invitedPerson } from "../data/parties.ts";
import { retried } from "../data/retried.ts";
import { assertBuyersOwn } from "../domain/assert-buyers-own.ts";
import { assertInvitable } from "../domain/assert-invitable.ts";
import { linkExpiry } from "../domain/link-expiry.ts";
import { stepUpOf } from "../domain/step-up.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Makes a link to hand over by other means. It is shown in this reply and never again; the token
 * stands behind the fragment sign, where no server sees it. Whom no mail reaches needs a passcode
 * beside it, told by another way; a new one with each link, and the earlier one ends.
 */
export const copyLink: ConsoleAct<"copyLink"> = ({ caller, params, now }) =>
  retried(async () => {
    const head = await loadHead(caller.context, params.assessmentId);
    const invitation = await loadInvitation(caller.context, head.id, params.invitationId);
    assertInvitable(head.status, invitation);
    assertBuyersOwn(invitation);
    const expiresAt = linkExpiry(head.due, now);
    const person = await invitedPerson(caller.context, head.supplier, invitation);
    const passcode = stepUpOf(head, { email: person?.email }) === "passcode";
    const link = { invitation, expiresAt, passcode };
    const made = await saveLink(caller.context, head, link, caller, now);
    return {
      ...{ path: `/answer#${made.token}`, expiresAt },
      ...(made.passcode && { passcode: made.passcode }),
    };
  });
