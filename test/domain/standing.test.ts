import { expect, test } from "vitest";
import type { Answers } from "../../functions/domain/answers.ts";
import { Refusal } from "../../functions/domain/errors.ts";
import { findingsFrom } from "../../functions/domain/findings-from.ts";
import { statesOf } from "../../functions/domain/question-states.ts";
import type { Questionnaire } from "../../functions/domain/questionnaire.ts";
import {
  assertRefreshable,
  type Before,
  countedBy,
  standingAnswers,
} from "../../functions/domain/standing.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const touched = (option: string) => ({
  any: [
    { question: "changed", includes: option },
    { question: "changed", in: ["unknown", "undisclosed"] },
  ],
});

const POLICY = [{ control: "A.2.2", weight: 1 }];

const REFRESH: Questionnaire = {
  ...questionnaireOf([
    question({
      ...{ id: "changed", kind: "multiple" },
      options: ["models", "people", "none"].map((id) => ({ id, label: id })),
      silences: ["unknown", "undisclosed"],
    }),
    question({ id: "always", controls: POLICY }),
    question({
      ...{ id: "model", controls: POLICY, when: touched("models") },
      silences: ["undisclosed"],
    }),
    question({
      ...{ id: "policy", controls: POLICY, when: touched("people") },
      options: [
        { id: "yes", label: "Yes", points: 100 },
        { id: "planned", label: "Planned", points: 25, detail: { kind: "date", label: "By" } },
      ],
    }),
  ]),
  ...{ purpose: "refresh", changes: "changed" },
};

const yes = { is: "option", option: "yes" } as const;
const planned = { is: "option", option: "planned", date: "2027-01-31" } as const;
const given = (id: string, answer: Before["answers"][number]["answer"]) => ({
  ...{ question: id, answer, version: 1, by: "Maria", at: "2025-11-01T09:00:00.000Z" },
});
const BEFORE: Before = {
  ...{ assessment: "first", round: 1, evidence: [] },
  answers: [given("always", yes), given("model", { is: "undisclosed" }), given("policy", planned)],
};
const changed = (...options: string[]): Answers => ({
  changed: { is: "options", options },
  always: yes,
});
const standing = (answers: Answers, before: Before | undefined = BEFORE) =>
  standingAnswers(REFRESH, SCOPE, answers, before).map(({ question: id }) => id);
const byId = (answers: Before["answers"]): Answers =>
  Object.fromEntries(answers.map(({ question: id, answer }) => [id, answer]));

test("what nobody says has changed stands as it was answered, marked with where it comes from", () => {
  const all = standingAnswers(REFRESH, SCOPE, changed("none"), BEFORE);
  expect(all.map(({ question: id }) => id)).toEqual(["model", "policy"]);
  const from = { carried: { assessment: "first", round: 1 }, stands: true };
  expect(all[1]).toEqual({ ...given("policy", planned), ...from });
});

test("what has changed is asked, and its old answer stands no longer", () => {
  expect(standing(changed("models"))).toEqual(["policy"]);
  expect(standing(changed("models", "people"))).toEqual([]);
});

test("who does not say what has changed lets nothing stand", () => {
  expect(standing({ always: yes })).toEqual([]);
  expect(standing({ changed: { is: "unknown" }, always: yes })).toEqual([]);
  expect(standing({ changed: { is: "undisclosed" }, always: yes })).toEqual([]);
});

test("nothing stands without a submission before, nor in a questionnaire that is no refresh", () => {
  expect(standingAnswers(REFRESH, SCOPE, changed("none"), undefined)).toEqual([]);
  const { changes: _, ...full } = REFRESH;
  expect(standingAnswers(full, SCOPE, changed("none"), BEFORE)).toEqual([]);
});

test("an answer that fits its question no longer does not stand", () => {
  const odd = { ...BEFORE, answers: [given("policy", { is: "option", option: "gone" })] };
  expect(standing(changed("none"), odd)).toEqual([]);
});

test("“nothing has changed” takes no gap of last year out of the score", () => {
  const silent = { ...changed("none"), model: { is: "undisclosed" as const }, policy: planned };
  expect(statesOf(REFRESH, SCOPE, silent)).toEqual({
    always: { kind: "answered", points: 100 },
    model: { kind: "undisclosed" },
    policy: { kind: "answered", points: 25 },
  });
  expect(statesOf(REFRESH, SCOPE, changed("none"))).toMatchObject({
    model: { kind: "unanswered" },
    policy: { kind: "unanswered" },
  });
});

test("what was planned and stands is still to be done", () => {
  const answers = { ...byId(BEFORE.answers), ...changed("none") };
  expect(findingsFrom(REFRESH, SCOPE, answers)).toEqual([
    { kind: "planned", question: "policy", by: "2027-01-31" },
  ]);
});

test("outside a refresh answers count as they are", () => {
  const answers = changed("none");
  expect(countedBy({}, answers)).toBe(answers);
});

test("a refresh goes on from a submission that answered all it would let stand", () => {
  expect(() => assertRefreshable(REFRESH, SCOPE, BEFORE)).not.toThrow();
  const { changes: _, ...full } = REFRESH;
  expect(() => assertRefreshable(full, SCOPE, undefined)).not.toThrow();
});

test.for<[why: string, before: Pick<Before, "answers"> | undefined, says: RegExp]>([
  ["nothing was submitted", undefined, /Nothing was submitted .* full questionnaire/],
  ["one was never asked", { answers: BEFORE.answers.slice(0, 2) }, /policy.* was not asked before/],
  ["several were never asked", { answers: [] }, /model.* and 1 more was not asked/],
])("it is refused with the cure where %s", ([, before, says]) => {
  try {
    assertRefreshable(REFRESH, SCOPE, before);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.fields).toEqual([
      { path: "questionnaireId", message: expect.stringMatching(says) },
    ]);
  }
});
