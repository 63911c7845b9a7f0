import { addressWrite } from "./addresses.ts";
import { lineWrite } from "./assessment-row.ts";
import { headChange } from "./assessments.ts";
import type { ContactItem } from "./contacts.ts";
import type { Head } from "./head.ts";
import { type InvitationItem, revoked } from "./invitations.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { assessWrite, letterWrite } from "./outbox.ts";
import { invitationId } from "./rotations.ts";
import type { Author } from "./suppliers.ts";
import { transact } from "./table.ts";
import { check, create, type Write } from "./writes.ts";

/**
 * P27 · Issue an assessment: state, one invitation a contact, history and letters in one
 * transaction. A contact without an address gets no letter.
 * HEAD, ROW, INVITATION#i, OUTBOX#, ADDRESS#
 */
export async function saveIssue(
  context: OrganisationContext,
  head: Head,
  contacts: readonly ContactItem[],
  by: Author,
  now: string,
  more: readonly Write[],
): Promise<void> {
  const invited = contacts.map((contact) => ({
    contact,
    id: invitationId(context, head.id, contact.id),
  }));
  const set = {
    ...{ status: "issued", issuedAt: now },
    writers: Object.fromEntries(invited.map(({ id }) => [id, 1])),
  };
  const written = contacts.some(({ email }) => email !== undefined);
  const queued = written ? { delivery: "pending" as const } : {};
  const data = { invitations: invited.map(({ id }) => id) };
  const event = { event: "assessment-issued", by: by.id, at: now, data };
  await transact([
    ...headChange(context, head, { set }, event, [["status", "=", head.status]]),
    lineWrite(context, head.id, { status: "issued", updatedAt: now, ...queued }),
    ...invited.flatMap((each) => invitationWrites(context, head, each, now)),
    ...more,
  ]);
}

/** P35 · Cancel an assessment and end every link. HEAD, ROW, INVITATION# */
export async function saveCancel(
  context: OrganisationContext,
  head: Head,
  invitations: readonly InvitationItem[],
  by: Author,
  now: string,
  more: readonly Write[],
): Promise<void> {
  const set = { status: "cancelled", writers: {} };
  const event = { event: "assessment-cancelled", by: by.id, at: now };
  const active = invitations.filter(({ state }) => state !== "revoked");
  await transact([
    ...headChange(context, head, { set }, event, [["status", "=", head.status]]),
    lineWrite(context, head.id, { status: "cancelled", updatedAt: now }),
    // What its result had put into the register is marked there.
    ...(head.submittedAt === undefined
      ? []
      : [assessWrite(context, { id: `assess-${head.round}-cancelled`, assessment: head.id }, now)]),
    ...active.map((each) => revoked(context, head.id, each)),
    ...more,
  ]);
}

function invitationWrites(
  context: OrganisationContext,
  { id: assessment, supplier }: Head,
  { id, contact }: { id: string; contact: ContactItem },
  now: string,
): Write[] {
  const { email } = contact;
  const sends = email === undefined ? 0 : 1;
  const item = { id, contact: contact.id, state: "active", generation: 1, sends, createdAt: now };
  const letter = { id: `invitation-${id}-1-1`, assessment, letter: "invitation" as const };
  return [
    create({ ...keys.invitation(context, assessment, id), ...item }),
    check(keys.contact(context, supplier, contact.id), [["version", "=", contact.version]]),
    ...(email === undefined
      ? []
      : [
          letterWrite(context, { ...letter, invitation: id }, now),
          addressWrite(context, { address: email, assessment, invitation: id }),
        ]),
  ];
}
