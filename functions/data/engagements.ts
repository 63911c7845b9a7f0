import { type EngagementFields, type Intake, intakeOf } from "../domain/engagement.ts";
import { notFound } from "../domain/errors.ts";
import { type Patch, patched } from "../domain/patch.ts";
import { TIERS } from "../domain/questionnaire.ts";
import { fieldChanges } from "./expression.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { createOnce } from "./once.ts";
import { type Author, holding, type SupplierItem, supplierChange } from "./suppliers.ts";
import { get, query, transact } from "./table.ts";
import { check, create, update, type Write } from "./writes.ts";

export type EngagementItem = EngagementFields &
  Intake & {
    id: string;
    supplierId: string;
    version: number;
    changedBy: string;
    changedAt: string;
    change?: string;
  };

/** P17 · Add a product or service with its risk intake, once. ORG#o#SUPPLIER#s / ENGAGEMENT#e */
export async function createEngagement(
  context: OrganisationContext,
  supplier: SupplierItem,
  engagement: { id: string; fields: EngagementFields; created: string },
  by: Author,
  now: string,
): Promise<void> {
  const { id, fields, created } = engagement;
  const item = engagementItem(context, supplier.id, engagement, by, now);
  const others = await listEngagements(context, supplier.id);
  const data = { engagement: id, tier: item.tier };
  const event = { event: "engagement-added", by: by.id, at: now, data };
  const counted = {
    set: { "row.tier": strictest([...others, item]), ...holding(id, "engagement") },
    increment: { "row.engagements": 1 },
  };
  const change = supplierChange(context, supplier, counted, event);
  await createOnce([create(item), ...change, ...ownerCheck(context, fields.owner)], created);
}

/** A product or service as it is first stored. */
export function engagementItem(
  context: OrganisationContext,
  supplierId: string,
  { id, fields, created }: { id: string; fields: EngagementFields; created: string },
  by: Author,
  now: string,
) {
  return {
    ...keys.engagement(context, supplierId, id),
    ...fields,
    ...intakeOf(fields),
    ...{ id, supplierId, created, version: 1, changedBy: by.name, changedAt: now },
  };
}

/** P18 · One product or service of a supplier. ORG#o#SUPPLIER#s / ENGAGEMENT#e */
export async function loadEngagement(
  context: OrganisationContext,
  supplier: string,
  id: string,
): Promise<EngagementItem> {
  const item = await get(keys.engagement(context, supplier, id));
  if (!item) throw notFound();
  return item as unknown as EngagementItem;
}

/**
 * P19 · Change a product or service or its intake; tier and inherent risk follow.
 * ORG#o#SUPPLIER#s / ENGAGEMENT#e
 */
export async function saveEngagement(
  context: OrganisationContext,
  supplier: SupplierItem,
  {
    before,
    fields,
    change,
  }: { before: EngagementItem; fields: Patch<EngagementFields>; change: string },
  by: Author,
  now: string,
): Promise<void> {
  const intake = intakeOf(patched(before, fields));
  const version = before.version + 1;
  const changes = fieldChanges({
    ...{ ...fields, ...intake },
    ...{ change, changedBy: by.name, changedAt: now, version },
  });
  const all = await listEngagements(context, supplier.id);
  const others = all.filter(({ id }) => id !== before.id);
  const data = { engagement: before.id, version, tier: intake.tier };
  const event = { event: "engagement-changed", by: by.id, at: now, data };
  const tier = { set: { "row.tier": strictest([...others, intake]) } };
  await transact([
    update(keys.engagement(context, supplier.id, before.id), changes, [
      ["version", "=", before.version],
    ]),
    ...supplierChange(context, supplier, tier, event),
    ...ownerCheck(context, fields.owner),
  ]);
}

/** P20 · The products and services of a supplier by name. ORG#o#SUPPLIER#s / ENGAGEMENT# */
export async function listEngagements(
  context: OrganisationContext,
  supplier: string,
): Promise<EngagementItem[]> {
  const items = await query(keys.ofSupplier(context, supplier), { prefix: "ENGAGEMENT#" });
  return engagementsByName(items as unknown as EngagementItem[]);
}

/** Products in the order in which they are listed. */
export function engagementsByName(engagements: readonly EngagementItem[]): EngagementItem[] {
  return engagements.toSorted((one, other) => (one.product < other.product ? -1 : 1));
}

function strictest(engagements: readonly Pick<Intake, "tier">[]) {
  return TIERS.find((tier) => engagements.some((each) => each.tier === tier));
}

/** Assumes that the owner is a member of this very organisation. */
function ownerCheck(context: OrganisationContext, owner: string | null | undefined): Write[] {
  return !owner ? [] : [check(keys.member(context, owner), [["pk", "exists"]])];
}
