import type { RiskPoint } from "./bands.ts";
import type { ActRole, AiRole, RiskClass, SupplyKind, Tier } from "./questionnaire.ts";
import {
  assessTriage,
  type TierOverride,
  type Triage,
  type TriageResult,
  tierInForce,
} from "./triage.ts";

/** What the buyer says about a product or service a supplier supplies. */
export type EngagementFields = {
  product: string;
  plan?: string | undefined;
  kind: SupplyKind;
  aiRoles: AiRole[];
  actRoles: ActRole[];
  riskClass: RiskClass;
  purpose?: string | undefined;
  data?: string | undefined;
  dataLocation?: string | undefined;
  /** A member of the buyer. */
  owner?: string | undefined;
  contract: {
    reference?: string | undefined;
    start?: string | undefined;
    end?: string | undefined;
    noticeDays?: number | undefined;
  };
  criticalFunction: boolean;
  substitutability?: "easy" | "hard" | "none" | undefined;
  exitPlan?: string | undefined;
  facts: string[];
  triage: Triage;
  tierOverride?: TierOverride | undefined;
};

/** What the risk intake of an engagement says; `tier` is the one in force. */
export type Intake = {
  inherent: RiskPoint;
  tier: Tier;
  computedTier: Tier;
  tierRange: TriageResult["tierRange"];
  missing: string[];
  tierReason: string;
};

/** Inherent risk and tier of an engagement (scoring model 2.1), an override of the tier included. */
export function intakeOf({
  triage,
  riskClass,
  tierOverride,
}: Pick<EngagementFields, "triage" | "riskClass" | "tierOverride">): Intake {
  const {
    inherent,
    tier: computedTier,
    tierRange,
    missing,
    reason,
  } = assessTriage(triage, riskClass);
  const tier = tierInForce(computedTier, tierOverride);
  const tierReason = tierOverride
    ? `Set to ${tier} by hand: ${tierOverride.reason} Computed: ${reason}`
    : reason;
  return { inherent, tier, computedTier, tierRange, missing, tierReason };
}
