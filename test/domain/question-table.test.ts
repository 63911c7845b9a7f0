import { expect, test } from "vitest";
import {
  ANSWER_BYTES,
  type Answer,
  answerProblem,
  answerSchema,
  gapIn,
} from "../../functions/domain/answers.ts";
import { tableShape } from "../../functions/domain/question-table.ts";
import { supplierView } from "../../functions/domain/supplier-view.ts";
import { holds } from "../../functions/domain/visibility.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const table = tableShape().parse({
  row: "Model",
  maxRows: 2,
  columns: [
    { id: "name", label: "Name", kind: "text", required: true, maxLength: 5 },
    {
      ...{ id: "place", label: "Place", kind: "option", required: false },
      options: ["eu", "other"].map((id) => ({ id, label: id })),
    },
    { id: "since", label: "Since", kind: "date", required: false },
    {
      ...{ id: "notice", label: "Notice", kind: "number", required: false },
      number: { unit: "days", min: 0, max: 365 },
    },
  ],
});
const models = question({ id: "models", kind: "table", table });
const duties = question({
  ...{ id: "duties", kind: "table" },
  table: { ...table, fixed: ["Data", "Logs"] },
});
const file = question({
  ...{ id: "file", kind: "file" },
  file: { types: ["ai-policy"], atLeast: 2 },
});
const rows = (...all: Record<string, string | number>[]): Answer => ({ is: "table", rows: all });

test.for<[rule: string, asked: typeof models, answer: Answer, code: string | undefined]>([
  [
    "a row of every type fits",
    models,
    rows({ name: "One", place: "eu", since: "2026-02-28", notice: 30 }),
    undefined,
  ],
  ["a half-filled row may be stored", models, rows({ place: "eu" }), undefined],
  ["as many rows as allowed fit", models, rows({}, {}), undefined],
  ["one row more is refused", models, rows({}, {}, {}), "too-many-rows"],
  ["a strange column is refused", models, rows({ price: 3 }), "wrong-cell"],
  ["too long a text is refused", models, rows({ name: "Longer" }), "wrong-cell"],
  ["a number in a text column is refused", models, rows({ name: 5 }), "wrong-cell"],
  ["a strange option is refused", models, rows({ place: "moon" }), "wrong-cell"],
  ["a day that does not exist is refused", models, rows({ since: "2026-02-30" }), "wrong-cell"],
  ["a number beyond its range is refused", models, rows({ notice: 366 }), "wrong-cell"],
  ["a text in a number column is refused", models, rows({ notice: "30" }), "wrong-cell"],
  ["given rows take no further one", duties, rows({}, {}, {}), "too-many-rows"],
  ["a text does not fit a table", models, { is: "text", text: "One" }, "wrong-kind"],
  ["rows do not fit a request for documents", file, rows({}), "wrong-kind"],
  [
    "documents fit a request for them",
    file,
    { is: "documents", references: ["evidence1"] },
    undefined,
  ],
  ["documents do not fit a table", models, { is: "documents", references: [] }, "wrong-kind"],
])("%s", ([, asked, answer, code]) => {
  expect(answerProblem(asked, answer)?.code).toBe(code);
});

test("a table never takes more than 20 KB", () => {
  const columns = Array.from({ length: 20 }, (_, at) => ({
    ...{ id: `c${at}`, label: `C${at}`, kind: "text" as const, required: true, maxLength: 500 },
  }));
  const wide = question({ id: "w", kind: "table", table: { row: "Row", maxRows: 40, columns } });
  const row = Object.fromEntries(columns.map(({ id }) => [id, "ä".repeat(480)]));
  expect(answerProblem(wide, rows(row))).toBeUndefined();
  expect(answerProblem(wide, rows(row, row))).toEqual({ code: "too-large", limit: ANSWER_BYTES });
});

test.for<[rule: string, asked: typeof models, answer: Answer, gap: string | undefined]>([
  ["no row is no answer", models, rows(), "unanswered"],
  [
    "a required cell may not stay empty",
    models,
    rows({ name: "One" }, { notice: 1 }),
    "needs-cells",
  ],
  ["blanks do not fill a cell", models, rows({ name: "  " }), "needs-cells"],
  ["other cells may", models, rows({ name: "One" }), undefined],
  ["every given row has to be filled", duties, rows({ name: "Me" }), "needs-cells"],
  ["all given rows filled are complete", duties, rows({ name: "Me" }, { name: "You" }), undefined],
  ["no document is no answer", file, { is: "documents", references: [] }, "unanswered"],
  [
    "too few documents are not enough",
    file,
    { is: "documents", references: ["a"] },
    "needs-documents",
  ],
  ["as many as asked are", file, { is: "documents", references: ["a", "b"] }, undefined],
])("%s", ([, asked, answer, gap]) => {
  expect(gapIn(asked, answer)).toBe(gap);
});

test("a condition can count rows", () => {
  const two = { question: "models", atLeast: 2 };
  expect(holds(two, SCOPE, { models: rows({}, {}) })).toBe(true);
  expect(holds(two, SCOPE, { models: rows({}) })).toBe(false);
  expect(holds(two, SCOPE, { models: { is: "unknown" } })).toBe(false);
});

test.for<[what: string, rows: unknown]>([
  ["a cell that is a list", [{ name: ["a"] }]],
  ["a column no table can have", [{ "Name of it": "x" }]],
  ["more rows than any table has", Array.from({ length: 41 }, () => ({}))],
  ["a text longer than any cell", [{ name: "x".repeat(501) }]],
])("%s is refused before any rule", ([, given]) => {
  expect(answerSchema().safeParse({ is: "table", rows: given }).success).toBe(false);
});

test("a supplier is shown columns and documents asked for", () => {
  const [section] = supplierView(questionnaireOf([models, file]), SCOPE).sections;
  expect(section?.questions[0]).toMatchObject({ table });
  expect(section?.questions[1]).toMatchObject({ file: { types: ["ai-policy"], atLeast: 2 } });
});
