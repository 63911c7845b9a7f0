import type { OrganisationContext } from "../../data/keys.ts";
import { listSuppliers } from "../../data/suppliers.ts";
import { wholeSuppliers } from "../../data/whole-suppliers.ts";
import { nameKey } from "../../domain/supplier-marks.ts";

/** A product of a supplier, by their names. */
export type NamedProduct = {
  supplierId: string;
  engagementId: string;
  supplier: string;
  product: string;
};

/** The products of the suppliers named; nothing is read where none is. */
export async function productsNamed(
  context: OrganisationContext,
  names: readonly string[],
): Promise<NamedProduct[]> {
  const wanted = new Set(names.filter((name) => name.trim() !== "").map(nameKey));
  if (wanted.size === 0) return [];
  const found: { id: string }[] = [];
  let cursor: string | undefined;
  do {
    const page = await listSuppliers(context, { limit: 2000, cursor });
    found.push(...page.items.filter(({ name }) => wanted.has(nameKey(name))));
    cursor = page.cursor;
  } while (cursor !== undefined);
  const whole = await wholeSuppliers(
    context,
    found.map(({ id }) => id),
  );
  return whole.flatMap(({ supplier, engagements }) =>
    engagements.map(({ id: engagementId, product }) => ({
      ...{ supplierId: supplier.id, engagementId, supplier: supplier.name, product },
    })),
  );
}
