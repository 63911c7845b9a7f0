import { type Answer, DETAIL_LIMIT, REASON_LIMIT } from "../domain/answers.ts";
import type { SupplierQuestion } from "../domain/supplier-view.ts";
import type { SheetWords } from "../words/en/sheet.ts";
import { answerOffers, insteadOffers, type Offer } from "./choices.ts";
import { ANSWER_COLUMNS as AT, LIST_COLUMNS, MARKS, NOT_APPLICABLE } from "./marks.ts";
import { readTable } from "./read-table.ts";
import type { ReadSheet, ReadWorkbook } from "./read-workbook.ts";
import {
  cellAt,
  hiddenText,
  offered,
  readDate,
  readNumber,
  readOffer,
  readText,
  shortened,
  type Unreadable,
  unreadable,
} from "./reading.ts";
import { SpreadsheetError } from "./spreadsheet-error.ts";

/** What a workbook says to one question. */
export type SheetAnswer = {
  question: string;
  /** The version that was downloaded, 0 for none, and what that one said. */
  version: number;
  base: string;
  answer: Answer | null;
  /** Where the answer stands. */
  place: { sheet: string; cell: string };
};

/** A workbook of ours, read. */
export type SheetAnswers = {
  assessment: string;
  round: number;
  answers: SheetAnswer[];
  unreadable: Unreadable[];
  /** Questions it holds that are not asked here. */
  strange: number;
  /** The questions by the numbers the workbook gave them. */
  numbers: ReadonlyMap<string, string>;
};

type Reader = {
  book: ReadWorkbook;
  sheet: ReadSheet;
  offers: ReadonlyMap<string, readonly Offer[]>;
  words: SheetWords;
  problems: Unreadable[];
};

/**
 * Reads the answers of a workbook that was downloaded here, for the questions asked now. A line
 * that cannot be read is named with its cell and left out whole; nothing is guessed. Throws
 * SpreadsheetError where the workbook is none of ours.
 */
export function readAnswers(
  book: ReadWorkbook,
  questions: readonly SupplierQuestion[],
  words: SheetWords,
): SheetAnswers {
  const sheet = sheetOf(book, MARKS.answers);
  if (!sheet) throw new SpreadsheetError("not-ours");
  const reader: Reader = { book, sheet, words, offers: offersIn(book), problems: [] };
  const known = new Map(questions.map((each) => [each.id, each]));
  const lines = new Map<string, { row: number; parts: { row: number; option: string }[] }>();
  for (const row of [...sheet.rows.keys()].sort((one, other) => one - other)) {
    if (row === 1) continue;
    const id = hiddenText(cellAt(sheet, row, AT.question));
    if (id === "") continue;
    const line = lines.get(id);
    if (!line) lines.set(id, { row, parts: [] });
    else line.parts.push({ row, option: hiddenText(cellAt(sheet, row, AT.part)) });
  }
  const answers: SheetAnswer[] = [];
  const numbers = new Map<string, string>();
  let strange = 0;
  for (const [id, line] of lines) {
    const number = hiddenText(cellAt(sheet, line.row, AT.number));
    if (number !== "") numbers.set(number, id);
    const question = known.get(id);
    if (!question) {
      strange += 1;
      continue;
    }
    const read = answerIn(reader, question, line);
    if (read) answers.push({ question: id, ...read, ...standingIn(sheet, line.row) });
  }
  const head = (column: number) => hiddenText(cellAt(sheet, 1, column));
  return {
    ...{ assessment: head(AT.version), round: Number(head(AT.base)) || 0 },
    ...{ answers, unreadable: reader.problems, strange, numbers },
  };
}

/** The sheet of a workbook that carries a mark. */
export function sheetOf({ sheets }: ReadWorkbook, mark: string): ReadSheet | undefined {
  return sheets.find((each) => hiddenText(cellAt(each, 1, 1)) === mark);
}

/** The lists of a workbook: what each of its texts stood for when it was made. */
export function offersIn(book: ReadWorkbook): Map<string, Offer[]> {
  const offers = new Map<string, Offer[]>();
  const sheet = sheetOf(book, MARKS.lists);
  if (!sheet) return offers;
  for (const row of sheet.rows.keys()) {
    const at = (column: number) => hiddenText(cellAt(sheet, row, column));
    const [key, label, id] = [LIST_COLUMNS.key, LIST_COLUMNS.label, LIST_COLUMNS.id].map(at);
    if (!key || !label || !id) continue;
    const list = offers.get(key);
    if (list) list.push({ label, id });
    else offers.set(key, [{ label, id }]);
  }
  return offers;
}

function standingIn(sheet: ReadSheet, row: number) {
  const version = readNumber(cellAt(sheet, row, AT.version));
  const whole = "value" in version && Number.isSafeInteger(version.value) ? version.value : 0;
  return {
    version: Math.max(0, whole ?? 0),
    base: hiddenText(cellAt(sheet, row, AT.base)),
  };
}

type Line = { row: number; parts: readonly { row: number; option: string }[] };

