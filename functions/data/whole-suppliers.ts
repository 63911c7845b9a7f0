import { type ContactItem, contactsByName } from "./contacts.ts";
import { type EngagementItem, engagementsByName } from "./engagements.ts";
import { type Key, keys, type OrganisationContext } from "./keys.ts";
import type { Holdings, SupplierItem } from "./suppliers.ts";
import { getAll, itemsAt } from "./table.ts";

/** A supplier with its contacts and products by name, and the ids of its assessments. */
export type WholeSupplier = {
  supplier: SupplierItem;
  contacts: readonly ContactItem[];
  engagements: readonly EngagementItem[];
  assessments: readonly string[];
};

/**
 * P183 · Suppliers by their ids, with their contacts and products; each once, and missing and
 * foreign ones are left out. A hundred items are one call, whosever they are. ORG#o / SUPPLIER#s,
 * ORG#o#SUPPLIER#s / CONTACT#c, ENGAGEMENT#e
 */
export async function wholeSuppliers(
  context: OrganisationContext,
  ids: readonly string[],
): Promise<WholeSupplier[]> {
  const items = await getAll([...new Set(ids)].map((id) => keys.supplier(context, id)));
  const suppliers = items as unknown as SupplierItem[];
  const at = await itemsAt(suppliers.flatMap(({ id, holds }) => keysOf(context, id, holds)));
  const itemsOf = (supplier: SupplierItem, kind: "contact" | "engagement"): unknown[] =>
    idsIn(supplier.holds, kind).flatMap((id) => at(keys[kind](context, supplier.id, id)) ?? []);
  return suppliers.map((supplier) => {
    const contacts = itemsOf(supplier, "contact") as ContactItem[];
    return {
      supplier,
      contacts: contactsByName(contacts.filter(({ removedAt }) => removedAt === undefined)),
      engagements: engagementsByName(itemsOf(supplier, "engagement") as EngagementItem[]),
      assessments: idsIn(supplier.holds, "assessment"),
    };
  });
}

function keysOf(context: OrganisationContext, supplier: string, holds: Holdings): Key[] {
  return (["contact", "engagement"] as const).flatMap((kind) =>
    idsIn(holds, kind).map((id) => keys[kind](context, supplier, id)),
  );
}

function idsIn(holds: Holdings, kind: Holdings[string]): string[] {
  return Object.keys(holds).filter((id) => holds[id] === kind);
}
