import { addressWrite } from "./addresses.ts";
import { headChange } from "./assessments.ts";
import { derivedId } from "./hash.ts";
import type { Head } from "./head.ts";
import { type InvitationItem, revoked } from "./invitations.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import type { LedgerEvent } from "./ledger.ts";
import { letterWrite } from "./outbox.ts";
import type { Author } from "./suppliers.ts";
import { transact } from "./table.ts";
import { check, create, update, type Write } from "./writes.ts";

/** An invitation whose links end, and where the link that holds from now on is to be sent. */
export type Rotation = {
  invitation: InvitationItem;
  /** The address the new link goes to; without one it is copied and handed over. */
  address: string | undefined;
  /** The letter that brings it; none where only the old links are to end. */
  letter: "link-replaced" | "invitation" | undefined;
};

/**
 * P100 · End all links and sessions of an invitation and start it afresh: its generation moves on
 * and a letter brings the new link. A revoked one is let in again. HEAD, INVITATION#i, OUTBOX#, ADDRESS#
 */
export async function saveRotation(
  context: OrganisationContext,
  head: Head,
  rotation: Rotation & { change: string },
  by: Author,
  now: string,
): Promise<void> {
  const { invitation, change } = rotation;
  const event = {
    ...{ event: invitation.state === "revoked" ? "invited-again" : "link-replaced", by: by.id },
    ...{ at: now, data: { invitation: invitation.id } },
  };
  await transact(rotationWrites(context, head, rotation, event, { change }));
}

/** The writes of a rotation with its entry of the assessment's history. */
export function rotationWrites(
  context: OrganisationContext,
  head: Head,
  { invitation, address, letter }: Rotation,
  event: LedgerEvent,
  more: Record<string, unknown> = {},
): Write[] {
  const { id, generation: before, state } = invitation;
  const generation = before + 1;
  const sends = invitation.sends + (letter ? 1 : 0);
  // Once decided nobody writes any more; the links still show what was sent.
  const writes = head.status !== "decided";
  const occasion = letter === "invitation" ? "invitation" : "replaced";
  const row = { id: `${occasion}-${id}-${generation}-${sends}`, assessment: head.id };
  return [
    ...headChange(context, head, writes ? { set: { [`writers.${id}`]: generation } } : {}, event, [
      ["status", "=", head.status],
    ]),
    update(
      keys.invitation(context, head.id, id),
      { set: { ...more, state: "active", generation, sends } },
      [
        ["state", "=", state],
        ["generation", "=", before],
        ["sends", "=", invitation.sends],
      ],
    ),
    ...(letter ? [letterWrite(context, { ...row, letter, invitation: id }, event.at)] : []),
    // It leads back to the invitation, whoever asks for a fresh link by it.
    ...(address === undefined
      ? []
      : [addressWrite(context, { address, assessment: head.id, invitation: id })]),
  ];
}

/** Who is invited to a running assessment, and whose place they take. */
export type Invite = {
  contact: { id: string; version: number; email?: string | undefined };
  /** The contact's earlier invitation, which a revoke ended. */
  before: InvitationItem | undefined;
  replaced: InvitationItem | undefined;
  /** Colleagues the replaced one asked; they answer to the new one from now on. */
  follow: readonly InvitationItem[];
  /** Contacts of the round as they will be. */
  contacts: readonly string[];
  change: string;
};

/** The id of a contact's invitation to an assessment: one each, however often they are invited. */
export function invitationId(
  { organisation }: OrganisationContext,
  assessment: string,
  contact: string,
): string {
  return derivedId(organisation, "invitation", assessment, contact);
}

/**
 * P101 · Invite one more contact to a running assessment, or in another's place, whose links then
 * end; all answers are kept. HEAD, ROUND#n, INVITATION#i, OUTBOX#invitation-, ADDRESS#
 */
export async function saveInvite(
  context: OrganisationContext,
  head: Head,
  { contact, before, replaced, follow, contacts, change }: Invite,
  by: Author,
  now: string,
): Promise<void> {
  const { id: assessment } = head;
  const id = invitationId(context, assessment, contact.id);
  const generation = (before?.generation ?? 0) + 1;
  const event = {
    ...{ event: replaced ? "contact-replaced" : "contact-invited", by: by.id, at: now },
    data: {
      invitation: id,
      ...(before && { again: true }),
      ...(replaced && { replaced: replaced.id }),
    },
  };
  const changes = {
    set: { [`writers.${id}`]: generation },
    remove: replaced ? [`writers.${replaced.id}`] : [],
  };
  const item = { id, contact: contact.id, state: "active", generation, createdAt: now, change };
  const fresh: InvitationItem = { ...item, state: "active", sends: before?.sends ?? 0 };
  const key = keys.invitation(context, assessment, id);
  const letter = contact.email !== undefined;
  await transact([
    ...headChange(context, head, changes, event, [["status", "=", head.status]]),
    update(keys.round(context, assessment, head.round), { set: { contacts: [...contacts] } }),
    ...(before
      ? [reopened(key, before, { generation, change, sends: before.sends + (letter ? 1 : 0) })]
      : [create({ ...key, ...item, sends: letter ? 1 : 0 })]),
    check(keys.contact(context, head.supplier, contact.id), [["version", "=", contact.version]]),
    ...(replaced ? [revoked(context, assessment, replaced)] : []),
    ...follow.map((each) =>
      update(keys.invitation(context, assessment, each.id), { set: { by: id } }, [
        ["generation", "=", each.generation],
      ]),
    ),
    ...(letter ? letterWrites(context, assessment, fresh, contact.email, now) : []),
  ]);
}

function reopened(
  key: ReturnType<typeof keys.invitation>,
  before: InvitationItem,
  set: Record<string, unknown>,
): Write {
  return update(key, { set: { ...set, state: "active" } }, [
    ["state", "=", before.state],
    ["generation", "=", before.generation],
    ["sends", "=", before.sends],
  ]);
}

function letterWrites(
  context: OrganisationContext,
  assessment: string,
  { id, generation, sends }: InvitationItem,
  address: string | undefined,
  now: string,
): Write[] {
  const letter = "invitation" as const;
  const row = { id: `invitation-${id}-${generation}-${sends + 1}`, assessment, letter };
  return [
    letterWrite(context, { ...row, invitation: id }, now),
    ...(address === undefined
      ? []
      : [addressWrite(context, { address, assessment, invitation: id })]),
  ];
}
