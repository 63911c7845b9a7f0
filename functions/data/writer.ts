import { isOpen } from "../domain/assessment.ts";
import { Refusal } from "../domain/errors.ts";
import { isClosedByDue } from "../domain/hard-close.ts";
import type { PortalRole } from "../domain/portal-role.ts";
import type { Condition } from "./expression.ts";
import type { Head } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { type Item, Stale } from "./table.ts";
import { check, update, type Write } from "./writes.ts";

/** Who writes on the supplier's side, and the head as it was when this request came in. */
export type Writer = {
  context: OrganisationContext;
  head: Head;
  role: PortalRole;
  invitation: string;
  generation: number;
  contact: { id: string; name: string };
};

/**
 * The writes every change of the supplier takes along: the head moves by one revision if it is
 * still open, in this round, and this invitation's links still hold. A revision given must be
 * the present one. The head comes first.
 */
export function headWrites(
  writer: Writer,
  {
    set = {},
    revision,
    own,
  }: {
    set?: Record<string, unknown>;
    revision?: number;
    /** What a colleague's own invitation is to remember. */
    own?: Record<string, unknown>;
  } = {},
): Write[] {
  const { context, head } = writer;
  const conditions: Condition[] = [
    ["status", "=", head.status],
    ["round", "=", head.round],
    ...leadConditions(writer),
    ...(revision === undefined ? [] : [["revision", "=", revision] satisfies Condition]),
  ];
  return [
    update(keys.head(context, head.id), { set, increment: { revision: 1 } }, conditions),
    ...colleagueChecks(writer, own),
  ];
}

/** What a lead's write assumes of the head: that its invitation still counts among the writers. */
export function leadConditions({ role, invitation, generation }: Writer): Condition[] {
  return role === "lead" ? [[`writers.${invitation}`, "=", generation]] : [];
}

/**
 * What a colleague's write assumes: the right stands on the invitation alone, so that twenty
 * colleagues do not make the head, which every save pays for, any longer.
 */
export function colleagueChecks(
  { context, head, role, invitation, generation }: Writer,
  set?: Record<string, unknown>,
): Write[] {
  if (role === "lead") return [];
  const key = keys.invitation(context, head.id, invitation);
  const holds = stillHolds(generation);
  return [set ? update(key, { set }, holds) : check(key, holds)];
}

function stillHolds(generation: number): Condition[] {
  return [
    ["state", "=", "active"],
    ["generation", "=", generation],
  ];
}

/**
 * Does what a word of the supplier leads to, whatever state the round is in, with the write that
 * assumes that the link holds. A link that ended meanwhile is refused: no further attempt mends it.
 */
export async function whileInvited<T>(
  {
    context,
    head,
    invitation,
    generation,
  }: Pick<Writer, "context" | "head" | "invitation" | "generation">,
  act: (right: Write) => Promise<T>,
): Promise<T> {
  const key = keys.invitation(context, head.id, invitation);
  const right = check(key, stillHolds(generation));
  try {
    return await act(right);
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    const own = error.failed.find(({ item }) => item?.pk === key.pk && item.sk === key.sk)?.item;
    if (!own || (own.state === "active" && own.generation === generation)) throw error;
    throw ended(own.state === "active");
  }
}

/** Refuses at once what the head, as read, does not allow at this instant. */
export function assertWriter({ head, ...writer }: Writer, now: string): void {
  const refusal = writerRefusal({ ...head }, { head, ...writer });
  if (refusal) throw refusal;
  if (isClosedByDue(head, now)) throw closedByDue();
}

/**
 * Refuses a lead whose right the head, as read, holds no longer: it would refuse every write for
 * good. Other than `assertWriter` this leaves a round that is over open to what answers nothing.
 */
export function assertLeads({ head, role, invitation, generation }: Writer): void {
  const present = head.writers[invitation];
  if (role !== "lead" || present === generation) return;
  throw isOpen(head.status) ? ended(present !== undefined) : closed();
}

/**
 * Why a write with `headWrites` was not taken: the head stands at index `at` of the transaction,
 * what a colleague's write assumes behind it. Undefined where neither forbids it for good.
 */
export function staleRefusal(
  { failed }: Pick<Stale, "failed">,
  at: number,
  writer: Writer,
): Refusal | undefined {
  const head = failed.find(({ index }) => index === at);
  const own = failed.find(({ index }) => index === at + 1);
  const refusal = head && writerRefusal(head.item, writer);
  return (
    refusal ?? (own && writer.role !== "lead" ? ended(own.item?.state === "active") : undefined)
  );
}

/** Why the head as it stands takes no write of this writer; undefined when it would. */
function writerRefusal(
  current: Partial<Head> | Item | undefined,
  { head, role, invitation, generation }: Writer,
): Refusal | undefined {
  const status = current?.status;
  if (typeof status !== "string" || !isOpen(status as Head["status"])) return closed();
  if (current?.round !== head.round) return closed();
  if (role !== "lead") return undefined;
  const writers = (current.writers ?? {}) as Head["writers"];
  const present = writers[invitation];
  return present === generation ? undefined : ended(present !== undefined);
}

function ended(replaced: boolean): Refusal {
  return replaced
    ? new Refusal("link-replaced", "A newer link was sent; use that one.")
    : new Refusal("link-revoked", "This link was ended; ask whoever sent it.");
}

function closedByDue(): Refusal {
  const message = "The due date is over and no late answers are taken; ask for a later date.";
  return new Refusal("closed", message, { reason: "closed-by-due" });
}

/** The refusal of whoever writes for a round that is not open. */
export function closed(): Refusal {
  return new Refusal("closed", "This round is closed; answers can no longer be changed.");
}
