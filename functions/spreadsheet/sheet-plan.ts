/** How a cell looks and whether a person may write into it; see `styles.ts`. */
export const STYLES = [
  "plain",
  "title",
  "heading",
  "text",
  "quiet",
  "quiet-number",
  "quiet-date",
  "write-text",
  "write-number",
  "write-date",
  "section",
] as const;

export type Style = (typeof STYLES)[number];

/** One cell to be written. A text is a text whatever it begins with; a day is a number of days. */
export type Cell = { style: Style; text?: string; number?: number };

/** Cells of one column that take one of the texts standing elsewhere in the workbook. */
export type Choice = { column: number; from: number; to: number; list: string };

/** A sheet to be written; rows and columns count from 1. */
export type SheetPlan = {
  name: string;
  /** Not offered by the spreadsheet program's menus. */
  hidden?: boolean;
  /** Width in characters, by column; hidden ones carry what a later reading needs. */
  columns: readonly { width: number; hidden?: boolean }[];
  rows: readonly (readonly (Cell | undefined)[])[];
  /** Rows that nobody sees, counted from 1. */
  hiddenRows?: readonly number[];
  /** The first so many rows stay in sight. */
  frozen?: number;
  choices?: readonly Choice[];
  /** Only cells to write into can be changed, until somebody lifts it; there is no password. */
  guarded?: boolean;
};
