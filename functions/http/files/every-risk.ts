import type { OrganisationContext } from "../../data/keys.ts";
import type { RiskRow } from "../../data/risk-row.ts";
import { listRisks } from "../../data/risks.ts";

/** The whole register, read in pages. */
export async function everyRisk(context: OrganisationContext): Promise<RiskRow[]> {
  const risks: RiskRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRisks(context, { limit: 2000, cursor });
    risks.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return risks;
}
