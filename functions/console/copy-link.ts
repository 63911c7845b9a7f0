import { loadHead } from "../data/head.ts";
import { loadInvitation, saveLink } from "../data/invitations.ts";
import { retried } from "../data/retried.ts";
import { assertBuyersOwn } from "../domain/assert-buyers-own.ts";
import { assertInvitable } from "../domain/assert-invitable.ts";
import { linkExpiry } from "../domain/link-expiry.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Makes a link to hand over by other means. It is shown in this reply and never again; the token
 * stands behind the fragment sign, where no server sees it.
 */
export const copyLink: ConsoleAct<"copyLink"> = ({ caller, params, now }) =>
  retried(async () => {
    const head = await loadHead(caller.context, params.assessmentId);
    const invitation = await loadInvitation(caller.context, head.id, params.invitationId);
    assertInvitable(head.status, invitation);
    assertBuyersOwn(invitation);
    const expiresAt = linkExpiry(head.due, now);
    const link = { invitation, expiresAt };
    const token = await saveLink(caller.context, head, link, caller, now);
    return { path: `/answer#${token}`, expiresAt };
  });
