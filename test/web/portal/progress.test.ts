import { describe, expect, test } from "vitest";
import type { Answers } from "../../../functions/domain/answers.ts";
import { minutesLeft, progressOf } from "../../../web/portal/progress.ts";
import { questionnaire } from "./fixture.ts";

const of = (answers: Answers, troubled: string[] = []) =>
  progressOf(questionnaire.sections, answers, new Set(troubled));

const governance: Answers = {
  policy: { is: "option", option: "no" },
  areas: { is: "options", options: ["bias"] },
};

describe("the state of a section", () => {
  test.for<[rule: string, answers: Answers, troubled: string[], state: object]>([
    ["nothing answered is not started", {}, [], { status: "not-started", answered: 0, of: 3 }],
    [
      "an answer that reveals a question makes the section longer",
      { policy: { is: "option", option: "yes" } },
      [],
      { status: "in-progress", answered: 1, of: 4, next: "policy-review" },
    ],
    [
      "with every required question answered it is completed",
      governance,
      [],
      { status: "completed", answered: 2, of: 3 },
    ],
    [
      "an exception without its scope needs attention",
      { ...governance, policy: { is: "option", option: "partly" } },
      [],
      { status: "attention", next: "policy" },
    ],
    [
      "not applicable without a reason needs attention",
      { ...governance, staff: { is: "not-applicable", reason: " " } },
      [],
      { status: "attention", next: "staff" },
    ],
    ["a conflict needs attention", governance, ["areas"], { status: "attention", next: "areas" }],
    [
      "a silence is an answer",
      { policy: { is: "undisclosed" }, areas: { is: "nda" } },
      [],
      { status: "completed", answered: 2 },
    ],
  ])("%s", ([, answers, troubled, state]) => {
    expect(of(answers, troubled).sections[0]).toMatchObject(state);
  });
});

test("minutes left shrink with the open questions and end at none", () => {
  expect(minutesLeft(14, of({}))).toBe(14);
  expect(minutesLeft(14, of(governance))).toBe(10);
  expect(minutesLeft(14, { sections: [], answered: 6, of: 6 })).toBe(0);
  expect(minutesLeft(14, { sections: [], answered: 0, of: 0 })).toBe(0);
});
