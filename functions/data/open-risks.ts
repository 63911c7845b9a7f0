import type { RegisterEntry } from "../domain/risk.ts";
import type { Condition } from "./expression.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { type RiskItem, risksOf } from "./risks.ts";
import type { SupplierRow } from "./supplier-row.ts";
import { loadSupplier } from "./suppliers.ts";
import { update, type Write } from "./writes.ts";

/** How many entries of an engagement are open once a result is in the register. */
export function openAfter(
  entries: readonly RegisterEntry[],
  standing: readonly RiskItem[],
): number {
  const closed = new Set(standing.filter(({ row }) => row.status === "closed").map(({ sk }) => sk));
  return entries.filter(({ key }) => !closed.has(key)).length;
}

/** What a supplier's line says of open risks once an engagement has this many, and what it said. */
export function openRisksChange(
  { risks }: Pick<SupplierRow, "risks">,
  engagement: string,
  open: number,
): { set: Record<string, unknown>; assumed: Condition } {
  const { [engagement]: _, ...others } = risks ?? {};
  const after = open === 0 ? others : { ...others, [engagement]: open };
  return {
    set: { "row.risks": after, "row.openRisks": total(after) },
    assumed: risks ? ["row.risks", "=", risks] : ["row.risks", "absent"],
  };
}

/**
 * The write that keeps a supplier's line in step when a person opens or closes an entry; none
 * where the number stays as it is.
 */
export async function openRiskWrites(
  context: OrganisationContext,
  changed: { key: string; supplier: string; engagement: string; open: boolean },
): Promise<Write[]> {
  const { key, supplier, engagement } = changed;
  const entries = await risksOf(context, { supplier, engagement });
  const others = entries.filter(({ sk, row }) => sk !== key && isOpen(row));
  const { row } = await loadSupplier(context, supplier);
  const open = others.length + (changed.open ? 1 : 0);
  if ((row.risks?.[engagement] ?? 0) === open) return [];
  const { set, assumed } = openRisksChange(row, engagement, open);
  return [update(keys.supplier(context, supplier), { set }, [["pk", "exists"], assumed])];
}

function isOpen({ open, status }: RiskItem["row"]): boolean {
  return open && status !== "closed";
}

function total(risks: Readonly<Record<string, number>>): number {
  return Object.values(risks).reduce((sum, each) => sum + each, 0);
}
