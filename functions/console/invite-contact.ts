import { type ContactItem, loadContact } from "../data/contacts.ts";
import { refreshDelivery } from "../data/delivery.ts";
import { type Head, loadHead, loadRound, type Round } from "../data/head.ts";
import { type InvitationItem, listTeam } from "../data/invitations.ts";
import { retried } from "../data/retried.ts";
import { type Invite, invitationId, saveInvite } from "../data/rotations.ts";
import { assertBuyersOwn } from "../domain/assert-buyers-own.ts";
import { assertOpen } from "../domain/assert-invitable.ts";
import { notFound, Refusal } from "../domain/errors.ts";
import { changeId } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** People of one assessment whom the buyer invites; the head names each. */
const MOST_INVITED = 10;

/**
 * Invites one more contact to a running assessment, lets a revoked one in again, or puts one in
 * another's place: the other's links end, every answer stays.
 */
export const inviteContact: ConsoleAct<"inviteContact"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const change = changeId("inviteContact", given);
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const team = await listTeam(context, head.id);
    const id = invitationId(context, head.id, body.contactId);
    const before = team.find((each) => each.id === id);
    if (before?.change === change) return;
    assertOpen(head.status);
    const contact = await loadContact(context, head.supplier, body.contactId);
    const round = await loadRound(context, head);
    const invite = inviteOf({ head, round, team, before, contact }, body.replaces);
    await saveInvite(context, head, { ...invite, change }, caller, now);
  });
  await refreshDelivery(context, params.assessmentId);
  return showAssessment(context, params.assessmentId, now);
};

type Standing = {
  head: Head;
  round: Round;
  team: readonly InvitationItem[];
  before: InvitationItem | undefined;
  contact: ContactItem;
};

function inviteOf(
  { head, round, team, before, contact }: Standing,
  replaces: string | undefined,
): Omit<Invite, "change"> {
  if (before?.state === "active") {
    throw invalid("contactId", "This contact is invited already.");
  }
  const replaced = team.find(({ id, state }) => id === replaces && state === "active");
  if (replaces !== undefined && !replaced) throw notFound();
  if (replaced) assertBuyersOwn(replaced);
  else if (Object.keys(head.writers).length >= MOST_INVITED) {
    throw new Refusal("conflict", `At most ${MOST_INVITED} people answer; revoke one first.`);
  }
  const kept = round.contacts.filter((each) => each !== replaced?.contact);
  return {
    ...{ contact, before, replaced },
    follow: team.filter(({ by, state }) => by === replaced?.id && by && state === "active"),
    contacts: [...new Set([...kept, contact.id])],
  };
}

function invalid(path: string, message: string): Refusal {
  return new Refusal("invalid", "Some fields need mending.", { fields: [{ path, message }] });
}
