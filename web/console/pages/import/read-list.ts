import { parse } from "papaparse";
import { type Columns, guessColumns, looksLikeHeadings } from "./guess-columns.ts";

/** A list as it was read: its lines, and what its columns were taken for. */
export type ReadList = {
  cells: readonly (readonly string[])[];
  headings: boolean;
  columns: Columns;
  /** The sheet of a workbook it comes from. */
  from?: { sheet: string; others: number; unread: number };
};

/** One line as it is sent: its place in the list and what stands in the columns that count. */
export type SentLine = { line: number; cells: Record<string, string> };

/** Reads a pasted or uploaded list, whatever separates its columns; empty lines are left out. */
export function readList(text: string): ReadList {
  const { data } = parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });
  return listOf(data.map((row) => row.map((cell) => cell.trim())));
}

/** The list of these cells, with what they were taken for. */
export function listOf(cells: ReadList["cells"]): ReadList {
  return withHeadings(cells, cells.length > 1 && looksLikeHeadings(cells[0] ?? []));
}

/** The same list with its first line taken for headings, or not. */
export function withHeadings(cells: ReadList["cells"], headings: boolean): ReadList {
  const columns = guessColumns(headings ? cells[0] : undefined, headings ? cells.slice(1) : cells);
  return { cells, headings, columns };
}

/** The lines to send; a line is called by its place in the list, headings included. */
export function linesOf({ cells, headings, columns }: ReadList): SentLine[] {
  return cells.slice(headings ? 1 : 0).map((row, at) => ({
    line: at + (headings ? 2 : 1),
    cells: Object.fromEntries(
      columns.flatMap((field, column) => {
        const text = row[column] ?? "";
        // Only a note has lines; a cell that was broken in two is one name all the same.
        const said = field === "note" ? text : text.replace(/\s+/g, " ");
        return field && said !== "" ? [[field, said]] : [];
      }),
    ),
  }));
}
