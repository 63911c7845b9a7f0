import { expect, test } from "vitest";
import { expectedWork } from "../../functions/domain/work.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const questionnaire = questionnaireOf([
  question({ id: "policy", evidence: { T1: 2, T2: 2, T3: 0, T4: 0 } }),
  question({ id: "plan", when: { question: "policy", equals: "no" } }),
  question({ id: "story", kind: "long-text", maxLength: 4000 }),
]);

test("counts what is asked before the first answer, with time for documents", () => {
  expect(expectedWork(questionnaire, SCOPE)).toEqual({ questions: 2, minutes: 8 });
});

test("asks for no document where the tier wants none", () => {
  expect(expectedWork(questionnaire, { ...SCOPE, tier: "T3" })).toEqual({
    questions: 2,
    minutes: 6,
  });
});

test("in a return counts the returned questions only", () => {
  expect(expectedWork(questionnaire, SCOPE, ["plan"])).toEqual({ questions: 1, minutes: 1 });
});
