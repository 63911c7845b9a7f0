import { type Grade, gradeOf, MODEL_ID } from "./bands.ts";
import { Refusal } from "./errors.ts";
import { type Backing, type EvidenceRecord, type EvidenceType, levelFor } from "./evidence.ts";
import { type GateResult, holdGrade, judgeGate, worstOpen } from "./gates.ts";
import {
  type ProposedDecision,
  proposeDecision,
  type ResultStatus,
  resultStatus,
} from "./proposal.ts";
import type { RiskClass, SupplyKind, Tier } from "./questionnaire.ts";
import {
  criticalQuestions,
  effectiveness,
  isAssured,
  type Residual,
  residualRisk,
} from "./residual.ts";
import { type Rulings, ruledState } from "./rulings.ts";
import {
  type ControlResult,
  type DomainResult,
  meanPair,
  type Pair,
  type QuestionResult,
  scoreControls,
  scoreDomains,
  scoreQuestion,
} from "./scoring.ts";
import type { ScoringModel } from "./scoring-model.ts";
import { type QuestionStates, stateOf, withoutResponse } from "./states.ts";
import {
  assessTriage,
  type TierOverride,
  type Triage,
  type TriageResult,
  tierInForce,
} from "./triage.ts";

/** Everything a score depends on; there is nothing else. */
export type ScoreInput = {
  /** SHA-256 of the questionnaire's canonical JSON; the model is derived from that content. */
  contentHash: string;
  model: ScoringModel;
  triage: Triage;
  riskClass: RiskClass;
  kind: SupplyKind;
  tierOverride?: TierOverride;
  states: QuestionStates;
  rulings: Rulings;
  evidence: readonly EvidenceRecord[];
  evidenceTypes: readonly EvidenceType[];
  /** The round was closed as no response: what was not answered counts as undisclosed. */
  noResponse?: boolean;
  /** Plain date (YYYY-MM-DD) in the assessment's zone for which evidence and gates are judged. */
  asOf: string;
};

/** A result with every figure on the way to it. Scores are basis points, 0..10000. */
export type Score = Pair & {
  model: typeof MODEL_ID;
  contentHash: string;
  asOf: string;
  tier: Tier;
  triage: TriageResult;
  result: "scored" | "not-scored";
  /** Grade by score, by claim, and as held by the gate named; null when nothing was scored. */
  grade: { byScore: Grade; byClaim: Grade; held: Grade; heldBy: string | null } | null;
  questions: QuestionResult[];
  controls: ControlResult[];
  domains: DomainResult[];
  gates: GateResult[];
  residual: Residual;
  proposed: ProposedDecision;
  status: ResultStatus;
};

/**
 * The score of an assessment (scoring model 2): a pure function of its input. Refuses evidence
 * that starts after `asOf` or whose type is unknown.
 */
export function score(input: ScoreInput): Score {
  const { model, asOf, contentHash, kind, riskClass } = input;
  const triage = assessTriage(input.triage, riskClass);
  const tier = tierInForce(triage.tier, input.tierOverride);

  const questions = scoreQuestions(input, tier);
  const byId = new Map(questions.map((each) => [each.id, each]));
  const controls = scoreControls(model, byId);
  const domains = scoreDomains(model, controls);
  const overall = meanPair(domains);

  const scope = { tier, kind, riskClass, asOf };
  const gates = model.gates.map((gate) => judgeGate(gate, byId.get(gate.question), scope));
  const grade = gradePair(overall, gates);
  const residual = residualRisk(
    triage.inherent,
    effectiveness(model, controls),
    worstOpen(gates),
    isAssured(model, byId),
  );
  const band = residual.current.band;
  const critical = criticalQuestions(model);
  return {
    model: MODEL_ID,
    contentHash,
    asOf,
    tier,
    triage,
    result: grade ? "scored" : "not-scored",
    ...overall,
    grade,
    questions,
    controls,
    domains,
    gates,
    residual,
    proposed: proposeDecision({ gates, band, grade: grade?.held ?? null, domains }),
    status: resultStatus({ questions, critical, gates, scored: grade !== null }),
  };
}

function scoreQuestions(input: ScoreInput, tier: Tier): QuestionResult[] {
  const backings = backingsByQuestion(input);
  return input.model.questions.map((question) => {
    const { id } = question;
    const own = stateOf(input.states, id);
    const closed = input.noResponse ? withoutResponse(own) : own;
    const ruling = Object.hasOwn(input.rulings, id) ? input.rulings[id] : undefined;
    const state = ruledState(closed, ruling);
    const facts = { state, own, ruled: state !== closed, backings: backings.get(id) ?? [] };
    return scoreQuestion(question, tier, facts);
  });
}

function backingsByQuestion(input: ScoreInput): Map<string, Backing[]> {
  const types = new Map(input.evidenceTypes.map((type) => [type.id, type]));
  const controls = controlsByQuestion(input.model);
  const backings = new Map<string, Backing[]>();
  for (const record of input.evidence) {
    const type = types.get(record.type);
    if (!type) throw new Refusal("invalid", `There is no kind of evidence called ${record.type}.`);
    for (const question of record.questions) {
      const backing = levelFor(record, controls.get(question) ?? [], type, input.asOf);
      backings.set(question, [...(backings.get(question) ?? []), backing]);
    }
  }
  return backings;
}

function controlsByQuestion(model: ScoringModel): Map<string, string[]> {
  const controls = new Map<string, string[]>();
  for (const control of model.domains.flatMap((domain) => domain.controls)) {
    for (const { question } of control.questions) {
      controls.set(question, [...(controls.get(question) ?? []), control.id]);
    }
  }
  return controls;
}

function gradePair({ claimed, shown }: Pair, gates: readonly GateResult[]): Score["grade"] {
  if (claimed === null || shown === null) return null;
  const byScore = gradeOf(shown);
  const { held, by } = holdGrade(byScore, gates);
  return { byScore, byClaim: gradeOf(claimed), held, heldBy: by };
}
