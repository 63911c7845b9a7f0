import { expect, test } from "vitest";
import type { Answer } from "../../functions/domain/answers.ts";
import { carriedOver, type Earlier } from "../../functions/domain/carry-over.ts";
import { offeredAnswers } from "../../functions/domain/offered-answers.ts";
import type { Question, Questionnaire } from "../../functions/domain/questionnaire.ts";
import { supplierView } from "../../functions/domain/supplier-view.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const YES: Answer = { is: "option", option: "yes" };
const NO: Answer = { is: "option", option: "no" };
const DOCUMENTS: Answer = { is: "documents", references: ["a"] };
const DAY = "2026-11-24";
const RECENT = "2026-06-01T10:00:00.000Z";

const policy = question({ id: "policy", silences: ["unknown"], notApplicable: true });
const plan = question({ id: "plan", when: { question: "policy", equals: "no" } });
const uses = question({ id: "uses", kind: "text" });

/** A questionnaire that asks these of the company, and one thing of the product. */
function asking(...company: Question[]): Questionnaire {
  const part = (id: string, scope: "company" | "product", questions: Question[]) => ({
    ...{ id, scope, title: id, intro: "Intro.", questions },
  });
  return questionnaireOf([policy], {
    sections: [part("company", "company", company), part("product", "product", [uses])],
  });
}

/** What was submitted before, all answers given at one instant. */
function earlier(
  answers: Record<string, Answer>,
  { at = RECENT, questionnaire = asking(policy, plan), assessment = "before" } = {},
): Earlier {
  return {
    questionnaire,
    submission: {
      ...{ assessment, round: 1 },
      answers: Object.entries(answers).map(([id, answer]) => ({
        ...{ question: id, answer, version: 1, by: "Mia", at },
      })),
    },
  };
}

const taken = (...before: Earlier[]) =>
  carriedOver(asking(policy, plan), SCOPE, before, DAY).map((each) => [each.question, each.answer]);

test("a fresh answer about the company is taken over, with who gave it and where it stands", () => {
  expect(carriedOver(asking(policy), SCOPE, [earlier({ policy: YES })], DAY)).toEqual([
    {
      ...{ question: "policy", answer: YES, by: "Mia", at: RECENT },
      from: { assessment: "before", round: 1 },
    },
  ]);
});

test.for<[what: string, before: () => Earlier]>([
  ["an answer about the product", () => earlier({ uses: { is: "text", text: "Chat" } })],
  ["an answer older than a year", () => earlier({ policy: YES }, { at: "2025-11-23T10:00:00Z" })],
  ["a silence", () => earlier({ policy: { is: "unknown" } })],
  ["a reason never given", () => earlier({ policy: { is: "not-applicable", reason: " " } })],
  [
    "an answer to a question that was worded otherwise",
    () =>
      earlier({ policy: YES }, { questionnaire: asking({ ...policy, text: "Another question?" }) }),
  ],
  ["an answer to what is not asked here", () => earlier({ plan: YES })],
])("%s is asked again", ([, before]) => {
  expect(taken(before())).toEqual([]);
});

test("an answer holds to the day a year after it was given", () => {
  expect(taken(earlier({ policy: YES }, { at: "2025-11-24T23:59:00Z" }))).toHaveLength(1);
});

test("of several answers the one given last counts, whichever product it came with", () => {
  const late = earlier(
    { policy: NO, plan: YES },
    { at: "2026-09-01T10:00:00Z", assessment: "late" },
  );
  const both = [
    ["policy", NO],
    ["plan", YES],
  ];
  expect(taken(earlier({ policy: YES }), late)).toEqual(both);
  expect(taken(late, earlier({ policy: YES }))).toEqual(both);
});

test("what was answered before is offered where it fits still, and documents are not", () => {
  const file = question({ id: "file", kind: "file", file: { types: ["policy"], atLeast: 1 } });
  const view = supplierView(questionnaireOf([policy, uses, file]), SCOPE);
  const by = { by: "Mia", at: RECENT };
  const before = [
    { question: "policy", answer: YES, ...by },
    { question: "uses", answer: { is: "text", text: "x".repeat(400) } as const, ...by },
    { question: "file", answer: DOCUMENTS, ...by },
    { question: "gone", answer: YES, ...by },
  ];
  const older = [{ question: "policy", answer: NO, ...by }];
  expect(offeredAnswers(view, [before, older])).toEqual([before[0]]);
});
