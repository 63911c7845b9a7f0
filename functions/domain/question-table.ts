import * as z from "zod";
import { lazy } from "./lazy.ts";

/** A row of a table answer: what stands in each column, by column; an empty cell is left out. */
export type TableRow = Readonly<Record<string, string | number>>;

/** Longest text of one cell, whatever the column says. */
const CELL_LIMIT = 500;

/** Most rows of any table. */
const MAX_ROWS = 40;

const columnId = lazy(() => z.string().regex(/^[a-z][a-z0-9-]{0,29}$/));

/**
 * A column: a line of text, one of its options, a calendar date, or a number with unit and range.
 * A required one has to be filled in every row.
 */
const column = lazy(() =>
  z.strictObject({
    id: columnId(),
    label: z.string().min(1),
    hint: z.string().optional(),
    kind: z.enum(["text", "option", "date", "number"]),
    required: z.boolean(),
    options: z
      .array(
        z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), label: z.string().min(1) }),
      )
      .min(2)
      .optional(),
    maxLength: z.int().positive().max(CELL_LIMIT).optional(),
    number: z.strictObject({ unit: z.string(), min: z.number(), max: z.number() }).optional(),
  }),
);

/**
 * The rows and columns of a table question. It holds nothing a supplier may not see, so it is
 * shown to suppliers as it is.
 */
export const tableShape = lazy(() =>
  z.strictObject({
    /** What one row is, e.g. "Model"; cards and buttons are named by it. */
    row: z.string().min(1),
    maxRows: z.int().min(1).max(MAX_ROWS),
    /** What each row is about, where the rows are given; then none is added or removed. */
    fixed: z.array(z.string().min(1)).min(1).optional(),
    /**
     * Rows that are read as facts: certificates are judged by them (see `certificate.ts`), models
     * and processors name fourth parties (see `fourth-parties.ts`).
     */
    of: z.enum(["certificates", "models", "processors"]).optional(),
    columns: z.array(column()).min(1).max(20),
  }),
);

export type Table = z.infer<ReturnType<typeof tableShape>>;
export type Column = Table["columns"][number];

/** The rows of a table answer as they come in; `tableProblem` checks them against the question. */
export const tableRows = lazy(() =>
  z.array(z.record(columnId(), z.union([z.string().max(CELL_LIMIT), z.number()]))).max(MAX_ROWS),
);

/** Why rows do not fit a table. Rows count from 1. */
export type TableProblem =
  | { code: "too-many-rows"; limit: number }
  | { code: "wrong-cell"; row: number; column: string };

/** Whether rows fit a table: their number, the columns, and the kind and range of every cell. */
export function tableProblem(table: Table, rows: readonly TableRow[]): TableProblem | undefined {
  const limit = table.fixed?.length ?? table.maxRows;
  if (rows.length > limit) return { code: "too-many-rows", limit };
  for (const [index, row] of rows.entries()) {
    for (const [id, value] of Object.entries(row)) {
      const found = table.columns.find((each) => each.id === id);
      if (!found || !cellFits(found, value)) {
        return { code: "wrong-cell", row: index + 1, column: found?.label ?? id };
      }
    }
  }
  return undefined;
}

/** The first required cell that is empty, by row (from 1) and column; undefined if there is none. */
export function emptyCell(
  table: Table,
  rows: readonly TableRow[],
): { row: number; column: Column } | undefined {
  const due = table.fixed ? table.fixed.map((_, index) => rows[index] ?? {}) : rows;
  for (const [index, row] of due.entries()) {
    const column = table.columns.find(({ id, required }) => required && isEmpty(row[id]));
    if (column) return { row: index + 1, column };
  }
  return undefined;
}

/** The text limit of a column in characters. */
export function cellLimit({ maxLength }: Pick<Column, "maxLength">): number {
  return maxLength ?? 200;
}

function isEmpty(value: string | number | undefined): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

function cellFits(column: Column, value: string | number): boolean {
  switch (column.kind) {
    case "text":
      return typeof value === "string" && value.length <= cellLimit(column);
    case "option":
      return column.options?.some(({ id }) => id === value) ?? false;
    case "date":
      return typeof value === "string" && isDate(value);
    case "number": {
      const { min = 0, max = 0 } = column.number ?? {};
      return typeof value === "number" && value >= min && value <= max;
    }
  }
}

/** Whether a text is a day of the calendar (YYYY-MM-DD). */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