type Found = Pick<SheetAnswer, "answer" | "place"> | undefined;

/** The answer of one line, null where it is left empty; undefined where it cannot be read. */
function answerIn(reader: Reader, question: SupplierQuestion, line: Line): Found {
  const { sheet, offers, words, problems } = reader;
  const { id } = question;
  const { row } = line;
  const refuse = (column: number, problem: Parameters<typeof unreadable>[2]): undefined => {
    problems.push(unreadable(sheet, [row, column], problem, id));
  };
  const listed = offers.get(`${id}|instead`) ?? [];
  const instead = readOffer(
    cellAt(sheet, row, AT.instead),
    offered([...listed, ...insteadOffers(question, words)]),
  );
  const details = readText(cellAt(sheet, row, AT.details));
  const date = readDate(cellAt(sheet, row, AT.date), reader.book.from1904);
  if (!("value" in instead)) return refuse(AT.instead, instead);
  if (!("value" in details)) return refuse(AT.details, details);
  if (!("value" in date)) return refuse(AT.date, date);
  const detail = details.value?.trim() ?? "";
  const reason = details.value ?? "";
  const [text, max] =
    instead.value === NOT_APPLICABLE ? [reason, REASON_LIMIT] : [detail, DETAIL_LIMIT];
  if (text.length > max) {
    return refuse(AT.details, { problem: "too-long", max, found: shortened(text) });
  }
  const main = mainAnswer(reader, question, line);
  if (main === undefined) return undefined;
  const { answer, place } = main;
  const more = { detail, date: date.value };
  if (answer && instead.value !== undefined) return refuse(AT.instead, { problem: "two-answers" });
  if (answer?.is === "option") {
    const full = { ...answer, ...(detail && { detail }), ...(more.date && { date: more.date }) };
    return { answer: full, place };
  }
  if (more.date) return refuse(AT.date, { problem: "date-not-taken" });
  if (instead.value === NOT_APPLICABLE) {
    return { answer: { is: NOT_APPLICABLE, reason }, place };
  }
  if (more.detail) {
    const problem = answer || instead.value !== undefined ? "details-not-taken" : "details-alone";
    return refuse(AT.details, { problem });
  }
  const silence = question.silences.find((each) => each === instead.value);
  if (silence) return { answer: { is: silence }, place };
  return { answer, place };
}

/** What stands in the column of answers, or in what belongs to it; undefined where unreadable. */
function mainAnswer(reader: Reader, question: SupplierQuestion, { row, parts }: Line): Found {
  const { book, sheet, offers, words, problems } = reader;
  const { id, kind } = question;
  const cell = cellAt(sheet, row, AT.answer);
  const place = unreadable(sheet, [row, AT.answer], { problem: "misfit" });
  const at = { sheet: place.sheet, cell: place.cell };
  const refuse = (where: number, problem: Parameters<typeof unreadable>[2]): undefined => {
    problems.push(unreadable(sheet, [where, AT.answer], problem, id));
  };
  switch (kind) {
    case "single":
    case "statement": {
      const own = answerOffers(question, words);
      const read = readOffer(cell, offered([...(offers.get(`${id}|answer`) ?? []), ...own]));
      if (!("value" in read)) return refuse(row, read);
      if (read.value === undefined) return { answer: null, place: at };
      const answer: Answer =
        kind === "statement" ? { is: "confirmed" } : { is: "option", option: read.value };
      return { answer, place: at };
    }
    case "multiple": {
      const chosen: string[] = [];
      const own = [words.chosen, "x"].map((label) => ({ id: "yes", label }));
      const list = offered([...(offers.get(`${id}|part`) ?? []), ...own]);
      for (const part of parts) {
        const read = readOffer(cellAt(sheet, part.row, AT.answer), list);
        if (!("value" in read)) return refuse(part.row, read);
        if (read.value !== undefined) chosen.push(part.option);
      }
      const answer: Answer = { is: "options", options: chosen };
      return { answer: chosen.length > 0 ? answer : null, place: at };
    }
    case "text":
    case "long-text": {
      const read = readText(cell);
      if (!("value" in read)) return refuse(row, read);
      const text = read.value ?? "";
      return { answer: text.trim() === "" ? null : { is: "text", text }, place: at };
    }
    case "number": {
      const read = readNumber(cell);
      if (!("value" in read)) return refuse(row, read);
      const { value } = read;
      return { answer: value === undefined ? null : { is: "number", value }, place: at };
    }
    case "date": {
      const read = readDate(cell, book.from1904);
      if (!("value" in read)) return refuse(row, read);
      return { answer: read.value ? { is: "date", date: read.value } : null, place: at };
    }
    case "table":
      return readTable(book, question, offers, problems, at);
    case "file": {
      const part = hiddenText(cellAt(sheet, row, AT.part));
      const references = part.split(" ").filter((each) => each !== "");
      const answer: Answer = { is: "documents", references };
      return { answer: references.length > 0 ? answer : null, place: at };
    }
  }
}
