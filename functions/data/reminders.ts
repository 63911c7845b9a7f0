import { isOpen } from "../domain/assessment.ts";
import { askedOf } from "../domain/letter-cap.ts";
import { listContacts } from "./contacts.ts";
import { type Head, loadHead } from "./head.ts";
import { type InvitationItem, type Letter, listInvitations, listLetters } from "./invitations.ts";
import { dueKey, type Key, type OrganisationContext, organisationContext } from "./keys.ts";
import { letterWrite } from "./outbox.ts";
import type { Reminders } from "./reminder-steps.ts";
import { type Item, transact } from "./table.ts";
import { update, type Write } from "./writes.ts";

/** Reminders that one round gets by itself at most, however often its due date moves. */
const MOST_BY_ITSELF = 8;

/** Whoever was written to within this time needs no reminder yet. */
const QUIET_MS = 20 * 3_600_000;

/**
 * P105 · Write the reminders that fell due: one letter for each contact who still may answer, named
 * by due date and step, so that each goes out once; of several that were missed only the last. A
 * closed assessment has none. REMINDERS, HEAD, INVITATION#, CONTACT#, OUTBOX#reminder-
 */
export async function sweepReminders(key: Key, item: Item, now: string): Promise<number> {
  const context = organisationContext(String(item.organisation));
  const {
    assessment,
    steps = [],
    sent = 0,
  } = item as unknown as Reminders & { assessment: string };
  const head = await loadHead(context, assessment);
  const due = steps.filter(({ at }) => at <= now);
  const ahead =
    isOpen(head.status) && sent < MOST_BY_ITSELF ? steps.filter(({ at }) => at > now) : [];
  const last = due.at(-1);
  const letters =
    last && isOpen(head.status) && sent < MOST_BY_ITSELF
      ? await reminderLetters(context, head, last.step, now)
      : [];
  const [next] = ahead;
  const set = { steps: ahead, sent: sent + (letters.length > 0 ? 1 : 0) };
  await transact([
    update(
      key,
      next ? { set: { ...set, ...dueKey(next.at, key) } } : { set, remove: ["duePk", "dueSk"] },
      [["dueSk", "=", item.dueSk]],
    ),
    ...letters,
  ]);
  return letters.length;
}

async function reminderLetters(
  context: OrganisationContext,
  head: Head,
  step: string,
  now: string,
): Promise<Write[]> {
  const [reachable, letters] = await Promise.all([
    reachableInvitations(context, head),
    listLetters(context, head.id),
  ]);
  const written = new Set(letters.map(({ id }) => id));
  return reachable
    .filter(({ id }) => !wasWrittenTo(letters, id, now))
    .map(({ id }) => ({ invitation: id, id: `reminder-${id}-${head.due.date}-${step}` }))
    .filter(({ id }) => !written.has(id))
    .map((each) => letterWrite(context, { ...each, assessment: head.id, letter: "reminder" }, now));
}

function wasWrittenTo(letters: readonly Letter[], invitation: string, now: string): boolean {
  return askedOf(letters, invitation).some((at) => Date.parse(now) - Date.parse(at) < QUIET_MS);
}

/** P106 · The invitations that may answer and whose person has an address. INVITATION#, CONTACT# */
export async function reachableInvitations(
  context: OrganisationContext,
  head: Pick<Head, "id" | "supplier" | "writers">,
): Promise<InvitationItem[]> {
  const [invitations, contacts] = await Promise.all([
    listInvitations(context, head.id),
    listContacts(context, head.supplier),
  ]);
  const addressed = new Set(contacts.flatMap(({ id, email }) => (email ? [id] : [])));
  return invitations.filter(
    ({ id, state, contact, person }) =>
      state === "active" && id in head.writers && (person !== undefined || addressed.has(contact)),
  );
}
