import { refreshDelivery } from "../data/delivery.ts";
import { loadHead } from "../data/head.ts";
import { listTeam, loadInvitation, saveRevoke } from "../data/invitations.ts";
import { retried } from "../data/retried.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** Ends all links and sessions of an invitation; what is acknowledged here is closed for good. */
export const revokeInvitation: ConsoleAct<"revokeInvitation"> = async ({ caller, params, now }) => {
  const { context } = caller;
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const invitation = await loadInvitation(context, head.id, params.invitationId);
    if (invitation.state === "revoked") return;
    const team = await listTeam(context, head.id);
    // Not one to whom everything was handed over: whoever leads now answers in their own right.
    const colleagues = team.filter(
      ({ by, role, state }) => by === invitation.id && role !== undefined && state === "active",
    );
    await saveRevoke(context, head, { invitation, colleagues }, caller, now);
  });
  await refreshDelivery(context, params.assessmentId);
  return showAssessment(context, params.assessmentId, now);
};
