import {
  allQuestions,
  type GateDefinition,
  type Question,
  type Questionnaire,
  type Scope,
  type Tier,
} from "./questionnaire.ts";
import type { Gate, ModelControl, ScoredQuestion, ScoringModel } from "./scoring-model.ts";
import { narrow } from "./visibility.ts";

/**
 * The scoring model of a questionnaire for one scope. Gates of other tiers and gates whose
 * condition does not hold for the scope are left out, so a model serves the scope it was made
 * for; kind of supply, risk class and from-date of a gate stay for the score to judge.
 */
export function scoringModelOf(questionnaire: Questionnaire, scope: Scope): ScoringModel {
  const scored = allQuestions(questionnaire).filter(({ controls }) => (controls?.length ?? 0) > 0);
  return {
    domains: questionnaire.domains.map(({ id, title, weight, controls }) => ({
      ...{ id, title, weight },
      controls: controls.map((control) => ({ ...control, questions: linksTo(control.id, scored) })),
    })),
    questions: scored.map(scoredQuestion),
    gates: questionnaire.gates.flatMap((gate) => (standsFor(gate, scope) ? [modelGate(gate)] : [])),
  };
}

const NOTHING_REQUIRED: Readonly<Record<Tier, 0>> = { T1: 0, T2: 0, T3: 0, T4: 0 };

function linksTo(control: string, scored: readonly Question[]): ModelControl["questions"] {
  return scored.flatMap(({ id, controls }) =>
    (controls ?? [])
      .filter((link) => link.control === control)
      .map(({ weight }) => ({ question: id, weight })),
  );
}

function scoredQuestion({ id, evidence }: Question): ScoredQuestion {
  return { id, required: evidence ?? NOTHING_REQUIRED };
}

function standsFor({ applies }: GateDefinition, scope: Scope): boolean {
  if (applies?.tiers && !applies.tiers.includes(scope.tier)) return false;
  return !applies?.when || narrow(applies.when, scope) === true;
}

function modelGate({
  id,
  title,
  question,
  minAnswer,
  severity,
  sentence,
  ...gate
}: GateDefinition): Gate {
  const { kinds, highRiskOnly, from } = gate.applies ?? {};
  const applies = {
    ...(kinds && { kinds }),
    ...(highRiskOnly !== undefined && { highRiskOnly }),
    ...(from !== undefined && { from }),
  };
  return {
    ...{ id, title, question, minAnswer, severity, sentence },
    ...(gate.minEvidence && { minEvidence: gate.minEvidence }),
    ...(gate.impact && { impact: gate.impact }),
    ...(Object.keys(applies).length > 0 && { applies }),
  };
}
