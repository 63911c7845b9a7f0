import type { Answer } from "../domain/answers.ts";
import { type Column, cellLimit, type TableRow } from "../domain/question-table.ts";
import type { SupplierQuestion } from "../domain/supplier-view.ts";
import { distinct, type Offer } from "./choices.ts";
import { TABLE_COLUMNS as AT, MARKS } from "./marks.ts";
import type { ReadCell, ReadSheet, ReadWorkbook } from "./read-workbook.ts";
import {
  cellAt,
  hiddenText,
  type Offered,
  offered,
  type Read,
  readDate,
  readNumber,
  readOffer,
  readText,
  shortened,
  type Unreadable,
  unreadable,
} from "./reading.ts";
import { FIRST_ROW } from "./table-sheet.ts";

type Place = { sheet: string; cell: string };

/**
 * The rows of one question from the sheet that carries its id; null where all are empty, undefined
 * where a cell cannot be read (it is then among the problems). Empty lines between rows are left
 * out, but not where the rows are given.
 */
export function readTable(
  book: ReadWorkbook,
  question: SupplierQuestion,
  offers: ReadonlyMap<string, readonly Offer[]>,
  problems: Unreadable[],
  otherwise: Place,
): { answer: Answer | null; place: Place } | undefined {
  const sheet = book.sheets.find(
    (each) =>
      hiddenText(cellAt(each, 1, AT.row)) === MARKS.table &&
      hiddenText(cellAt(each, 1, AT.question)) === question.id,
  );
  const { table } = question;
  if (!sheet || !table) return { answer: null, place: otherwise };
  const columns = columnsOf(sheet, question.id, table.columns, offers);
  const rows: TableRow[] = [];
  let fits = true;
  for (const at of [...sheet.rows.keys()].sort((one, other) => one - other)) {
    if (at < FIRST_ROW) continue;
    if (table.fixed && at - FIRST_ROW >= table.fixed.length) continue;
    const row: Record<string, string | number> = {};
    for (const [place, { column, list }] of columns) {
      const read = fitting(column, valueIn(cellAt(sheet, at, place), column, list, book.from1904));
      if (!("value" in read)) {
        problems.push(unreadable(sheet, [at, place], read, question.id));
        fits = false;
      } else if (read.value !== undefined && read.value !== "") row[column.id] = read.value;
    }
    if (table.fixed) rows[at - FIRST_ROW] = row;
    else if (Object.keys(row).length > 0) rows.push(row);
  }
  if (!fits) return undefined;
  const dense = Array.from(rows, (row) => row ?? {});
  const last = dense.findLastIndex((row) => Object.keys(row).length > 0);
  const place = unreadable(sheet, [FIRST_ROW, AT.first + 1], { problem: "misfit" });
  return {
    answer: last < 0 ? null : { is: "table", rows: dense.slice(0, last + 1) },
    place: { sheet: place.sheet, cell: place.cell },
  };
}

/** Which of the sheet's columns is which of the question's, by the ids in its second row. */
function columnsOf(
  sheet: ReadSheet,
  question: string,
  columns: readonly Column[],
  offers: ReadonlyMap<string, readonly Offer[]>,
): Map<number, { column: Column; list: Offered }> {
  const found = new Map<number, { column: Column; list: Offered }>();
  for (const [place, cell] of sheet.rows.get(2) ?? []) {
    const column = columns.find(({ id }) => id === hiddenText(cell));
    const again = [...found.values()].some((each) => each.column === column);
    if (!column || again || place <= AT.first) continue;
    const own = distinct((column.options ?? []).map(({ id, label }) => ({ id, label })));
    const listed = offers.get(`${question}|${column.id}`) ?? [];
    found.set(place, { column, list: offered([...listed, ...own]) });
  }
  return found;
}

function valueIn(
  cell: ReadCell | undefined,
  column: Column,
  offers: Offered,
  from1904: boolean,
): Read<string | number | undefined> {
  switch (column.kind) {
    case "number":
      return readNumber(cell);
    case "date":
      return readDate(cell, from1904);
    case "option":
      return readOffer(cell, offers);
    case "text":
      return readText(cell);
  }
}

/** The same value, or why it does not fit its column: by its length or its size. */
function fitting(
  column: Column,
  read: Read<string | number | undefined>,
): Read<string | number | undefined> {
  if (!("value" in read)) return read;
  const { value } = read;
  const max = cellLimit(column);
  if (column.kind === "text" && typeof value === "string" && value.length > max) {
    return { problem: "too-long", max, found: shortened(value) };
  }
  const range = column.number;
  if (range && typeof value === "number" && (value < range.min || value > range.max)) {
    const { min, max: most } = range;
    return { problem: "out-of-range", min, max: most, found: String(value) };
  }
  return read;
}
