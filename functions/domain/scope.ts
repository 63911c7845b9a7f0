import type { EngagementFields } from "./engagement.ts";
import type { EngagementFact } from "./engagement-facts.ts";
import type { Scope, Tier } from "./questionnaire.ts";

const CRITICAL: EngagementFact = "critical-function";

/**
 * What questions may depend on of an engagement. Supporting a critical function counts as the fact
 * of that name, whichever way the buyer said it.
 */
export function scopeOf(
  engagement: Pick<
    EngagementFields,
    "kind" | "aiRoles" | "actRoles" | "riskClass" | "facts" | "criticalFunction"
  > & { tier: Tier },
): Scope {
  const { tier, kind, aiRoles, actRoles, riskClass, facts, criticalFunction } = engagement;
  const all = criticalFunction ? [...facts, CRITICAL] : facts;
  return { tier, kind, aiRoles, actRoles, riskClass, facts: [...new Set(all)] };
}
