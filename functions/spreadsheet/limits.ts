import { FILE_LIMIT } from "../domain/file-limit.ts";

/**
 * What a workbook may cost to read. A full questionnaire with every answer at its longest stays a
 * tenth below each of them; beyond them a file is refused before it is parsed.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: FILE_LIMIT,
  /** Files inside the archive, and sheets: two names for one file count twice. */
  entries: 200,
  sheets: 200,
  /** Bytes of one of them, and of all that are read, once unpacked. */
  entry: 12 * 1024 * 1024,
  unpacked: 24 * 1024 * 1024,
  /** Cells that hold something, over all sheets, and texts shared between them. */
  cells: 100_000,
  texts: 100_000,
  /** Rows and columns that a spreadsheet program can show. */
  rows: 1_048_576,
  columns: 16_384,
  /** Places that cannot be read, and documents listed: a stranger's file must not fill a reply. */
  problems: 2_000,
  documents: 500,
  /** Attributes of one tag of its XML; a program writes a dozen. */
  attributes: 200,
  /** Characters of one cell, the most a spreadsheet program keeps. */
  text: 32_767,
} as const;
