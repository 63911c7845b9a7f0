import { Refusal } from "../domain/errors.ts";
import { keys, type OrganisationContext, organisationContext } from "./keys.ts";
import { appendEntry, LEDGER_START, type LedgerHead } from "./ledger.ts";
import { firstTurn } from "./month-figures.ts";
import { get, Stale, transact } from "./table.ts";
import { create } from "./writes.ts";

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
