import { Refusal } from "../domain/errors.ts";
import { hashOf } from "./hash.ts";
import { keys, type OrganisationContext, organisationContext } from "./keys.ts";
import { appendEntry, LEDGER_START, type LedgerHead } from "./ledger.ts";
import { firstTurn } from "./month-figures.ts";
import type { Author } from "./suppliers.ts";
import { get, Stale, transact } from "./table.ts";
import { create, update } from "./writes.ts";

/** A buyer. */
export type Organisation = LedgerHead & {
  id: string;
  name: string;
  createdAt: string;
  /** What suppliers are told before they answer; absent until somebody wrote it. */
  terms?: { nda?: string | undefined; kept?: string | undefined };
  /** Rises with every change of the terms; absent before the first. */
  version?: number;
  changedBy?: string;
  changedAt?: string;
  /** The call that changed them last. */
  change?: string;
};

/**
 * P1 · Make an organisation; asked again with the same id and name nothing changes, with another
 * name it is refused. ORG#o / ORG, TURN
 */
export async function createOrganisation(
  { id, name }: { id: string; name: string },
  now: string,
): Promise<OrganisationContext> {
  const context = organisationContext(id);
  const event = { event: "organisation-created", by: "operator", at: now };
  const { write, head } = appendEntry(context, "ORGANISATION", LEDGER_START, event);
  const item = { ...keys.organisation(context), id, name, createdAt: now, ...head };
  try {
    await transact([create(item), write, firstTurn(context, now)]);
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    const standing = await loadOrganisation(context);
    if (standing?.name !== name) {
      throw new Refusal("conflict", "Another organisation has this id.");
    }
  }
  return context;
}

/** P2 · One organisation. ORG#o / ORG */
export async function loadOrganisation(
  context: OrganisationContext,
): Promise<Organisation | undefined> {
  const item = await get(keys.organisation(context));
  return item as Organisation | undefined;
}

/**
 * P312 · Change what suppliers are told before they answer, unless somebody was first; returns what
 * stands then. ORG#o / ORG
 */
export async function saveTerms(
  context: OrganisationContext,
  before: Organisation,
  { terms, change }: { terms: NonNullable<Organisation["terms"]>; change: string },
  by: Author,
  now: string,
): Promise<Organisation> {
  const version = (before.version ?? 0) + 1;
  // The text itself stays out of the history, as all free text; its hash proves what was said.
  const data = { version, terms: hashOf(terms) };
  const event = { event: "terms-changed", by: by.id, at: now, data };
  const { write, head } = appendEntry(context, "ORGANISATION", before, event);
  const set = { terms, change, version, changedBy: by.name, changedAt: now, ...head };
  await transact([
    update(keys.organisation(context), { set }, [["ledgerHash", "=", before.ledgerHash]]),
    write,
  ]);
  return { ...before, ...set };
}
