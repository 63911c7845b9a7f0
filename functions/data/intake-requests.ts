import { notFound } from "../domain/errors.ts";
import type { RequestState } from "../domain/intake-request.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { appendEntry, LEDGER_START, type LedgerHead } from "./ledger.ts";
import { createOnce } from "./once.ts";
import type { Author } from "./suppliers.ts";
import { get, query, transact } from "./table.ts";
import { check, create, update } from "./writes.ts";

/** What a colleague asks for: a product they want to buy. */
export type RequestFields = {
  /** A supplier of the directory, or the name of one that is not in it yet. */
  supplierId?: string | undefined;
  supplierName: string;
  product: string;
  purpose: string;
  data?: string | undefined;
  neededBy?: string | undefined;
  note?: string | undefined;
};

export type RequestItem = RequestFields &
  LedgerHead & {
    id: string;
    state: RequestState;
    by: { id: string; name: string };
    at: string;
    /** What it became. */
    engagementId?: string;
    reason?: string;
    version: number;
    changedBy: string;
    changedAt: string;
    change?: string;
  };

/** P194 · Ask for a product to be assessed, once. ORG#o#REQUESTS / REQUEST#r */
export async function createRequest(
  context: OrganisationContext,
  request: { id: string; fields: RequestFields; created: string },
  by: Author,
  now: string,
): Promise<void> {
  const { id, fields, created } = request;
  const event = { event: "intake-requested", by: by.id, at: now };
  const { write, head } = appendEntry(context, `REQUEST#${id}`, LEDGER_START, event);
  const item = {
    ...keys.request(context, id),
    ...{ ...fields, id, created, state: "asked", by: { id: by.id, name: by.name }, at: now },
    ...{ version: 1, changedBy: by.name, changedAt: now, ...head },
  };
  const { supplierId } = fields;
  const known = supplierId ? [check(keys.supplier(context, supplierId), [["pk", "exists"]])] : [];
  await createOnce([create(item), write, ...known], created);
}

/** P195 · What colleagues asked for, in order of id. ORG#o#REQUESTS / REQUEST# */
export async function listRequests(context: OrganisationContext): Promise<RequestItem[]> {
  const items = await query(keys.requests(context), { prefix: "REQUEST#" });
  return items as unknown as RequestItem[];
}

/** P196 · One request. ORG#o#REQUESTS / REQUEST#r */
export async function loadRequest(context: OrganisationContext, id: string): Promise<RequestItem> {
  const item = await get(keys.request(context, id));
  if (!item) throw notFound();
  return item as unknown as RequestItem;
}

/** What procurement makes of a request. */
export type RequestOutcome =
  | { state: "taken"; supplierId: string; engagementId: string }
  | { state: "declined"; reason: string }
  | { state: "asked" };

/** P197 · Take a request up, decline it or put it back, unless somebody was first. ORG#o#REQUESTS / REQUEST#r */
export async function saveRequest(
  context: OrganisationContext,
  request: RequestItem,
  { outcome, change }: { outcome: RequestOutcome; change: string },
  by: Author,
  now: string,
): Promise<void> {
  const version = request.version + 1;
  const { state } = outcome;
  const taken = outcome.state === "taken" ? outcome : undefined;
  const data = { version, state, ...(taken && { engagement: taken.engagementId }) };
  const event = { event: `intake-${state}`, by: by.id, at: now, data };
  const { write, head } = appendEntry(context, `REQUEST#${request.id}`, request, event);
  const reason = outcome.state === "declined" ? outcome.reason : undefined;
  const set = {
    ...{ state, version, change, changedBy: by.name, changedAt: now, ...head },
    ...(taken && { supplierId: taken.supplierId, engagementId: taken.engagementId }),
    ...(reason && { reason }),
  };
  const remove = [...(taken ? [] : ["engagementId"]), ...(reason ? [] : ["reason"])];
  await transact([
    update(keys.request(context, request.id), { set, remove }, [
      ["ledgerHash", "=", request.ledgerHash],
    ]),
    write,
    ...(taken
      ? [check(keys.engagement(context, taken.supplierId, taken.engagementId), [["pk", "exists"]])]
      : []),
  ]);
}
