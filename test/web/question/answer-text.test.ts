import { expect, test } from "vitest";
import type { Answer } from "../../../functions/domain/answers.ts";
import { question as en } from "../../../functions/words/en/question.ts";
import { formatFor } from "../../../web/portal/format.ts";
import { answerText } from "../../../web/question/answer-text.ts";

const question = {
  options: [
    { id: "planned", label: "Planned" },
    { id: "no", label: "No" },
  ],
  number: { unit: "posts", min: 0, max: 10 },
  table: {
    ...{ row: "Model", maxRows: 3 },
    columns: [
      { id: "name", label: "Name", kind: "text" as const, required: true },
      { id: "since", label: "Since", kind: "date" as const, required: false },
      {
        ...{ id: "notice", label: "Notice", kind: "number" as const, required: false },
        number: { unit: "days", min: 0, max: 365 },
      },
    ],
  },
};

test.for<[answer: Answer | null, lines: string[]]>([
  [null, ["Not answered"]],
  [{ is: "option", option: "planned", date: "2027-03-14" }, ["Planned", "By 14 March 2027"]],
  [{ is: "option", option: "no", detail: "Because" }, ["No", "Because"]],
  [{ is: "options", options: ["no", "planned"] }, ["No", "Planned"]],
  [{ is: "number", value: 1204.5 }, ["1,204.5 posts"]],
  [{ is: "text", text: "<b>x</b>" }, ["<b>x</b>"]],
  [{ is: "undisclosed" }, ["We do not disclose this"]],
  [{ is: "not-applicable", reason: "No cameras" }, ["Not applicable: No cameras"]],
  [{ is: "not-applicable", reason: "" }, ["Not applicable"]],
  [{ is: "confirmed" }, ["Confirmed"]],
  [
    { is: "table", rows: [{ name: "One", since: "2027-03-14", notice: 30 }, { name: "One" }] },
    ["1. Name: One; Since: 14 March 2027; Notice: 30 days", "2. Name: One"],
  ],
  [{ is: "documents", references: ["a"] }, ["1 document"]],
])("%o reads %o", ([answer, lines]) => {
  expect(answerText(question, answer, en, formatFor("en", "UTC"))).toEqual(lines);
});
