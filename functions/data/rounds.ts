import { lineWrite } from "./assessment-row.ts";
import { headChange } from "./assessments.ts";
import { hashOf } from "./hash.ts";
import type { Head, Round } from "./head.ts";
import { type InvitationItem, nextLetter } from "./invitations.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import type { Author } from "./suppliers.ts";
import { query, transact } from "./table.ts";
import { create, type Write } from "./writes.ts";

/** A round with the call that returned it, so that a repeated one is recognised. */
export type StoredRound = Round & { change?: string };

/** What is asked again, of whom. */
export type Return = {
  before: Round;
  returned: string[];
  /** What another answer to these may reveal. */
  followUps: string[];
  note: string;
  invitations: readonly InvitationItem[];
  /** Ids of invitations whose contact has an address. */
  reachable: readonly string[];
  change: string;
};

/** P80 · What each round of an assessment froze, in order. ROUND# */
export async function listRounds(
  context: OrganisationContext,
  assessment: string,
): Promise<StoredRound[]> {
  const items = await query(keys.ofAssessment(context, assessment), { prefix: "ROUND#" });
  return items as unknown as StoredRound[];
}

/**
 * P81 · Return questions to the supplier: a new round, its writers and their letters in one
 * transaction; refused where somebody ruled in between. ROUND#n, HEAD, ROW, OUTBOX#invitation-
 */
export async function saveReturn(
  context: OrganisationContext,
  head: Head,
  { before, returned, followUps, note, invitations, reachable, change }: Return,
  by: Author,
  now: string,
  more: readonly Write[],
): Promise<void> {
  const round = head.round + 1;
  const active = invitations.filter(({ state }) => state === "active");
  const set = {
    ...{ status: "returned", round, reviewRevision: head.reviewRevision + 1 },
    writers: Object.fromEntries(active.map(({ id, generation }) => [id, generation])),
  };
  const data = { round, questions: returned, note: hashOf(note) };
  const event = { event: "questions-returned", by: by.id, at: now, data };
  const { scope, triage, contacts, supplierName, product } = before;
  const frozen = { scope, triage, contacts, supplierName, product };
  const key = keys.round(context, head.id, round);
  await transact([
    ...headChange(context, head, { set, remove: ["unattested"] }, event, [
      ["reviewRevision", "=", head.reviewRevision],
      ["status", "=", head.status],
    ]),
    lineWrite(context, head.id, { status: "returned", updatedAt: now }),
    create({ ...key, ...frozen, round, returned, followUps, note, change }),
    ...active
      .filter(({ id }) => reachable.includes(id))
      .flatMap((each) => nextLetter(context, head.id, each, {}, now)),
    ...more,
  ]);
}
