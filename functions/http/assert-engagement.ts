import type { OrganisationContext } from "../data/keys.ts";
import { loadMember } from "../data/members.ts";
import type { EngagementFields } from "../domain/engagement.ts";
import { ENGAGEMENT_FACTS } from "../domain/engagement-facts.ts";
import { notFound, Refusal } from "../domain/errors.ts";
import type { Patch } from "../domain/patch.ts";

/** Refuses facts nobody knows, a contract that ends before it starts, and an owner who is no member. */
export async function assertEngagement(
  context: OrganisationContext,
  { facts = [], contract, owner }: Patch<EngagementFields>,
): Promise<void> {
  const known: readonly string[] = ENGAGEMENT_FACTS;
  const stranger = facts.findIndex((fact) => !known.includes(fact));
  if (stranger >= 0) throw invalid(`facts.${stranger}`, `Choose from: ${known.join(", ")}.`);
  if (contract?.start && contract.end && contract.end < contract.start) {
    throw invalid("contract.end", "The end lies before the start.");
  }
  if (owner && !(await loadMember(context, owner))) throw notFound();
}

function invalid(path: string, message: string): Refusal {
  return new Refusal("invalid", "Some fields need mending.", { fields: [{ path, message }] });
}
