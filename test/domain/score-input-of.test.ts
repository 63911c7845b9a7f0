import { expect, test } from "vitest";
import { score } from "../../functions/domain/score.ts";
import { type ScoreSources, scoreInputOf } from "../../functions/domain/score-input-of.ts";
import type { Submission } from "../../functions/domain/submission.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const scoreOf = (sources: ScoreSources) => score(scoreInputOf(sources));

const SCORED = question({
  id: "policy",
  controls: [{ control: "A.2.2", weight: 1 }],
  evidence: { T1: 2, T2: 2, T3: 0, T4: 0 },
});

const SOURCES: ScoreSources & { submission: Submission } = {
  content: {
    questionnaire: questionnaireOf([SCORED]),
    evidenceTypes: [{ id: "policy", maxLevel: 2, maxAgeMonths: 12, supports: "all" }],
  },
  submission: {
    ...{ organisation: "o", assessment: "a", supplier: "s", engagement: "e", round: 1 },
    ...{ submittedAt: "2026-11-24T08:00:00.000Z", statement: "True.", content: "hash" },
    attestedBy: { name: "Maria", title: "CTO", contact: "c" },
    scope: SCOPE,
    triage: {
      ...{ data: 4, persons: 4, criticality: 3, regulation: 4, scale: 3 },
      ...{ autonomy: 4, accessDepth: 3, opacity: 4, chainDepth: 3, changeRate: 4, incidents: 2 },
    },
    asked: ["policy"],
    answers: [
      {
        ...{ question: "policy", version: 1, by: "Maria", at: "2026-11-24T07:00:00.000Z" },
        answer: { is: "option", option: "yes" },
      },
    ],
    evidence: [
      {
        ...{ id: "doc", type: "policy", title: "Policy", url: "https://acme.example" },
        ...{ dated: "2026-10-01", questions: ["policy"] },
      },
    ],
  },
  rulings: {},
  judgements: [],
  asOf: "2026-11-24",
};

test("a reference nobody judged is unread and earns nothing", () => {
  const { questions, status } = scoreOf(SOURCES);
  expect(questions[0]).toMatchObject({ level: 1, claimed: 10_000, shown: 6000 });
  expect(status).toBe("review-open");
});

test("a verdict is joined to its reference", () => {
  const judgements = [{ id: "doc", verdict: "accepted" as const, independent: false }];
  expect(scoreOf({ ...SOURCES, judgements })).toMatchObject({
    shown: 10_000,
    status: "final",
  });
});

test("a reference dated after the day of the result does not count yet and stops nothing", () => {
  const { questions } = scoreOf({ ...SOURCES, asOf: "2026-09-30" });
  expect(questions[0]).toMatchObject({ level: 0 });
});

test("the tier frozen in the scope counts, whatever the intake computes", () => {
  const submission = { ...SOURCES.submission, scope: { ...SCOPE, tier: "T4" as const } };
  const result = scoreOf({ ...SOURCES, submission });
  expect(result).toMatchObject({ tier: "T4", shown: 10_000, triage: { tier: "T2" } });
});
