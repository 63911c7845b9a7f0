import type { FourthParty } from "./fourth-parties.ts";

/** What one supplier names of its fourth parties for one engagement. */
export type NamedParties = {
  supplierId: string;
  supplierName: string;
  parties: readonly FourthParty[];
};

/** A company that stands behind several suppliers. */
export type Concentration = {
  key: string;
  /** Of its spellings the first by alphabet. */
  company: string;
  engagements: number;
  /** It makes models the suppliers build on, processes data for them, or both. */
  as: ("models" | "processors")[];
  suppliers: SupplierName[];
};

/** A supplier as it is named beside a figure. */
export type SupplierName = { id: string; name: string };

/**
 * Fourth parties that at least two suppliers share, the most shared first, at most `limit`: what
 * fails there fails at all of them (ISO/IEC 42001 A.10.3).
 */
export function concentrationOf(named: readonly NamedParties[], limit: number): Concentration[] {
  const found = new Map<string, Concentration>();
  for (const { supplierId: id, supplierName: name, parties } of named) {
    for (const { key, company, models, tasks } of parties) {
      const one = found.get(key) ?? { key, company, engagements: 0, as: [], suppliers: [] };
      found.set(key, one);
      one.engagements += 1;
      if (company < one.company) one.company = company;
      if (models.length > 0) one.as = [...new Set([...one.as, "models" as const])].sort();
      if (tasks.length > 0) one.as = [...new Set([...one.as, "processors" as const])].sort();
      if (!one.suppliers.some((each) => each.id === id)) one.suppliers.push({ id, name });
    }
  }
  return [...found.values()]
    .filter(({ suppliers }) => suppliers.length > 1)
    .map((one) => ({ ...one, suppliers: byName(one.suppliers) }))
    .sort((a, b) => b.suppliers.length - a.suppliers.length || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}

/** Suppliers by name, those of one name by id. */
export function byName(suppliers: readonly SupplierName[]): SupplierName[] {
  return suppliers.toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
}
