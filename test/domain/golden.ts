import type { EvidenceRecord, EvidenceType } from "../../functions/domain/evidence.ts";
import type { RiskClass } from "../../functions/domain/questionnaire.ts";
import { type Score, type ScoreInput, score } from "../../functions/domain/score.ts";
import { type ScoringModel, scoringModelSchema } from "../../functions/domain/scoring-model.ts";
import type { Points, QuestionState } from "../../functions/domain/states.ts";
import type { Triage } from "../../functions/domain/triage.ts";
import { EXPOSURE_FACTORS, IMPACT_FACTORS, triageSchema } from "../../functions/domain/triage.ts";

const AS_OF = "2026-11-24";

/** The catalogue of the worked examples. */
export const goldenModel: ScoringModel = scoringModelSchema().parse({
  domains: [
    domain("DG", 3, [
      control("c1", 4, "critical", "likelihood", { q1: 2, q2: 1 }),
      control("c2", 2, "standard", "likelihood", { q3: 1 }),
    ]),
    domain("LC", 4, [
      control("c3", 2, "standard", "likelihood", { q4: 1, q5: 1 }),
      control("c4", 1, "standard", "both", { q6: 1 }),
    ]),
    domain("TR", 2, [
      control("c5", 4, "critical", "impact", { q7: 1 }),
      control("c6", 2, "standard", "likelihood", { q8: 1 }),
    ]),
    domain("SC", 1, [control("c7", 2, "standard", "both", { q9: 1 })]),
  ],
  questions: [
    question("q1", 3, 2),
    question("q2", 3, 2),
    question("q3", 0, 0),
    question("q4", 2, 2),
    question("q5", 0, 0),
    question("q6", 0, 0),
    question("q7", 3, 2),
    question("q8", 2, 2),
    question("q9", 0, 0),
  ],
  gates: [
    { ...gate("G1", "q7"), severity: "blocker" },
    { ...gate("G2", "q9"), severity: "major", minEvidence: 2 },
  ],
});

const anything: EvidenceType = { id: "any", maxLevel: 3, maxAgeMonths: null, supports: "all" };

/** An answer as `points/level`, or the name of a silence. */
export type Given = `${Points}/${0 | 1 | 2 | 3}` | Exclude<QuestionState["kind"], "answered">;

export type Example = {
  impact: (number | null)[];
  exposure: (number | null)[];
  riskClass?: RiskClass;
  answers: Given[];
};

/** The input of an example: answers of q1 to q9 in order, evidence as records of that level. */
export function goldenInput({ impact, exposure, riskClass, answers }: Example): ScoreInput {
  const given = answers.map((each, at) => [`q${at + 1}`, each] as const);
  return {
    contentHash: "0".repeat(64),
    model: goldenModel,
    triage: goldenTriage(impact, exposure),
    riskClass: riskClass ?? "limited",
    kind: "ai-product",
    states: Object.fromEntries(given.map(([id, each]) => [id, stateOf(each)])),
    rulings: {},
    evidence: given.flatMap(([id, each]) => recordFor(id, levelOf(each))),
    evidenceTypes: [anything],
    asOf: AS_OF,
  };
}

export function goldenScore(example: Example): Score {
  return score(goldenInput(example));
}

/** A triage from its factors in the order of the model: five of impact, six of exposure. */
export function goldenTriage(impact: (number | null)[], exposure: (number | null)[]): Triage {
  const names = [...IMPACT_FACTORS, ...EXPOSURE_FACTORS];
  const values = [...impact, ...exposure];
  return triageSchema().parse(Object.fromEntries(names.map((name, at) => [name, values[at]])));
}

/** A record of a kind that supports everything, judged to give this level. */
export function recordFor(id: string, level: number): EvidenceRecord[] {
  if (level === 0) return [];
  const base = {
    id: `e-${id}`,
    type: "any",
    title: id,
    url: "https://a.example/",
    questions: [id],
  };
  const verdict = level === 1 ? "unread" : "accepted";
  return [{ ...base, dated: "2026-01-01", verdict, independent: level === 3 }];
}

function stateOf(given: Given): QuestionState {
  switch (given) {
    case "unknown":
    case "undisclosed":
    case "nda":
    case "unanswered":
    case "na-claimed":
    case "na-accepted":
    case "hidden":
      return { kind: given };
    default:
      return { kind: "answered", points: pointsOf(given) };
  }
}

function pointsOf(given: string): Points {
  const points = Number(given.split("/")[0]);
  return points === 25 || points === 50 || points === 75 || points === 100 ? points : 0;
}

function levelOf(given: Given): number {
  return Number(given.split("/")[1] ?? 0);
}

function domain(id: string, weight: number, controls: unknown[]) {
  return { id, title: id, weight, controls };
}

function control(
  id: string,
  weight: number,
  rank: string,
  effect: string,
  links: Record<string, number>,
) {
  const questions = Object.entries(links).map(([question, v]) => ({ question, weight: v }));
  return { id, weight, class: rank, effect, questions };
}

function question(id: string, T1: number, T2: number) {
  return { id, required: { T1, T2, T3: 0, T4: 0 } };
}

function gate(id: string, asked: string) {
  return { id, title: id, question: asked, minAnswer: 50, sentence: `What ${id} may do.` };
}
