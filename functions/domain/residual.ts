import { bandsBelow, CUT_OFFS, type RiskPoint, riskPoint } from "./bands.ts";
import type { Severity } from "./gates.ts";
import { ceil } from "./rounding.ts";
import { type ControlResult, meanPair, type QuestionResult } from "./scoring.ts";
import type { ScoringModel } from "./scoring-model.ts";
import { inScope } from "./states.ts";

/** Two effects of controls in basis points. */
export type Effectiveness = { likelihood: number; impact: number };

/** How the risk left over was found. */
export type Residual = {
  /** As the controls score. */
  measured: Effectiveness;
  /** As it counts while gates are open. */
  counted: Effectiveness;
  /** The lowest likelihood and impact the controls would allow by themselves. */
  floor: { likelihood: number; impact: number };
  assured: boolean;
  /** Bands the current risk may lie below the inherent one. */
  bandsAllowed: number;
  current: RiskPoint;
};

/** The risk that is left after the controls, as far as they were shown (scoring model 2.5). */
export function residualRisk(
  inherent: RiskPoint,
  measured: Effectiveness,
  open: Severity | null,
  assured: boolean,
): Residual {
  const most = open === null ? 10_000 : CUT_OFFS.effectiveness[open];
  const counted = {
    likelihood: Math.min(measured.likelihood, most),
    impact: Math.min(measured.impact, most),
  };
  const floor = floorUnder(inherent, counted);
  const bandsAllowed = assured ? CUT_OFFS.bandsDown.assured : CUT_OFFS.bandsDown.usual;
  const current = lowest(inherent, floor, bandsAllowed);
  return { measured, counted, floor, assured, bandsAllowed, current };
}

/**
 * How well the controls that work on likelihood, and those that work on impact, are shown: the
 * means of scoring model 2.3 over these controls only; none is 0.
 */
export function effectiveness(
  model: ScoringModel,
  controls: readonly ControlResult[],
): Effectiveness {
  const of = (effect: keyof Effectiveness) => {
    const working = controls.filter((each) => each.effect === effect || each.effect === "both");
    const domains = model.domains.map(({ id, weight }) => ({
      ...meanPair(working.filter((each) => each.domain === id)),
      weight,
    }));
    return meanPair(domains).shown ?? 0;
  };
  return { likelihood: of("likelihood"), impact: of("impact") };
}

/**
 * Whether the questions of critical controls in scope, at least one, are all answered with 50
 * points or more and backed by read evidence as strong as T1 asks (scoring model 2.5).
 */
export function isAssured(
  model: ScoringModel,
  questions: ReadonlyMap<string, QuestionResult>,
): boolean {
  const needed = new Map(model.questions.map(({ id, required }) => [id, required.T1]));
  const asked = [...criticalQuestions(model)]
    .flatMap((id) => questions.get(id) ?? [])
    .filter(({ state }) => inScope(state));
  return (
    asked.length > 0 &&
    asked.every(
      ({ id, points, effective }) => points >= 50 && effective >= Math.max(2, needed.get(id) ?? 0),
    )
  );
}

/** Ids of the questions that speak for a critical control. */
export function criticalQuestions(model: ScoringModel): Set<string> {
  const critical = model.domains
    .flatMap(({ controls }) => controls)
    .filter((control) => control.class === "critical");
  return new Set(critical.flatMap(({ questions }) => questions.map(({ question }) => question)));
}

function floorUnder({ likelihood, impact }: RiskPoint, counted: Effectiveness) {
  const left = 1 + ceil((likelihood - 1) * (10_000 - counted.likelihood), 10_000);
  return {
    likelihood: Math.max(left, Math.min(likelihood, 2)),
    impact: impact >= 2 && counted.impact >= CUT_OFFS.impactStep ? impact - 1 : impact,
  };
}

// Impact goes up in the outer loop and only a smaller product replaces the find: ties keep the
// smaller impact.
function lowest(inherent: RiskPoint, floor: Residual["floor"], bandsAllowed: number): RiskPoint {
  let found = inherent;
  for (let impact = floor.impact; impact <= inherent.impact; impact += 1) {
    for (let likelihood = floor.likelihood; likelihood <= inherent.likelihood; likelihood += 1) {
      const risk = riskPoint(likelihood, impact);
      if (bandsBelow(risk, inherent) > bandsAllowed) continue;
      if (risk.product < found.product) found = risk;
    }
  }
  return found;
}
