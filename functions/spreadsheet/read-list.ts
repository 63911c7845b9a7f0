import type { ReadCell } from "./read-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";
import { cellAt, readText } from "./reading.ts";
import { SpreadsheetError } from "./spreadsheet-error.ts";

/** What a list of suppliers may hold; beyond that it comes in parts. */
const LIST_LIMITS = { lines: 10_000, columns: 60, text: 4000, all: 3_000_000 } as const;

/** The lines of one sheet as texts, empty ones left out. */
export type SheetList = {
  /** The sheet's name, and how many others hold something too. */
  sheet: string;
  others: number;
  lines: string[][];
  /** Cells left empty because a formula or a fault stands there; nothing is worked out. */
  unread: number;
};

/**
 * Reads somebody's own list: the first sheet of a workbook that holds anything. Throws
 * SpreadsheetError where the file is no workbook, holds nothing, or more than `LIST_LIMITS`.
 */
export function readList(bytes: Buffer): SheetList {
  const filled = readWorkbook(bytes).sheets.filter(({ rows }) => rows.size > 0);
  const [sheet, ...others] = filled;
  if (!sheet) throw new SpreadsheetError("empty");
  const columns = [...sheet.rows.values()].flatMap((row) => [...row.keys()]);
  const width = columns.reduce((most, each) => Math.max(most, each), 0);
  if (sheet.rows.size > LIST_LIMITS.lines || width > LIST_LIMITS.columns) {
    throw new SpreadsheetError("too-large");
  }
  let unread = 0;
  let left: number = LIST_LIMITS.all;
  const text = (cell: ReadCell | undefined): string => {
    const read = readText(cell);
    if (!("value" in read)) unread += 1;
    // Longer than any cell of a line may be, so that it is still refused by its own rule.
    const value = ("value" in read ? (read.value ?? "") : "").trim().slice(0, LIST_LIMITS.text);
    left -= value.length;
    if (left < 0) throw new SpreadsheetError("too-large");
    return value;
  };
  const lines = [...sheet.rows.keys()]
    .sort((one, other) => one - other)
    .map((row) => Array.from({ length: width }, (_, at) => text(cellAt(sheet, row, at + 1))))
    .filter((line) => line.some((cell) => cell !== ""));
  if (lines.length === 0) throw new SpreadsheetError("empty");
  return { sheet: sheet.name, others: others.length, lines, unread };
}
