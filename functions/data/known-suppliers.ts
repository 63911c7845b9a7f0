import type { KnownSupplier } from "../domain/plan-import.ts";
import { listContacts } from "./contacts.ts";
import { listEngagements } from "./engagements.ts";
import { inTurn } from "./in-turn.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import type { SupplierItem } from "./suppliers.ts";
import { getAll } from "./table.ts";

// A long list is a thousand reads, and one that waits long for a socket runs out of its time.
const AT_ONCE = 20;

/** P183 · Suppliers by their ids, with their contacts and products. ORG#o / SUPPLIER#s */
export async function knownSuppliers(
  context: OrganisationContext,
  ids: readonly string[],
): Promise<Map<string, KnownSupplier>> {
  const items = await getAll([...new Set(ids)].map((id) => keys.supplier(context, id)));
  const turn = inTurn(AT_ONCE);
  const known = items.map((item) =>
    turn(async () => {
      const { id, name, vendorId } = item as unknown as SupplierItem;
      const [contacts, engagements] = await Promise.all([
        listContacts(context, id),
        listEngagements(context, id),
      ]);
      const products = engagements.map(({ product }) => product);
      return [id, { id, name, vendorId, contacts, products }] as const;
    }),
  );
  return new Map(await Promise.all(known));
}
