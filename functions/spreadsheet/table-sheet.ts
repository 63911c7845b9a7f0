import type { Answer } from "../domain/answers.ts";
import type { Column, Table } from "../domain/question-table.ts";
import type { SheetWords } from "../words/en/sheet.ts";
import { dateCell } from "./answers-sheet.ts";
import { distinct } from "./choices.ts";
import { closed } from "./closed.ts";
import type { ListMaker } from "./lists.ts";
import { TABLE_COLUMNS as AT, MARKS } from "./marks.ts";
import type { Cell, SheetPlan } from "./sheet-plan.ts";

type Row = (Cell | undefined)[];

/** What one sheet of rows is made of. */
export type TableSource = {
  name: string;
  question: { id: string; text: string };
  table: Table;
  answer: Answer | undefined;
  locked: boolean;
};

/** Where the rows begin: below the question, the ids of its columns and their headings. */
export const FIRST_ROW = 4;

/** The sheet of one question that asks for rows. */
export function tableSheet(source: TableSource, lists: ListMaker, words: SheetWords): SheetPlan {
  const { name, question, table, answer, locked } = source;
  const given = answer?.is === "table" ? answer.rows : [];
  const count = Math.max(table.fixed?.length ?? table.maxRows, given.length);
  const rows = Array.from({ length: count }, (_, index): Row => {
    const about = table.fixed?.[index] ?? `${table.row} ${index + 1}`;
    return [
      { style: "text", text: String(index + 1) },
      { style: "text", text: about },
      { style: "text", text: about },
      ...table.columns.map((column) => valueCell(column, given[index]?.[column.id], locked)),
    ];
  });
  const place = (index: number) => ({
    column: AT.first + 1 + index,
    from: FIRST_ROW,
    to: FIRST_ROW + count - 1,
  });
  return {
    name,
    columns: [
      { width: 16, hidden: true },
      { width: 12, hidden: true },
      { width: 28 },
      ...table.columns.map(({ kind }) => ({ width: kind === "text" ? 36 : 22 })),
    ],
    rows: [
      [text(MARKS.table), text(question.id), { style: "title", text: question.text }],
      [text("columns"), undefined, undefined, ...table.columns.map(({ id }) => text(id))],
      [undefined, undefined, heading(words.row), ...table.columns.map((each) => titled(each))],
      ...rows,
    ],
    hiddenRows: [2],
    frozen: 3,
    choices: locked
      ? []
      : table.columns.flatMap(({ id, options = [] }, index) =>
          lists.choice(
            `${question.id}|${id}`,
            options.map((each) => ({ id: each.id, label: each.label })),
            place(index),
          ),
        ),
    guarded: true,
  };
}

function titled({ label, required, number, hint }: Column): Cell {
  const range = number ? `\n${number.min} – ${number.max} ${number.unit}` : "";
  return heading(`${label}${required ? " *" : ""}${range}${hint ? `\n${hint}` : ""}`);
}

function valueCell(column: Column, value: string | number | undefined, locked: boolean): Cell {
  const filled = openCell(column, value);
  return locked ? closed(filled) : filled;
}

function openCell(column: Column, value: string | number | undefined): Cell {
  if (typeof value === "number") return { style: "write-number", number: value };
  if (column.kind === "number") return { style: "write-number" };
  if (column.kind === "date") return dateCell(value);
  const offers = distinct((column.options ?? []).map(({ id, label }) => ({ id, label })));
  const label = offers.find(({ id }) => id === value)?.label;
  return { style: "write-text", text: label ?? value ?? "" };
}

function heading(value: string): Cell {
  return { style: "heading", text: value };
}

function text(value: string): Cell {
  return { style: "text", text: value };
}
