import * as z from "zod";
import { CUT_OFFS, type RiskPoint, riskPoint } from "./bands.ts";
import { lazy } from "./lazy.ts";
import type { RiskClass, Tier } from "./questionnaire.ts";
import { rhu } from "./rounding.ts";

/** What could be hurt, and how much; 5 is worst. */
export const IMPACT_FACTORS = ["data", "persons", "criticality", "regulation", "scale"] as const;

/** What makes harm likelier; 5 is worst. */
export const EXPOSURE_FACTORS = [
  "autonomy",
  "accessDepth",
  "opacity",
  "chainDepth",
  "changeRate",
  "incidents",
] as const;

export type ImpactFactor = (typeof IMPACT_FACTORS)[number];
export type ExposureFactor = (typeof EXPOSURE_FACTORS)[number];
export type TriageFact = ImpactFactor | ExposureFactor | "riskClass";

/** The facts of the intake in plain words. */
const TRIAGE_LABELS: Record<TriageFact, string> = {
  data: "data",
  persons: "effect on persons",
  criticality: "business criticality",
  regulation: "regulation",
  scale: "scale",
  autonomy: "autonomy",
  accessDepth: "access depth",
  opacity: "opacity",
  chainDepth: "chain depth",
  changeRate: "change rate",
  incidents: "incident history",
  riskClass: "risk class",
};

const factor = lazy(() => z.int().min(1).max(5).nullable());

/** The buyer's risk intake of one engagement: each factor 1..5, or null while nobody knows it. */
export const triageSchema = lazy(() =>
  z.strictObject({
    data: factor(),
    persons: factor(),
    criticality: factor(),
    regulation: factor(),
    scale: factor(),
    autonomy: factor(),
    accessDepth: factor(),
    opacity: factor(),
    chainDepth: factor(),
    changeRate: factor(),
    incidents: factor(),
  }),
);

export type Triage = z.infer<ReturnType<typeof triageSchema>>;

/** A tier the buyer sets instead of the computed one; the computed one is kept beside it. */
export type TierOverride = { tier: Tier; reason: string };

/** What a triage says. */
export type TriageResult = {
  inherent: RiskPoint;
  tier: Tier;
  /** The tiers possible once the missing facts are known. */
  tierRange: { strictest: Tier; mildest: Tier };
  missing: TriageFact[];
  /** The factors that lead: all impact factors and exposure factors at their largest value. */
  leading: { impact: ImpactFactor[]; exposure: ExposureFactor[] };
  reason: string;
};

/**
 * Inherent risk and tier of an engagement (scoring model 2.1). An unknown factor counts as the
 * worst; an unknown risk class counts as high-risk at the stricter end of the range only.
 */
export function assessTriage(triage: Triage, riskClass: RiskClass): TriageResult {
  const inherent = inherentRisk(triage, "worst");
  const tier = tierFor(inherent, riskClass === "high-risk");
  const facts = [...IMPACT_FACTORS, ...EXPOSURE_FACTORS];
  const missing: TriageFact[] = facts.filter((each) => triage[each] === null);
  if (riskClass === "unknown") missing.push("riskClass");
  const leading = leadingFactors(triage);
  const tierRange = {
    strictest: tierFor(inherent, riskClass === "high-risk" || riskClass === "unknown"),
    mildest: tierFor(inherentRisk(triage, "best"), riskClass === "high-risk"),
  };
  const reason = reasonFor({ inherent, tier, missing, leading }, riskClass);
  return { inherent, tier, tierRange, missing, leading, reason };
}

/** The tier that counts: the buyer's where one was set, else the computed one. */
export function tierInForce(computed: Tier, override: TierOverride | undefined): Tier {
  return override?.tier ?? computed;
}

/** `T2`, or `T1 to T3, 4 facts missing` while facts are missing. */
export function tierText({ tier, tierRange, missing }: TriageResult): string {
  if (missing.length === 0) return tier;
  const { strictest, mildest } = tierRange;
  const range = strictest === mildest ? strictest : `${strictest} to ${mildest}`;
  return `${range}, ${missing.length} ${missing.length === 1 ? "fact" : "facts"} missing`;
}

type Unknowns = "worst" | "best";

function inherentRisk(triage: Triage, unknowns: Unknowns): RiskPoint {
  const impact = Math.max(...IMPACT_FACTORS.map((each) => counted(triage, each, unknowns)));
  const exposures = EXPOSURE_FACTORS.map((each) => counted(triage, each, unknowns));
  const sum = exposures.reduce((total, each) => total + each, 0);
  return riskPoint(rhu(sum, exposures.length), impact);
}

function counted(triage: Triage, name: ImpactFactor | ExposureFactor, unknowns: Unknowns): number {
  const value = triage[name] ?? (unknowns === "worst" ? 5 : 1);
  return name === "scale" ? Math.min(value, CUT_OFFS.scale) : value;
}

function tierFor(inherent: RiskPoint, highRisk: boolean): Tier {
  return highRisk ? "T1" : CUT_OFFS.tiers[inherent.band];
}

function leadingFactors(triage: Triage): TriageResult["leading"] {
  const at = (name: ImpactFactor | ExposureFactor) => counted(triage, name, "worst");
  const impact = Math.max(...IMPACT_FACTORS.map(at));
  const exposure = Math.max(...EXPOSURE_FACTORS.map(at));
  return {
    impact: IMPACT_FACTORS.filter((name) => at(name) === impact),
    exposure: EXPOSURE_FACTORS.filter((name) => at(name) === exposure),
  };
}

function reasonFor(
  { inherent, tier, missing, leading }: Omit<TriageResult, "tierRange" | "reason">,
  riskClass: RiskClass,
): string {
  const { impact, likelihood, product, band } = inherent;
  const led = leading.impact.map((each) => TRIAGE_LABELS[each]).join(", ");
  const sum = `Impact ${impact} (${led}) × likelihood ${likelihood} = ${product}, ${band}`;
  const forced = riskClass === "high-risk" && CUT_OFFS.tiers[band] !== "T1";
  const why = forced
    ? `; the high-risk class (your own classification) makes it ${tier}.`
    : `: ${tier}.`;
  if (missing.length === 0) return sum + why;
  return `${sum}${why} Not known yet: ${missing.map((each) => TRIAGE_LABELS[each]).join(", ")}.`;
}
