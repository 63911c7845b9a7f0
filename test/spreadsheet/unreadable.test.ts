import { expect, test } from "vitest";
import { answersWorkbook } from "../../functions/spreadsheet/answers-workbook.ts";
import { columnLetters } from "../../functions/spreadsheet/cell-address.ts";
import { compareAnswers } from "../../functions/spreadsheet/compare-answers.ts";
import { ANSWER_COLUMNS } from "../../functions/spreadsheet/marks.ts";
import { readAnswers } from "../../functions/spreadsheet/read-answers.ts";
import { readWorkbook } from "../../functions/spreadsheet/read-workbook.ts";
import { sheetWords } from "../../functions/spreadsheet/words.ts";
import { answered, edited, type Written } from "./edited.ts";
import { QUESTIONNAIRE, sourceOf } from "./source.ts";

const questions = QUESTIONNAIRE.sections.flatMap((each) => each.questions);
const read = (book: Buffer) => readAnswers(readWorkbook(book), questions, sheetWords("en"));
/** A cell of the column that holds what stands beside an answer. */
const IN_DETAILS = expect.stringMatching(
  new RegExp(`^${columnLetters(ANSWER_COLUMNS.details)}\\d+$`),
);
const EMPTY = answersWorkbook(sourceOf({}));

/** The answer to a question once these columns are written. */
function answerTo(question: string, columns: Record<string, Written>) {
  const { answers, unreadable } = read(answered(EMPTY, { [question]: columns }));
  return { answer: answers.find((each) => each.question === question)?.answer, unreadable };
}

test.for<[what: string, question: string, columns: Record<string, Written>, answer: object]>([
  [
    "a text of the list in other letters",
    "single",
    { answer: " YES " },
    { is: "option", option: "yes" },
  ],
  ["a number typed as text", "number", { answer: "1 250,5" }, { is: "number", value: 1250.5 }],
  ["a number in a text", "text", { answer: 2027 }, { is: "text", text: "2027" }],
  [
    "a date as a program counts days",
    "date",
    { answer: 46_460 },
    { is: "date", date: "2027-03-14" },
  ],
  ["a date in digits", "date", { answer: "2027-03-14" }, { is: "date", date: "2027-03-14" }],
  [
    "a planned date",
    "single",
    { answer: "Planned", date: "2027-05-01" },
    { is: "option", option: "planned", date: "2027-05-01" },
  ],
  [
    "a reason",
    "table",
    { instead: "Not applicable", details: "We use none." },
    { is: "not-applicable", reason: "We use none." },
  ],
])("%s is understood", ([, question, columns, answer]) => {
  expect(answerTo(question, columns)).toEqual({ answer, unreadable: [] });
});

test.for<[what: string, question: string, columns: Record<string, Written>, problem: string]>([
  ["a formula, whatever it came to", "text", { answer: { formula: "1+1", value: "2" } }, "formula"],
  ["a formula in a hidden place", "single", { instead: { formula: "A1", value: "" } }, "formula"],
  ["a text the list does not offer", "single", { answer: "Perhaps" }, "not-offered"],
  ["a number with two readings", "number", { answer: "1,000.5" }, "not-a-number"],
  ["a day that never was", "date", { answer: "2027-02-30" }, "not-a-date"],
  ["a date in the order of one country", "date", { answer: "03/14/2027" }, "not-a-date"],
  ["an answer and a silence", "single", { answer: "Yes", instead: "Do not know" }, "two-answers"],
  ["details without an answer", "single", { details: "Only in Europe" }, "details-alone"],
  ["details nobody asks for", "number", { answer: 3, details: "About" }, "details-not-taken"],
  ["a date nobody asks for", "text", { answer: "Soon", date: "2027-01-01" }, "date-not-taken"],
])("%s is named with its cell and not guessed", ([, question, columns, problem]) => {
  const { answer, unreadable } = answerTo(question, columns);
  expect(answer).toBeUndefined();
  expect(unreadable).toMatchObject([{ sheet: "Answers", question, problem }]);
  expect(unreadable[0]?.cell).toMatch(/^[H-K]\d+$/);
});

test("one bad cell of a table leaves out the table and names the cell", () => {
  const book = edited(EMPTY, "1.8 Model", { D4: "One", F4: "soon", D5: "x".repeat(201), G5: 140 });
  const { answers, unreadable } = read(book);
  expect(answers.some(({ question }) => question === "table")).toBe(false);
  expect(unreadable).toMatchObject([
    { sheet: "1.8 Model", cell: "F4", problem: "not-a-date", found: "soon" },
    { cell: "D5", problem: "too-long", max: 200 },
    { cell: "G5", problem: "out-of-range", min: 0, max: 100, found: "140" },
  ]);
});

test("an answer changed on the page meanwhile is a conflict with both, and the rest goes on", () => {
  const before = sourceOf({
    text: { is: "text", text: "Old" },
    number: { is: "number", value: 1 },
  });
  const book = answered(answersWorkbook(before), {
    text: { answer: "Mine" },
    number: { answer: 2 },
    date: { answer: "2027-01-01" },
  });
  const now = sourceOf({
    text: { is: "text", text: "Theirs" },
    number: { is: "number", value: 1 },
  });
  const since = now.answers.map((each) => ({ ...each, version: each.question === "text" ? 4 : 3 }));
  const { proposals } = compareAnswers(read(book).answers, { questions, answers: since });
  expect(proposals).toMatchObject([
    {
      ...{ question: "text", state: "conflict", version: 4, answer: { text: "Mine" } },
      standing: { text: "Theirs" },
    },
    { question: "number", state: "changed", version: 3, answer: { value: 2 } },
    { question: "date", state: "new", version: 0 },
  ]);
});

test("a cell left empty takes an answer back, and says so", () => {
  const before = sourceOf({ text: { is: "text", text: "Old" } });
  const book = answered(answersWorkbook(before), { text: { answer: "" } });
  const { proposals } = compareAnswers(read(book).answers, { questions, answers: before.answers });
  expect(proposals).toMatchObject([{ question: "text", state: "cleared", answer: null }]);
});

test("what is locked, or does not fit its question, is named and never proposed", () => {
  const book = answered(EMPTY, { text: { answer: "x".repeat(301) }, number: { answer: 4 } });
  const present = { questions, answers: [], unlocked: ["text"] };
  const { proposals, unreadable } = compareAnswers(read(book).answers, present);
  expect(proposals).toEqual([]);
  expect(unreadable).toMatchObject([
    { question: "text", problem: "too-long", max: 300 },
    { question: "number", problem: "locked" },
  ]);
});

test.for<[what: string, question: string, columns: Record<string, Written>, problem: object]>([
  ["a number", "number", { answer: 2e9 }, { problem: "out-of-range", min: -1e9, max: 1e9 }],
  [
    "a detail",
    "single",
    { answer: "Yes, except", details: "x".repeat(4001) },
    { problem: "too-long", max: 2000, cell: IN_DETAILS },
  ],
  [
    "a reason",
    "single",
    { instead: "Not applicable", details: "x".repeat(1001) },
    { problem: "too-long", max: 1000, cell: IN_DETAILS },
  ],
])("%s beyond what is taken is named with what is", ([, question, columns, problem]) => {
  const { answers, unreadable } = read(answered(EMPTY, { [question]: columns }));
  const compared = compareAnswers(answers, { questions, answers: [] });
  expect(compared.proposals).toEqual([]);
  expect([...unreadable, ...compared.unreadable]).toMatchObject([{ question, ...problem }]);
});
