import type * as z from "zod";
import type { risk } from "../contract/shapes/register.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { ledgerOf } from "../data/ledger.ts";
import { loadRisk, risksOf } from "../data/risks.ts";

/** An entry of the register with what is behind it, its actions and its history. */
export async function showRisk(
  context: OrganisationContext,
  entry: string,
): Promise<z.output<ReturnType<typeof risk>>> {
  const { sk, row, findings, actions = [], reason } = await loadRisk(context, entry);
  const { supplierId: supplier, engagementId: engagement } = row;
  const [history, entries] = await Promise.all([
    ledgerOf(context, `RISK#${sk}`),
    risksOf(context, { supplier, engagement }),
  ]);
  const others = entries
    .filter((each) => each.sk !== sk)
    .map(({ row: { id, cause, sentence, current, open, status } }) => ({
      ...{ id, cause, sentence, current, open, status },
    }));
  return { row, findings, actions, others, history, ...(reason !== undefined && { reason }) };
}
