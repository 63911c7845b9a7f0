import { notFound } from "../domain/errors.ts";
import type { DeliveryState } from "../domain/invitation.ts";
import { addressWrite } from "./addresses.ts";
import { headChange } from "./assessments.ts";
import type { Head } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { type LetterRow, letterRow, letterWrite } from "./outbox.ts";
import type { Invited } from "./parties.ts";
import { newPasscode } from "./passcodes.ts";
import type { Author } from "./suppliers.ts";
import { get, query, transact } from "./table.ts";
import { newToken } from "./tokens.ts";
import { check, update, type Write } from "./writes.ts";

/**
 * The right of one person to answer, all of it or a share. Its generation ends all older links and
 * sessions. Without a role it is a lead's: of a contact the buyer invited, or of whoever took over.
 */
export type InvitationItem = Partial<Invited> & {
  id: string;
  /** Id of the contact; of a person the supplier named, the invitation's own. */
  contact: string;
  state: "waiting" | "active" | "revoked";
  generation: number;
  /** Letters asked for so far. */
  sends: number;
  createdAt: string;
  /** When a member last asked for a reminder. */
  remindedAt?: string;
  /** The call that asked for the last letter. */
  change?: string;
};

/** A letter as the assessment's page shows it. */
export type Letter = Pick<LetterRow, "id" | "letter" | "at" | "createdAt"> & {
  state: DeliveryState;
  invitation?: string;
  reason?: string;
};

/** P28 · The invitations of an assessment that answer for all of it. INVITATION# */
export async function listInvitations(
  context: OrganisationContext,
  assessment: string,
): Promise<InvitationItem[]> {
  const all = await listTeam(context, assessment);
  return all.filter(({ role }) => role === undefined);
}

/** P120 · Everybody who has or had a link to an assessment, colleagues included. INVITATION# */
export async function listTeam(
  context: OrganisationContext,
  assessment: string,
): Promise<InvitationItem[]> {
  const prefix = "INVITATION#";
  const items = await query(keys.ofAssessment(context, assessment), { prefix });
  return items as unknown as InvitationItem[];
}

/** P29 · One invitation; missing and foreign are the same refusal. INVITATION#i */
export async function loadInvitation(
  context: OrganisationContext,
  assessment: string,
  id: string,
): Promise<InvitationItem> {
  const item = await get(keys.invitation(context, assessment, id));
  if (!item) throw notFound();
  return item as unknown as InvitationItem;
}

/** P31 · The letters of an assessment and what became of them, oldest first. OUTBOX# */
export async function listLetters(
  context: OrganisationContext,
  assessment: string,
): Promise<Letter[]> {
  const items = await query(keys.ofAssessment(context, assessment), { prefix: "OUTBOX#" });
  return items
    .filter(({ kind }) => kind === "letter")
    .map(letterRow)
    .sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
}

/** P32 · Ask for one more letter of an invitation. INVITATION#i, OUTBOX#invitation-i-g-n */
export async function saveResend(
  context: OrganisationContext,
  head: Head,
  { invitation, address, change }: { invitation: InvitationItem; address: string; change: string },
  by: Author,
  now: string,
): Promise<void> {
  const data = { invitation: invitation.id };
  const event = { event: "invitation-resent", by: by.id, at: now, data };
  await transact([
    ...headChange(context, head, {}, event),
    ...nextLetter(context, head.id, invitation, { change }, now),
    // The address may have been written down or mended since the assessment was issued.
    addressWrite(context, { address, assessment: head.id, invitation: invitation.id }),
  ]);
}

/**
 * P33 · End all links and sessions of an invitation at once, and with it those of the colleagues it
 * asked. INVITATION#i, HEAD
 */
export async function saveRevoke(
  context: OrganisationContext,
  head: Head,
  { invitation, colleagues }: { invitation: InvitationItem; colleagues: readonly InvitationItem[] },
  by: Author,
  now: string,
): Promise<void> {
  const ended = colleagues.map(({ id }) => id);
  const event = {
    ...{ event: "invitation-revoked", by: by.id, at: now },
    data: { invitation: invitation.id, ...(ended.length > 0 && { colleagues: ended }) },
  };
  await transact([
    ...headChange(context, head, { remove: [`writers.${invitation.id}`] }, event),
    ...[invitation, ...colleagues].map((each) => revoked(context, head.id, each)),
  ]);
}

/**
 * P34 · Make one link to hand over by other means, and a passcode where the person has no mailbox;
 * only their hashes are kept. TOKEN#sha256, PASSCODE#invitation, HEAD
 */
export async function saveLink(
  context: OrganisationContext,
  head: Head,
  asked: { invitation: InvitationItem; expiresAt: string; passcode: boolean },
  by: Author,
  now: string,
): Promise<{ token: string; passcode?: string }> {
  const { invitation, expiresAt } = asked;
  const { id, generation } = invitation;
  const link = { assessment: head.id, invitation: id, generation, expiresAt };
  const { token, write } = newToken(context, link);
  const secret = asked.passcode ? newPasscode(context, head.id, invitation) : undefined;
  const data = { invitation: id, ...(secret && { passcode: true }) };
  const event = { event: "link-copied", by: by.id, at: now, data };
  await transact([
    ...headChange(context, head, {}, event),
    write,
    ...(secret ? [secret.write] : []),
    check(keys.invitation(context, head.id, id), [
      ["state", "=", "active"],
      ["generation", "=", generation],
    ]),
  ]);
  return { token, ...(secret && { passcode: secret.passcode }) };
}

/** The writes that put one more letter of an invitation into the outbox. */
export function nextLetter(
  context: OrganisationContext,
  assessment: string,
  { id, generation, sends }: InvitationItem,
  set: Record<string, unknown>,
  now: string,
): Write[] {
  const letter = `invitation-${id}-${generation}-${sends + 1}`;
  return [
    update(keys.invitation(context, assessment, id), { set: { ...set, sends: sends + 1 } }, [
      ["state", "=", "active"],
      ["generation", "=", generation],
      ["sends", "=", sends],
    ]),
    letterWrite(context, { id: letter, assessment, letter: "invitation", invitation: id }, now),
  ];
}

/** The write that ends all links and sessions of an invitation. */
export function revoked(
  context: OrganisationContext,
  assessment: string,
  { id, generation }: InvitationItem,
): Write {
  const set = { state: "revoked", generation: generation + 1 };
  return update(keys.invitation(context, assessment, id), { set }, [
    ["generation", "=", generation],
  ]);
}
