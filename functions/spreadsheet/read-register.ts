import { readWorkbook } from "./read-workbook.ts";
import { cellAt, readDate, readText } from "./reading.ts";
import { SpreadsheetError } from "./spreadsheet-error.ts";

/** A line of a table as texts; a formula or a fault is `null`, since nothing is worked out. */
export type TableLine = { line: number; cells: (string | null)[] };

/** Reads the first sheet of a workbook as texts; a day that became a number is a date again. */
export function readRegisterWorkbook(bytes: Buffer, days: readonly string[]): TableLine[] {
  const book = readWorkbook(bytes);
  const [sheet] = book.sheets;
  if (!sheet) throw new SpreadsheetError("empty");
  const headings = sheet.rows.get(1) ?? new Map();
  const width = Math.max(0, ...headings.keys());
  const isDay = Array.from({ length: width }, (_, at) => {
    const read = readText(headings.get(at + 1));
    return "value" in read && days.includes(read.value ?? "");
  });
  return [...sheet.rows.keys()]
    .sort((one, other) => one - other)
    .map((row) => ({
      line: row,
      cells: isDay.map((day, at) => {
        const cell = cellAt(sheet, row, at + 1);
        const read = day && cell?.is === "number" ? readDate(cell, book.from1904) : readText(cell);
        return "value" in read ? (read.value ?? "") : null;
      }),
    }));
}
