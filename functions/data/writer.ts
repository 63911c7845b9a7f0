import { isOpen } from "../domain/assessment.ts";
import { Refusal } from "../domain/errors.ts";
import type { Condition } from "./expression.ts";
import type { Head } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import type { Item } from "./table.ts";
import { update, type Write } from "./writes.ts";

/** Who writes on the supplier's side, and the head as it was when this request came in. */
export type Writer = {
  context: OrganisationContext;
  head: Head;
  invitation: string;
  generation: number;
  contact: { id: string; name: string };
};

/**
 * The write every change of the supplier takes along: the head moves by one revision if it is
 * still open, in this round, and this invitation's links still hold. A revision given must be
 * the present one.
 */
export function headWrite(
  { context, head, invitation, generation }: Writer,
  { set = {}, revision }: { set?: Record<string, unknown>; revision?: number } = {},
): Write {
  const conditions: Condition[] = [
    ["status", "=", head.status],
    ["round", "=", head.round],
    [`writers.${invitation}`, "=", generation],
    ...(revision === undefined ? [] : [["revision", "=", revision] satisfies Condition]),
  ];
  return update(keys.head(context, head.id), { set, increment: { revision: 1 } }, conditions);
}

/** Refuses at once what the head, as read, does not allow. */
export function assertWriter({ head, ...writer }: Writer): void {
  const refusal = writerRefusal({ ...head }, { head, ...writer });
  if (refusal) throw refusal;
}

/** Why the head as it stands takes no write of this writer; undefined when it would. */
export function writerRefusal(
  current: Partial<Head> | Item | undefined,
  { head, invitation, generation }: Writer,
): Refusal | undefined {
  const status = current?.status;
  if (typeof status !== "string" || !isOpen(status as Head["status"])) return closed();
  if (current?.round !== head.round) return closed();
  const writers = (current.writers ?? {}) as Head["writers"];
  const present = writers[invitation];
  if (present === generation) return undefined;
  if (present === undefined) {
    return new Refusal("link-revoked", "This link was ended; ask whoever sent it.");
  }
  return new Refusal("link-replaced", "A newer link was sent; use that one.");
}

/** The refusal of whoever writes for a round that is not open. */
export function closed(): Refusal {
  return new Refusal("closed", "This round is closed; answers can no longer be changed.");
}
