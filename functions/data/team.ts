import type { Share } from "../domain/share.ts";
import { addressWrite } from "./addresses.ts";
import { headChange } from "./assessments.ts";
import type { Changes } from "./expression.ts";
import { derivedId } from "./hash.ts";
import { type InvitationItem, nextLetter, revoked } from "./invitations.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { letterWrite } from "./outbox.ts";
import type { Invited } from "./parties.ts";
import { transact } from "./table.ts";
import { colleagueChecks, leadConditions, type Writer } from "./writer.ts";
import { put, update, type Write } from "./writes.ts";

/** What a lead asks a colleague for; without a role the colleague is to lead from now on. */
export type Ask = Partial<
  Pick<Invited, "role" | "share" | "note" | "dueOn" | "revision" | "round">
> &
  Pick<Invited, "person"> & { id: string; before: InvitationItem | undefined };

/**
 * The id of a colleague's invitation: it follows from the address, so that asking the same person
 * twice finds the first invitation again, taken back or not.
 */
export function colleagueId(
  { organisation }: OrganisationContext,
  assessment: string,
  role: "lead" | "delegate" | "signatory",
  address: string,
): string {
  return derivedId(organisation, "colleague", assessment, role, address.trim().toLowerCase());
}

/**
 * P121 · Ask a colleague, with an own link by letter; what was asked of them before is replaced.
 * HEAD, INVITATION#i, OUTBOX#invitation-, ADDRESS#
 */
export async function saveAsk(
  writer: Writer,
  ask: Ask & Pick<Invited, "role">,
  now: string,
): Promise<void> {
  const { id, role, share, before } = ask;
  const named = role === "delegate" ? "delegated" : "signature-asked";
  const data = {
    invitation: id,
    ...(share && { sections: share.sections, questions: share.questions }),
    ...(ask.revision !== undefined && { revision: ask.revision }),
    ...(before?.state === "active" && { again: true }),
  };
  await transact([
    ...leadWrites(writer, { event: named, data }, now),
    ...askWrites(writer, ask, now),
  ]);
}

/** P122 · Take back what a colleague was asked for: their links and sessions end. INVITATION#i, HEAD */
export async function saveTakeBack(
  writer: Writer,
  invitation: InvitationItem,
  now: string,
): Promise<void> {
  const event = invitation.role === "signatory" ? "signature-taken-back" : "delegation-ended";
  await transact([
    ...leadWrites(writer, { event, data: { invitation: invitation.id } }, now),
    revoked(writer.context, writer.head.id, invitation),
  ]);
}

/** P123 · One more letter to a colleague with one more link. INVITATION#i, OUTBOX#invitation- */
export async function saveColleagueLetter(
  writer: Writer,
  invitation: InvitationItem,
  now: string,
): Promise<void> {
  const data = { invitation: invitation.id };
  await transact([
    ...leadWrites(writer, { event: "invitation-resent", data }, now),
    ...nextLetter(writer.context, writer.head.id, invitation, {}, now),
  ]);
}

/**
 * P124 · Hand the whole assessment over: the new lead's invitation takes the writer's place in the
 * head, colleagues go with it, and the old lead leaves or goes on as a delegate of everything.
 * HEAD, INVITATION#, OUTBOX#invitation-, OUTBOX#handed-over-
 */
