import { builtInQuestionnaires, evidenceTypes } from "../../functions/content/load.ts";
import type { Answer, Answers } from "../../functions/domain/answers.ts";
import { statesOf } from "../../functions/domain/question-states.ts";
import { allQuestions, type Question, type Scope } from "../../functions/domain/questionnaire.ts";
import { score } from "../../functions/domain/score.ts";
import { scoringModelOf } from "../../functions/domain/scoring-model-of.ts";

/** How often a second a full assessment is scored, and how many questions that one has. */
export type ScoreRate = { readonly perSecond: number; readonly questions: number };

/**
 * Scores a fully answered built-in questionnaire of the strictest tier over and over, from answers
 * to result, for about the given time. The figure is this machine's.
 */
export function scoreRate(milliseconds: number): ScoreRate {
  const [questionnaire] = builtInQuestionnaires();
  if (questionnaire === undefined) throw new Error("There is no built-in questionnaire.");
  const questions = allQuestions(questionnaire);
  const answers = Object.fromEntries(
    questions.map((question) => [question.id, firstAnswer(question)]),
  );
  const once = () => {
    const { scope, ...facts } = ENGAGEMENT;
    score({
      ...facts,
      contentHash: "0".repeat(64),
      model: scoringModelOf(questionnaire, scope),
      states: statesOf(questionnaire, scope, answers satisfies Answers),
      rulings: {},
      evidence: [],
      evidenceTypes: evidenceTypes(),
      asOf: "2026-11-24",
    });
  };
  for (let warm = 0; warm < 50; warm += 1) once();
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < milliseconds) {
    once();
    runs += 1;
  }
  return { perSecond: (runs * 1000) / (performance.now() - start), questions: questions.length };
}

const SCOPE: Scope = {
  tier: "T1",
  kind: "ai-product",
  aiRoles: ["ai-provider"],
  actRoles: ["provider"],
  riskClass: "high-risk",
  facts: ["affects-persons", "hosted-service", "personal-data", "critical-function"],
};

const ENGAGEMENT = {
  scope: SCOPE,
  kind: SCOPE.kind,
  riskClass: SCOPE.riskClass,
  triage: {
    data: 4,
    persons: 5,
    criticality: 4,
    regulation: 4,
    scale: 3,
    autonomy: 3,
    accessDepth: 3,
    opacity: 4,
    chainDepth: 2,
    changeRate: 3,
    incidents: 2,
  },
};

function firstAnswer({ options, silences }: Question): Answer | undefined {
  const [option] = options ?? [];
  if (option !== undefined) return { is: "option", option: option.id };
  const [silence] = silences;
  return silence === undefined ? undefined : { is: silence };
}
