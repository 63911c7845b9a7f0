import { loadHead } from "../data/head.ts";
import { loadInvitation } from "../data/invitations.ts";
import { retried } from "../data/retried.ts";
import { saveTakeBack } from "../data/team.ts";
import { assertLeads } from "../data/writer.ts";
import { notFound } from "../domain/errors.ts";
import { showTeam } from "../http/show-team.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Take a request to sign back; its links end at once. */
export const endSigning: PortalAct<"endSigning"> = async ({ params, caller, now }) => {
  const guest = sessionOf(caller);
  const { context } = guest;
  await retried(async () => {
    const head = await loadHead(context, guest.head.id);
    const invitation = await loadInvitation(context, head.id, params.signingId);
    if (invitation.role !== "signatory") throw notFound();
    if (invitation.state === "revoked") return;
    const writer = { ...guest, head };
    assertLeads(writer);
    await saveTakeBack(writer, invitation, now);
  });
  return showTeam(context, await loadHead(context, guest.head.id), guest.invitation);
};
