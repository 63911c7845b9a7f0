import type { OrganisationContext } from "./keys.ts";
import type { RiskRow } from "./risk-row.ts";
import { risksOf } from "./risks.ts";

/** One entry of the register as a decision keeps it. */
export type RegisterExtract = Pick<
  RiskRow,
  | ("id" | "cause" | "sentence" | "inherent" | "current" | "target")
  | ("open" | "status" | "treatment" | "due")
> & {
  /** Who took the risk by name, and until when. */
  accepted?: { by: string; until: string };
};

/** What the register holds of an engagement now, in order of cause; frozen with its decision. */
export async function registerExtract(
  context: OrganisationContext,
  of: { supplier: string; engagement: string },
): Promise<RegisterExtract[]> {
  const items = await risksOf(context, of);
  return items.map(({ row }) => {
    const { id, cause, sentence, inherent, current, open, status } = row;
    const { target, treatment, due, acceptance } = row;
    return {
      ...{ id, cause, sentence, inherent, current, open, status },
      ...(target && { target }),
      ...(treatment && { treatment }),
      ...(due && { due }),
      ...(acceptance && {
        accepted: { by: acceptance.by.name, until: acceptance.until.date },
      }),
    };
  });
}
