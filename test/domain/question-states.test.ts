import { expect, test } from "vitest";
import type { Answer } from "../../functions/domain/answers.ts";
import { stateFrom, statesOf } from "../../functions/domain/question-states.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const controls = [{ control: "A.2.2", weight: 1 }];
const choice = question({
  ...{ id: "policy", controls, notApplicable: true, silences: ["unknown", "undisclosed", "nda"] },
  options: [
    { id: "yes", label: "Yes", points: 100 },
    { id: "part", label: "Part", points: 75, detail: { kind: "text", label: "What is left out?" } },
    { id: "planned", label: "Planned", points: 25, detail: { kind: "date", label: "By" } },
    { id: "no", label: "No", points: 0 },
  ],
});
const hours = question({
  ...{ id: "hours", controls, kind: "number" },
  number: {
    ...{ unit: "hours", min: 0, max: 999 },
    points: [
      { upTo: 24, points: 100 },
      { upTo: 72, points: 75 },
    ],
  },
});
const answered = (points: number) => ({ kind: "answered", points });

test.for<[what: string, answer: Answer | undefined, state: object]>([
  ["an option is worth its points", { is: "option", option: "yes" }, answered(100)],
  ["the worst option is an answer too", { is: "option", option: "no" }, answered(0)],
  [
    "an exception counts with its scope",
    { is: "option", option: "part", detail: "Pilots" },
    answered(75),
  ],
  [
    "an exception without scope is no answer yet",
    { is: "option", option: "part" },
    { kind: "unanswered" },
  ],
  [
    "a plan counts with its date",
    { is: "option", option: "planned", date: "2027-01-31" },
    answered(25),
  ],
  [
    "a plan without date is no answer yet",
    { is: "option", option: "planned" },
    { kind: "unanswered" },
  ],
  [
    "an option nobody offers is no answer",
    { is: "option", option: "maybe" },
    { kind: "unanswered" },
  ],
  ["nothing is no answer", undefined, { kind: "unanswered" }],
  ["not knowing stays not knowing", { is: "unknown" }, { kind: "unknown" }],
  ["not disclosing stays apart", { is: "undisclosed" }, { kind: "undisclosed" }],
  ["only under NDA stays apart", { is: "nda" }, { kind: "nda" }],
  ["not applicable is a claim", { is: "not-applicable", reason: "No AI." }, { kind: "na-claimed" }],
  [
    "not applicable without reason is no answer",
    { is: "not-applicable", reason: " " },
    { kind: "unanswered" },
  ],
])("%s", ([, answer, state]) => {
  expect(stateFrom(choice, answer)).toEqual(state);
});

test.for([
  [0, 100],
  [24, 100],
  [25, 75],
  [72, 75],
  [73, 0],
])("%d hours are worth %d", ([value = 0, points = 0]) => {
  expect(stateFrom(hours, { is: "number", value })).toEqual(answered(points));
});

test("states cover every scored question, and what is not asked is hidden", () => {
  const whole = questionnaireOf([
    question({ id: "scope" }),
    choice,
    question({ id: "strict", controls, when: { tier: ["T1"] } }),
    question({ id: "branch", controls, when: { question: "scope", equals: "yes" } }),
  ]);
  expect(
    statesOf(whole, SCOPE, { policy: { is: "option", option: "yes" }, strict: { is: "unknown" } }),
  ).toEqual({
    policy: answered(100),
    strict: { kind: "hidden" },
    branch: { kind: "hidden" },
  });
  expect(statesOf(whole, SCOPE, { scope: { is: "option", option: "yes" } })).toMatchObject({
    ...{ policy: { kind: "unanswered" }, branch: { kind: "unanswered" } },
  });
});
