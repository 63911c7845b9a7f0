import { setting } from "../config.ts";
import { hashOf } from "./hash.ts";
import { keys, type LedgerSubject, type OrganisationContext } from "./keys.ts";
import { queryLedger } from "./table.ts";
import type { Write } from "./writes.ts";

/** The end of a subject's chain, kept on the subject's own item. */
export type LedgerHead = { ledgerSequence: number; ledgerHash: string };

/** Where every chain begins. */
export const LEDGER_START: LedgerHead = { ledgerSequence: 0, ledgerHash: "0".repeat(64) };

/** What happened: ids and hashes only, never names, addresses or answers. */
export type LedgerEvent = { event: string; by: string; at: string; data?: Record<string, unknown> };

/**
 * The next entry of a chain: the write that appends it (refused if the number is taken) and the
 * new end to store on the subject's item in the same transaction.
 */
export function appendEntry(
  context: OrganisationContext,
  subject: LedgerSubject,
  head: LedgerHead,
  { event, by, at, data = {} }: LedgerEvent,
): { write: Write; head: LedgerHead } {
  const sequence = head.ledgerSequence + 1;
  const pk = keys.ledger(context, subject);
  const body = { pk, sequence, at, event, by, data, previous: head.ledgerHash };
  const hash = hashOf(body);
  const item = { ...body, sk: String(sequence).padStart(12, "0"), hash };
  const write = {
    Put: {
      TableName: setting("LEDGER_TABLE"),
      Item: item,
      ConditionExpression: "attribute_not_exists(pk)",
    },
  };
  return { write, head: { ledgerSequence: sequence, ledgerHash: hash } };
}

/** One entry as read back. */
export type LedgerEntry = {
  sequence: number;
  at: string;
  event: string;
  by: string;
  data: Record<string, unknown>;
  previous: string;
  hash: string;
};

/** P30 · The history of one subject, oldest first. ledger: ORG#o#subject / sequence */
export async function ledgerOf(
  context: OrganisationContext,
  subject: LedgerSubject,
): Promise<LedgerEntry[]> {
  const items = await queryLedger(keys.ledger(context, subject));
  return items.map(({ pk: _pk, sk: _sk, ...entry }) => entry as LedgerEntry);
}

/** The first sequence at which a chain does not hold, or undefined for an unbroken chain. */
export function brokenAt(
  context: OrganisationContext,
  subject: LedgerSubject,
  entries: readonly LedgerEntry[],
  end: LedgerHead,
): number | undefined {
  let previous = LEDGER_START.ledgerHash;
  const pk = keys.ledger(context, subject);
  for (const [index, { hash, ...entry }] of entries.entries()) {
    const holds =
      entry.sequence === index + 1 &&
      entry.previous === previous &&
      hashOf({ pk, ...entry }) === hash;
    if (!holds) return index + 1;
    previous = hash;
  }
  const complete = entries.length === end.ledgerSequence && previous === end.ledgerHash;
  return complete ? undefined : entries.length + 1;
}
