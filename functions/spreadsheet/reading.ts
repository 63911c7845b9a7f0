import { cellAddress } from "./cell-address.ts";
import type { Offer } from "./choices.ts";
import { dateOfDay } from "./day-number.ts";
import type { ReadCell, ReadSheet } from "./read-workbook.ts";

/** Why a cell is not read; stable, worded by the page. */
export type CellProblem =
  | "formula"
  | "error"
  | "not-offered"
  | "not-a-number"
  | "not-a-date"
  | "two-answers"
  | "details-alone"
  | "details-not-taken"
  | "date-not-taken"
  | "no-such-question"
  | "incomplete-document"
  | "too-long"
  | "out-of-range"
  | "too-many-rows"
  | "not-a-link"
  | "date-ahead"
  | "ends-early"
  | "not-asked"
  | "misfit"
  | "locked";

/** Why something is not read; `min` and `max` say what is taken: of a number, characters, rows. */
export type Problem = { problem: CellProblem; min?: number; max?: number };

/** A cell that could not be read, with the question it belongs to where that is known. */
export type Unreadable = Problem & {
  sheet: string;
  cell: string;
  question?: string | undefined;
  /** What stands there, shortened. */
  found?: string | undefined;
};

/** A value read, or why it was not. */
export type Read<T> = { value: T } | (Problem & { found?: string | undefined });

/** A cell of a sheet by row and column. */
export function cellAt({ rows }: ReadSheet, row: number, column: number): ReadCell | undefined {
  return rows.get(row)?.get(column);
}

/** A cell as one text, also where a number or a truth stands; undefined where nothing does. */
export function readText(cell: ReadCell | undefined): Read<string | undefined> {
  if (!cell) return { value: undefined };
  if (cell.is === "text") return { value: cell.text };
  if (cell.is === "number") return { value: String(cell.value) };
  if (cell.is === "boolean") return { value: cell.value ? "TRUE" : "FALSE" };
  return { problem: cell.is };
}

/** A hidden text, as it was written; formulas and faults count as nothing there. */
export function hiddenText(cell: ReadCell | undefined): string {
  const read = readText(cell);
  return "value" in read ? (read.value ?? "") : "";
}

/** A number: one as such, or digits with a point or a comma before the decimals. */
export function readNumber(cell: ReadCell | undefined): Read<number | undefined> {
  if (cell?.is === "number") return { value: cell.value };
  const read = readText(cell);
  if (!("value" in read)) return read;
  const text = read.value?.replace(/[\s\u00a0\u202f]/g, "") ?? "";
  if (text === "") return { value: undefined };
  if (!/^[+-]?\d{1,15}([.,]\d{1,6})?$/.test(text)) return unread("not-a-number", text);
  return { value: Number(text.replace(",", ".")) };
}

/** A date: a day as spreadsheets count them, or year-month-day in digits. */
export function readDate(cell: ReadCell | undefined, from1904: boolean): Read<string | undefined> {
  if (cell?.is === "number") {
    const date = dateOfDay(cell.value, from1904);
    return date ? { value: date } : unread("not-a-date", String(cell.value));
  }
  const read = readText(cell);
  if (!("value" in read)) return read;
  const text = read.value?.trim() ?? "";
  if (text === "") return { value: undefined };
  return isDay(text) ? { value: text } : unread("not-a-date", text);
}

/** What cells of a list may hold, each with what it stands for; looked up, since lists may be long. */
export type Offered = ReadonlyMap<string, string>;

/** Offers by their texts, and where no text says so by what they stand for; the first counts. */
export function offered(offers: readonly Offer[]): Offered {
  const back = offers.toReversed();
  const ids = back.map(({ id }) => [id, id] as const);
  return new Map([...ids, ...back.map(({ label, id }) => [plain(label), id] as const)]);
}

/** One of the texts a cell offers, as what it stands for; letter case and outer blanks count not. */
export function readOffer(cell: ReadCell | undefined, offers: Offered): Read<string | undefined> {
  const read = readText(cell);
  if (!("value" in read)) return read;
  const text = plain(read.value ?? "");
  if (text === "") return { value: undefined };
  const value = offers.get(text);
  return value === undefined ? unread("not-offered", read.value ?? "") : { value };
}

/** A cell that was not read, at its place. */
export function unreadable(
  sheet: ReadSheet,
  [row, column]: readonly [row: number, column: number],
  problem: Problem & { found?: string | undefined },
  question?: string,
): Unreadable {
  const place = { sheet: sheet.name, cell: cellAddress(row, column) };
  return { ...place, ...problem, ...(question !== undefined && { question }) };
}

/** The beginning of what was found, long enough to find it again. */
export function shortened(found: string): string {
  return found.slice(0, 80).toWellFormed();
}

function unread(problem: CellProblem, found: string): Read<never> {
  return { problem, found: shortened(found) };
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
