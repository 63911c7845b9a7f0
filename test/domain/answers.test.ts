import { expect, test } from "vitest";
import { type Answer, answerProblem, answerSchema, gapIn } from "../../functions/domain/answers.ts";
import { question } from "./questions.ts";

const single = question({
  id: "single",
  silences: ["unknown"],
  notApplicable: true,
  options: [
    { id: "yes", label: "Yes", points: 100 },
    {
      id: "except",
      label: "Yes, with exception",
      points: 75,
      detail: { kind: "text", label: "Scope" },
    },
    { id: "planned", label: "Planned", points: 25, detail: { kind: "date", label: "In place by" } },
  ],
});
const multiple = question({ id: "multiple", kind: "multiple", options: [{ id: "a", label: "A" }] });
const text = question({ id: "text", kind: "text", maxLength: 5 });
const number = question({
  id: "number",
  kind: "number",
  number: { unit: "hours", min: 0, max: 720 },
});
const statement = question({ id: "statement", kind: "statement" });

test.for<[rule: string, asked: typeof single, answer: Answer, code: string | undefined]>([
  ["an option of the question fits", single, { is: "option", option: "yes" }, undefined],
  [
    "an option of another question does not",
    single,
    { is: "option", option: "maybe" },
    "unknown-option",
  ],
  ["a silence that is offered fits", single, { is: "unknown" }, undefined],
  ["a silence that is not offered does not", single, { is: "nda" }, "silence-not-offered"],
  [
    "not applicable fits where it is offered",
    single,
    { is: "not-applicable", reason: "x" },
    undefined,
  ],
  [
    "not applicable is refused elsewhere",
    text,
    { is: "not-applicable", reason: "x" },
    "not-applicable-not-offered",
  ],
  ["ticks fit a multiple choice", multiple, { is: "options", options: ["a"] }, undefined],
  ["a strange tick does not", multiple, { is: "options", options: ["a", "b"] }, "unknown-option"],
  ["text up to the limit fits", text, { is: "text", text: "12345" }, undefined],
  ["text beyond the limit does not", text, { is: "text", text: "123456" }, "too-long"],
  ["a number within its range fits", number, { is: "number", value: 720 }, undefined],
  ["a number beyond its range does not", number, { is: "number", value: 721 }, "out-of-range"],
  ["a confirmation fits a statement", statement, { is: "confirmed" }, undefined],
  ["a text does not fit a choice", single, { is: "text", text: "yes" }, "wrong-kind"],
])("%s", ([, asked, answer, code]) => {
  expect(answerProblem(asked, answer)?.code).toBe(code);
});

test.for<[rule: string, asked: typeof single, answer: Answer | undefined, gap: string | undefined]>(
  [
    ["nothing said is unanswered", single, undefined, "unanswered"],
    ["blank text is unanswered", text, { is: "text", text: "  " }, "unanswered"],
    ["an exception needs its scope", single, { is: "option", option: "except" }, "needs-detail"],
    [
      "an exception with its scope is complete",
      single,
      { is: "option", option: "except", detail: "EU only" },
      undefined,
    ],
    ["a plan needs its date", single, { is: "option", option: "planned" }, "needs-date"],
    [
      "a plan with its date is complete",
      single,
      { is: "option", option: "planned", date: "2027-03-01" },
      undefined,
    ],
    [
      "not applicable needs a reason",
      single,
      { is: "not-applicable", reason: " " },
      "needs-reason",
    ],
    ["a silence is a complete reply", single, { is: "unknown" }, undefined],
  ],
)("%s", ([, asked, answer, gap]) => {
  expect(gapIn(asked, answer)).toBe(gap);
});

test("an answer with an unknown key is refused", () => {
  expect(answerSchema().safeParse({ is: "confirmed", points: 100 }).success).toBe(false);
});
