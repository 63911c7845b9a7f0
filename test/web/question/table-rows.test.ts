import { expect, test } from "vitest";
import { tableShape } from "../../../functions/domain/question-table.ts";
import { question as en } from "../../../functions/words/en/question.ts";
import { problemOf } from "../../../web/question/problem.ts";
import { rawWithoutRow, rowsShown, unreadCell } from "../../../web/question/table-rows.ts";
import { TABLE_QUESTION } from "../portal/table-fixture.ts";

const table = tableShape().parse(TABLE_QUESTION.table);
const answer = (...rows: Record<string, string | number>[]) => ({ is: "table" as const, rows });

test("an unanswered table shows one empty row to begin with", () => {
  expect(rowsShown(table, undefined)).toEqual([{}]);
  expect(rowsShown(table, { is: "unknown" })).toEqual([{}]);
});

test("given rows are all shown, answered or not", () => {
  const fixed = { ...table, fixed: ["Data", "Logs"] };
  expect(rowsShown(fixed, answer({ name: "Me" }))).toEqual([{ name: "Me" }, {}]);
});

test("what was typed moves up with its row and goes with the row taken away", () => {
  const raw = { "0-notice": "x", "1-notice": "y", "2-since-day": "3" };
  expect(rawWithoutRow(raw, 1)).toEqual({ "0-notice": "x", "1-since-day": "3" });
});

test("a number or date that cannot be read is found in its row", () => {
  const two = answer({ name: "One", notice: 3 }, { name: "Two" });
  expect(unreadCell(table, two, { "0-notice": "3" })).toBeUndefined();
  expect(unreadCell(table, two, { "1-notice": "soon" })).toMatchObject({
    row: 2,
    column: "notice",
  });
  expect(unreadCell(table, two, { "1-since-day": "31" })).toMatchObject({ row: 2, label: "Since" });
});

test.for<[rows: Record<string, string | number>[] | undefined, problem: string | undefined]>([
  [undefined, en.problems.fillTable],
  [[{ name: "One" }, { notice: 3 }], "Model 2: fill in “Name”"],
  [[{ name: "One" }], undefined],
  [[{ name: "One", notice: 400 }], en.problems.other],
])("rows %o are told: %s", ([rows, problem]) => {
  expect(problemOf(TABLE_QUESTION, rows && answer(...rows), {}, en)).toBe(problem);
});

test("a request for documents asks for them until there are enough", () => {
  const file = {
    ...TABLE_QUESTION,
    kind: "file" as const,
    file: { types: ["policy"], atLeast: 1 },
  };
  expect(problemOf(file, undefined, {}, en)).toBe(en.problems.addDocument);
  expect(problemOf(file, { is: "documents", references: ["a"] }, {}, en)).toBeUndefined();
});
