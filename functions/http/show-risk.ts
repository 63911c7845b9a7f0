import type * as z from "zod";
import type { risk } from "../contract/shapes/register.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { ledgerOf } from "../data/ledger.ts";
import { loadRisk } from "../data/risks.ts";

/** An entry of the register with its actions and history. */
export async function showRisk(
  context: OrganisationContext,
  id: string,
): Promise<z.output<ReturnType<typeof risk>>> {
  const { sk, row, findings, actions = [], reason } = await loadRisk(context, id);
  const history = await ledgerOf(context, `RISK#${sk}`);
  return { row, findings, actions, history, ...(reason !== undefined && { reason }) };
}