export async function saveHandover(
  writer: Writer,
  ask: Ask,
  {
    own,
    follow,
    end,
    stay,
  }: {
    own: InvitationItem;
    /** Invitations the old lead asked for; they answer to the new one from now on. */
    follow: readonly InvitationItem[];
    /** What the new lead was asked for as a colleague, which leading contains. */
    end: readonly InvitationItem[];
    stay: Share | undefined;
  },
  now: string,
): Promise<void> {
  const { context, head, invitation } = writer;
  const generation = ask.before?.generation ?? 1;
  const changes = {
    set: { [`writers.${ask.id}`]: generation },
    remove: [`writers.${invitation}`],
  };
  const data = { from: invitation, to: ask.id, left: stay === undefined };
  const letter = {
    ...{ id: `handed-over-${ask.id}-${head.ledgerSequence + 1}`, assessment: head.id },
    ...({ letter: "handed-over", member: head.requester, about: ask.id } as const),
  };
  await transact([
    ...leadWrites(writer, { event: "handed-over", data }, now, changes),
    ...askWrites(writer, ask, now),
    stay ? staying(writer, own, ask, stay) : revoked(context, head.id, own),
    ...end.map((each) => revoked(context, head.id, each)),
    ...follow.map(({ id, generation: held }) =>
      update(keys.invitation(context, head.id, id), { set: { by: ask.id } }, [
        ["generation", "=", held],
      ]),
    ),
    letterWrite(context, letter, now),
  ]);
}

/** P125 · Refuse to sign, with the reason for the lead who asked. INVITATION#i, HEAD, OUTBOX#unsigned- */
export async function saveRefusal(
  writer: Writer,
  { note, by }: { note: string; by: string },
  now: string,
): Promise<void> {
  const { context, head, invitation, generation } = writer;
  const data = { invitation };
  const letter = {
    ...{ id: `unsigned-${invitation}-${head.ledgerSequence + 1}`, assessment: head.id },
    ...({ letter: "unsigned", invitation: by, about: invitation } as const),
  };
  await transact([
    ...headChange(
      context,
      head,
      {},
      { event: "signature-refused", by: writer.contact.id, at: now, data },
      standing(writer),
    ),
    update(keys.invitation(context, head.id, invitation), { set: { refusal: { note, at: now } } }, [
      ["state", "=", "active"],
      ["generation", "=", generation],
    ]),
    letterWrite(context, letter, now),
  ]);
}

/** The writes of a change that only a lead makes: history, and all a lead's write assumes. */
function leadWrites(
  writer: Writer,
  { event, data }: { event: string; data: Record<string, unknown> },
  now: string,
  changes: Changes = {},
): Write[] {
  const { context, head, contact } = writer;
  return [
    ...headChange(context, head, changes, { event, by: contact.id, at: now, data }, [
      ...standing(writer),
      ...leadConditions(writer),
    ]),
    ...colleagueChecks(writer),
  ];
}

function standing({ head }: Writer): [string, "=", unknown][] {
  return [
    ["status", "=", head.status],
    ["round", "=", head.round],
  ];
}

/** A colleague's invitation as asked for, its letter, and the way back to it by the address. */
function askWrites({ context, head, invitation: by, contact }: Writer, ask: Ask, now: string) {
  const { id, before, person, ...wish } = ask;
  const generation = before?.generation ?? 1;
  const sends = before?.state === "active" ? before.sends + 1 : 1;
  const item = {
    ...{ id, contact: id, state: "active", generation, sends, person, ...wish },
    ...{ createdAt: before?.createdAt ?? now, by, byName: contact.name, askedAt: now },
  };
  const letter = { id: `invitation-${id}-${generation}-${sends}`, letter: "invitation" } as const;
  return [
    put(
      { ...keys.invitation(context, head.id, id), ...item },
      before
        ? [
            ["state", "=", before.state],
            ["generation", "=", before.generation],
            ["sends", "=", before.sends],
          ]
        : [["pk", "absent"]],
    ),
    letterWrite(context, { ...letter, assessment: head.id, invitation: id }, now),
    addressWrite(context, { address: person.email, assessment: head.id, invitation: id }),
  ];
}

/** The old lead goes on answering what it answered, by the same link, and leads no more. */
function staying({ context, head }: Writer, own: InvitationItem, to: Ask, share: Share): Write {
  const set = { role: "delegate", share, by: to.id, byName: to.person.name };
  return update(keys.invitation(context, head.id, own.id), { set }, [
    ["state", "=", "active"],
    ["generation", "=", own.generation],
  ]);
}
