import {
  allQuestions,
  type GateDefinition,
  type Questionnaire,
  SUPPLY_KINDS,
  type SupplyKind,
  TIERS,
  type Tier,
} from "../../domain/questionnaire.ts";
import type { Finding } from "./finding.ts";
import { answerLeaves } from "./references.ts";

/**
 * Gates stand on a required, scored question, and what one holds at a tier is held at every
 * stricter one, by itself or by another gate of the same question (scoring model 2.8).
 */
export function lintGates(questionnaire: Questionnaire): Finding[] {
  return questionnaire.gates.flatMap((gate) => [
    ...questionFindings(gate, questionnaire),
    ...conditionFindings(gate),
    ...tierFindings(gate, questionnaire.gates),
  ]);
}

function questionFindings(gate: GateDefinition, questionnaire: Questionnaire): Finding[] {
  const place = `gate ${gate.id}`;
  const question = allQuestions(questionnaire).find(({ id }) => id === gate.question);
  if (!question) {
    return [
      {
        rule: "unknown-question",
        place,
        says: `"${gate.question}" is no question here.`,
        cure: "Name an existing question.",
      },
    ];
  }
  const found: Finding[] = [];
  if (!question.controls?.length) {
    found.push({
      rule: "gate-unscored",
      place,
      says: `"${question.id}" earns no points, so the gate could never close.`,
      cure: "Stand the gate on a scored question.",
    });
  }
  if (!question.required) {
    found.push({
      rule: "gate-optional",
      place,
      says: `"${question.id}" may be skipped.`,
      cure: "Make the question required.",
    });
  }
  return found;
}

function conditionFindings({ id, applies }: GateDefinition): Finding[] {
  if (!applies?.when || answerLeaves(applies.when).length === 0) return [];
  return [
    {
      rule: "gate-on-answer",
      place: `gate ${id}`,
      says: "Whether it applies depends on an answer, so the supplier could switch it off.",
      cure: "Let it depend on what the buyer sets only.",
    },
  ];
}

function tierFindings(gate: GateDefinition, gates: readonly GateDefinition[]): Finding[] {
  const tiers = tiersOf(gate);
  const mildest = Math.max(...tiers.map((tier) => TIERS.indexOf(tier)));
  const open = TIERS.slice(0, mildest).filter(
    (tier) => !gates.some((other) => tiersOf(other).includes(tier) && holdsAsMuch(other, gate)),
  );
  if (open.length === 0) return [];
  return [
    {
      rule: "gate-not-held",
      place: `gate ${gate.id}`,
      says: `It is not held at ${open.join(", ")}, which is stricter.`,
      cure: "Let it apply there too, or add a gate at least as hard for that tier.",
    },
  ];
}

function tiersOf(gate: GateDefinition): readonly Tier[] {
  return gate.applies?.tiers ?? TIERS;
}

function kindsOf(gate: GateDefinition): readonly SupplyKind[] {
  return gate.applies?.kinds ?? SUPPLY_KINDS;
}

/** Whether one gate opens, and weighs, at least as much as another wherever that one applies. */
function holdsAsMuch(one: GateDefinition, other: GateDefinition): boolean {
  const when = one.applies?.when;
  return (
    one.question === other.question &&
    one.minAnswer >= other.minAnswer &&
    (one.minEvidence ?? 0) >= (other.minEvidence ?? 0) &&
    (one.severity === "blocker" || other.severity === "major") &&
    kindsOf(other).every((kind) => kindsOf(one).includes(kind)) &&
    (!one.applies?.highRiskOnly || other.applies?.highRiskOnly === true) &&
    (one.applies?.from ?? "") <= (other.applies?.from ?? "") &&
    (!when || JSON.stringify(when) === JSON.stringify(other.applies?.when))
  );
}
