import { expect, test } from "vitest";
import type { Answers } from "../../functions/domain/answers.ts";
import { blockingQuestions, progressOf } from "../../functions/domain/open-questions.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const questionnaire = questionnaireOf([
  question({ id: "policy", notApplicable: true, silences: ["unknown"] }),
  question({
    id: "plan",
    required: false,
    when: { question: "policy", equals: "no" },
    options: [
      { id: "soon", label: "Soon", points: 25, detail: { kind: "date", label: "By when?" } },
    ],
  }),
  question({ id: "note", kind: "text", maxLength: 5, required: false }),
]);

const yes = { is: "option", option: "yes" } as const;
const no = { is: "option", option: "no" } as const;
const soon = { is: "option", option: "soon" } as const;

test.for<[what: string, answers: Answers, blocking: string[], answered: number, of: number]>([
  ["nothing answered", {}, ["policy"], 0, 2],
  ["the required one answered", { policy: yes }, [], 1, 2],
  ["a silence, which is an answer", { policy: { is: "unknown" } }, [], 1, 2],
  [
    "not applicable without its reason",
    { policy: { is: "not-applicable", reason: " " } },
    ["policy"],
    0,
    2,
  ],
  ["an optional one begun without its date", { policy: no, plan: soon }, ["plan"], 1, 3],
  [
    "an optional one with its date",
    { policy: no, plan: { ...soon, date: "2027-01-01" } },
    [],
    2,
    3,
  ],
  ["a half answer that is hidden", { policy: yes, plan: soon }, [], 1, 2],
  ["an optional one left empty", { policy: yes, note: { is: "text", text: "" } }, [], 1, 2],
  [
    "an answer that does not fit",
    { policy: yes, note: { is: "text", text: "123456" } },
    ["note"],
    1,
    2,
  ],
])("with %s", ([, answers, blocking, answered, of]) => {
  expect(blockingQuestions(questionnaire, SCOPE, answers).map(({ id }) => id)).toEqual(blocking);
  expect(progressOf(questionnaire, SCOPE, answers)).toEqual({ answered, of });
});
