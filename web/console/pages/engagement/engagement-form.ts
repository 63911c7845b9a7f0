import type { Engagement } from "../../../../functions/contract/shapes/supplier.ts";
import type {
  ActRole,
  AiRole,
  RiskClass,
  SupplyKind,
  Tier,
} from "../../../../functions/domain/questionnaire.ts";
import {
  EXPOSURE_FACTORS,
  type ExposureFactor,
  IMPACT_FACTORS,
  type ImpactFactor,
  type Triage,
} from "../../../../functions/domain/triage.ts";
import { cleared, filled } from "../../parts/form-fields.ts";

export type Factor = ImpactFactor | ExposureFactor;

/** A product or service as the form holds it; a factor is undefined until it was looked at. */
export type EngagementForm = {
  product: string;
  plan: string;
  kind: SupplyKind;
  purpose: string;
  data: string;
  dataLocation: string;
  owner: string;
  actRoles: readonly ActRole[];
  aiRoles: readonly AiRole[];
  riskClass: RiskClass;
  facts: readonly string[];
  factors: Readonly<Partial<Record<Factor, number | null>>>;
  reference: string;
  start: string;
  end: string;
  noticeDays: string;
  substitutability: "" | "easy" | "hard" | "none";
  exitPlan: string;
  tier: "" | Tier;
  reason: string;
};

export const FACTORS: readonly Factor[] = [...IMPACT_FACTORS, ...EXPOSURE_FACTORS];

export const emptyEngagement: EngagementForm = {
  product: "",
  plan: "",
  kind: "ai-product",
  purpose: "",
  data: "",
  dataLocation: "",
  owner: "",
  actRoles: [],
  aiRoles: [],
  riskClass: "unknown",
  facts: [],
  factors: {},
  reference: "",
  start: "",
  end: "",
  noticeDays: "",
  substitutability: "",
  exitPlan: "",
  tier: "",
  reason: "",
};

/** A form filled with an engagement as it stands. */
export function engagementForm(engagement: Engagement): EngagementForm {
  const { contract, triage, tierOverride } = engagement;
  return {
    product: engagement.product,
    plan: engagement.plan ?? "",
    kind: engagement.kind,
    purpose: engagement.purpose ?? "",
    data: engagement.data ?? "",
    dataLocation: engagement.dataLocation ?? "",
    owner: engagement.owner ?? "",
    actRoles: engagement.actRoles,
    aiRoles: engagement.aiRoles,
    riskClass: engagement.riskClass,
    facts: engagement.facts,
    factors: triage,
    reference: contract.reference ?? "",
    start: contract.start ?? "",
    end: contract.end ?? "",
    noticeDays: contract.noticeDays === undefined ? "" : String(contract.noticeDays),
    substitutability: engagement.substitutability ?? "",
    exitPlan: engagement.exitPlan ?? "",
    tier: tierOverride?.tier ?? "",
    reason: tierOverride?.reason ?? "",
  };
}

/** The intake as the engine takes it: a factor nobody looked at is not known. */
export function triageOf({ factors }: EngagementForm): Triage {
  const entry = (factor: Factor) => factors[factor] ?? null;
  return {
    data: entry("data"),
    persons: entry("persons"),
    criticality: entry("criticality"),
    regulation: entry("regulation"),
    scale: entry("scale"),
    autonomy: entry("autonomy"),
    accessDepth: entry("accessDepth"),
    opacity: entry("opacity"),
    chainDepth: entry("chainDepth"),
    changeRate: entry("changeRate"),
    incidents: entry("incidents"),
  };
}

/** What the form sends. A critical function is one box on the page and two facts of the contract. */
export function engagementBody(form: EngagementForm) {
  const days = filled(form.noticeDays);
  return {
    product: form.product,
    plan: filled(form.plan),
    kind: form.kind,
    purpose: filled(form.purpose),
    data: filled(form.data),
    dataLocation: filled(form.dataLocation),
    owner: filled(form.owner),
    actRoles: [...form.actRoles],
    aiRoles: [...form.aiRoles],
    riskClass: form.riskClass,
    facts: [...form.facts],
    criticalFunction: form.facts.includes("critical-function"),
    triage: triageOf(form),
    contract: {
      reference: filled(form.reference),
      start: filled(form.start),
      end: filled(form.end),
      noticeDays: days === undefined ? undefined : Number(days),
    },
    substitutability: form.substitutability === "" ? undefined : form.substitutability,
    exitPlan: filled(form.exitPlan),
    tierOverride: form.tier === "" ? undefined : { tier: form.tier, reason: form.reason },
  };
}

/** What the form sends of an engagement that stands; the contract too is changed field by field. */
export function engagementChange(form: EngagementForm) {
  const body = engagementBody(form);
  return { ...cleared(body), contract: cleared(body.contract) };
}
