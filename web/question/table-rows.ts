import type { Answer } from "../../functions/domain/answers.ts";
import type { Table, TableRow } from "../../functions/domain/question-table.ts";
import type { Raw } from "./raw.ts";

/** The rows on the screen: the given ones, else those answered so far, or one empty to begin with. */
export function rowsShown(table: Table, answer: Answer | undefined): readonly TableRow[] {
  const rows = answer?.is === "table" ? answer.rows : [];
  if (table.fixed) return table.fixed.map((_, at) => rows[at] ?? {});
  return rows.length > 0 ? rows : [{}];
}

/** The id of a cell's field. The first cell carries the question's own, where links lead. */
export function cellId(question: string, row: number, column: string, first: string): string {
  return row === 0 && column === first ? question : `${question}-${row}-${column}`;
}

/** What stays typed when a row (from 0) is taken away; the rows after it move up. */
export function rawWithoutRow(raw: Raw, at: number): Raw {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]) => {
      const dash = key.indexOf("-");
      const row = Number(key.slice(0, dash));
      if (row === at) return [];
      return [[row > at ? `${row - 1}${key.slice(dash)}` : key, value]];
    }),
  );
}

/** The first cell in which something stands that is no number or date: its row from 1. */
export function unreadCell(
  table: Table,
  answer: Answer | undefined,
  raw: Raw,
): { row: number; label: string; column: string } | undefined {
  const rows = rowsShown(table, answer);
  for (const [at, row] of rows.entries()) {
    for (const { id, kind, label } of table.columns) {
      if (row[id] !== undefined) continue;
      const keys =
        kind === "date"
          ? ["day", "month", "year"].map((part) => `${at}-${id}-${part}`)
          : [`${at}-${id}`];
      if (keys.some((key) => raw[key]?.trim())) return { row: at + 1, label, column: id };
    }
  }
  return undefined;
}
