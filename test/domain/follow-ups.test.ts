import { expect, test } from "vitest";
import { followUpsOf } from "../../functions/domain/follow-ups.ts";
import { question, questionnaireOf } from "./questions.ts";

const QUESTIONNAIRE = questionnaireOf([
  question({ id: "limit" }),
  question({
    id: "hours",
    when: { all: [{ tier: ["T2"] }, { question: "limit", equals: "yes" }] },
  }),
  question({ id: "why-so-long", when: { not: { any: [{ question: "hours", answered: true }] } } }),
  question({ id: "other", when: { question: "alone", equals: "yes" } }),
  question({ id: "alone" }),
]);

test("what hangs on a returned question follows it, and what hangs on that", () => {
  expect(followUpsOf(QUESTIONNAIRE, ["limit"], ["limit", "alone"])).toEqual([
    "hours",
    "why-so-long",
  ]);
});

test("what was asked already stays locked, what hangs on it still follows", () => {
  expect(followUpsOf(QUESTIONNAIRE, ["limit"], ["limit", "hours", "alone"])).toEqual([
    "why-so-long",
  ]);
});

test("a question that nothing hangs on leads to nothing", () => {
  expect(followUpsOf(QUESTIONNAIRE, ["why-so-long"], ["limit"])).toEqual([]);
});
