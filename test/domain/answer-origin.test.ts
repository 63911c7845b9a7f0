import { expect, test } from "vitest";
import { type AnswerOrigin, answerOrigin } from "../../functions/domain/answer-origin.ts";
import type { Answer } from "../../functions/domain/answers.ts";

const YES: Answer = { is: "option", option: "yes" };
const NO: Answer = { is: "option", option: "no" };
const at = "2026-03-14T10:00:00.000Z";
const from = { assessment: "a", round: 1 };

type Standing = Parameters<typeof answerOrigin>[0];

test.for<[what: string, now: Standing, before: Answer | undefined, day: string, AnswerOrigin]>([
  ["an answer where there was none", { answer: YES, at }, undefined, "2026-04-01", "new"],
  ["the same answer given again", { answer: YES, at }, YES, "2026-04-01", "confirmed"],
  [
    "the same answer with blanks in its detail",
    { answer: { ...YES, detail: "  " }, at },
    YES,
    "2026-04-01",
    "confirmed",
  ],
  ["another answer", { answer: NO, at }, YES, "2026-04-01", "changed"],
  ["an answer nobody gave again", undefined, YES, "2026-04-01", "stale"],
  ["a question nobody ever answered", undefined, undefined, "2026-04-01", "unanswered"],
  [
    "a carried answer on its last day",
    { answer: YES, at, carried: from },
    YES,
    "2027-03-14",
    "carried",
  ],
  ["a carried answer a day later", { answer: YES, at, carried: from }, YES, "2027-03-15", "stale"],
])("%s is %5$s", ([, now, before, day, origin]) => {
  expect(answerOrigin(now, before && { answer: before }, day)).toBe(origin);
});
