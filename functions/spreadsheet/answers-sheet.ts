import { type Answer, textLimit } from "../domain/answers.ts";
import type { SupplierQuestion } from "../domain/supplier-view.ts";
import { answerOffers, distinct, insteadOffers } from "./choices.ts";
import { closed } from "./closed.ts";
import { dayNumber } from "./day-number.ts";
import { fingerprint } from "./fingerprint.ts";
import type { ListMaker } from "./lists.ts";
import { ANSWER_COLUMNS as AT, MARKS, NOT_APPLICABLE } from "./marks.ts";
import type { Cell, Choice, SheetPlan } from "./sheet-plan.ts";
import type { SheetSource, StandingAnswer } from "./sheet-source.ts";

type Row = (Cell | undefined)[];

const WIDTHS: Readonly<Record<keyof typeof AT, number>> = {
  question: 12,
  version: 6,
  base: 18,
  part: 12,
  number: 7,
  text: 60,
  how: 34,
  answer: 42,
  instead: 24,
  details: 42,
  date: 13,
  last: 24,
};

/** The number a question has in a workbook: its section's, then its own. */
export function questionNumbers({
  questionnaire,
}: Pick<SheetSource, "questionnaire">): Map<string, string> {
  return new Map(
    questionnaire.sections.flatMap(({ questions }, section) =>
      questions.map(({ id }, index) => [id, `${section + 1}.${index + 1}`] as const),
    ),
  );
}

/** The sheet that asks every question, one a line, and each option of a multiple choice below it. */
export function answersSheet(
  source: SheetSource,
  lists: ListMaker,
  tableSheets: ReadonlyMap<string, string>,
): SheetPlan {
  const { words, questionnaire } = source;
  const numbers = questionNumbers(source);
  const given = new Map(source.answers.map((each) => [each.question, each]));
  const choices: Choice[] = [];
  const rows: Row[] = [headings(source)];
  for (const section of questionnaire.sections) {
    rows.push(placed({ text: cell("section", section.title) }));
    for (const question of section.questions) {
      const locked = source.unlocked !== undefined && !source.unlocked.includes(question.id);
      const standing = given.get(question.id);
      const row = rows.length + 1;
      rows.push(questionRow(question, standing, { source, numbers, tableSheets, locked }));
      if (!locked) {
        const at = (column: number) => ({ column, from: row, to: row });
        choices.push(
          ...lists.choice(`${question.id}|answer`, answerOffers(question, words), at(AT.answer)),
          ...lists.choice(`${question.id}|instead`, insteadOffers(question, words), at(AT.instead)),
        );
      }
      if (question.kind !== "multiple") continue;
      const from = rows.length + 1;
      rows.push(...optionRows(question, standing?.answer, words.chosen, locked));
      if (locked || rows.length < from) continue;
      const place = { column: AT.answer, from, to: rows.length };
      const yes = [{ id: "yes", label: words.chosen }];
      choices.push(...lists.choice(`${question.id}|part`, yes, place));
    }
  }
  return {
    name: words.sheets.answers,
    columns: Object.entries(AT).map(([name, column]) => ({
      width: WIDTHS[name as keyof typeof AT],
      ...(column <= AT.part && { hidden: true }),
    })),
    rows,
    frozen: 1,
    choices,
    guarded: true,
  };
}

function headings({ words, assessment, round }: SheetSource): Row {
  const { number, question, how, answer, instead, details, date, last } = words;
  const shown = { number, text: question, how, answer, instead, details, date, last };
  return placed({
    question: cell("heading", MARKS.answers),
    version: cell("heading", assessment),
    base: cell("heading", String(round)),
    ...Object.fromEntries(
      Object.entries(shown).map(([name, label]) => [name, cell("heading", label)]),
    ),
  });
}

type Surroundings = {
  source: SheetSource;
  numbers: ReadonlyMap<string, string>;
  tableSheets: ReadonlyMap<string, string>;
  locked: boolean;
};

function questionRow(
  question: SupplierQuestion,
  standing: StandingAnswer | undefined,
  { source, numbers, tableSheets, locked }: Surroundings,
): Row {
  const { words } = source;
  const answer = standing?.answer;
  const place = tableSheets.get(question.id);
  const write = (filled: Cell): Cell => (locked ? closed(filled) : filled);
  const hint = question.hint ? `\n${question.hint}` : "";
  return placed({
    question: cell("text", question.id),
    version: { style: "plain", number: standing?.version ?? 0 },
    base: cell("text", fingerprint(answer)),
    ...(answer?.is === "documents" && { part: cell("text", answer.references.join(" ")) }),
    number: cell("text", numbers.get(question.id) ?? ""),
    text: cell("text", `${question.text}${hint}`),
    how: cell("quiet", howTo(question, source, locked)),
    answer: answerCell(question, answer, source, place, write),
    instead: write(cell("write-text", insteadOf(question, answer, source))),
    details: write(cell("write-text", detailsOf(answer))),
    date: write(dateCell(answer?.is === "option" ? answer.date : undefined)),
    ...(standing && {
      last: cell("quiet", words.lastBy(standing.by, standing.at.slice(0, 10))),
    }),
  });
}

function howTo(question: SupplierQuestion, { words }: SheetSource, locked: boolean): string {
  if (locked) return words.locked;
  const { kind, number } = question;
  const isText = kind === "text" || kind === "long-text";
  return [
    words.kinds[kind],
    ...(isText ? [words.limit(String(textLimit(question)))] : []),
    ...(number ? [words.range(String(number.min), String(number.max), number.unit)] : []),
    ...(question.options ?? []).flatMap(({ label, detail }) =>
      detail ? [words.detailAsked(label, detail.label)] : [],
    ),
    ...(question.notApplicable ? [words.reasonAsked] : []),
    ...(question.when ? [words.dependent] : []),
    ...(question.required ? [] : [words.optional]),
  ].join("\n");
}

function answerCell(
  question: SupplierQuestion,
  answer: Answer | undefined,
  { words }: SheetSource,
  place: string | undefined,
  write: (cell: Cell) => Cell,
): Cell {
  if (question.kind === "multiple") return cell("text", "");
  if (question.kind === "table") return cell("quiet", words.rows(place ?? ""));
  if (question.kind === "file") {
    const count = answer?.is === "documents" ? answer.references.length : 0;
    return cell("quiet", words.documents(String(count)));
  }
  if (question.kind === "number") {
    const value = answer?.is === "number" ? { number: answer.value } : {};
    return write({ style: "write-number", ...value });
  }
  if (question.kind === "date") {
    return write(dateCell(answer?.is === "date" ? answer.date : undefined));
  }
  if (answer?.is === "text") return write(cell("write-text", answer.text));
  const chosen = answer?.is === "option" ? answer.option : answer?.is;
  const offer = answerOffers(question, words).find(({ id }) => id === chosen);
  return write(cell("write-text", offer?.label ?? ""));
}

function insteadOf(
  question: SupplierQuestion,
  answer: Answer | undefined,
  { words }: SheetSource,
): string {
  return insteadOffers(question, words).find(({ id }) => id === answer?.is)?.label ?? "";
}

function detailsOf(answer: Answer | undefined): string {
  if (answer?.is === "option") return answer.detail ?? "";
  return answer?.is === NOT_APPLICABLE ? answer.reason : "";
}

function optionRows(
  { id, options = [] }: SupplierQuestion,
  answer: Answer | undefined,
  yes: string,
  locked: boolean,
): Row[] {
  const chosen = answer?.is === "options" ? answer.options : [];
  return distinct(options.map((each) => ({ id: each.id, label: each.label }))).map((option) =>
    placed({
      question: cell("text", id),
      part: cell("text", option.id),
      text: cell("text", `    ${option.label}`),
      answer: cell(locked ? "quiet" : "write-text", chosen.includes(option.id) ? yes : ""),
    }),
  );
}

/** A date to write into; one that spreadsheets cannot count stands there as a text. */
export function dateCell(date: string | undefined): Cell {
  const number = date === undefined ? undefined : dayNumber(date);
  if (number !== undefined) return { style: "write-date", number };
  return { style: "write-date", ...(date !== undefined && { text: date }) };
}

function placed(cells: Partial<Record<keyof typeof AT, Cell>>): Row {
  const row: Row = [];
  for (const [name, column] of Object.entries(AT)) {
    row[column - 1] = cells[name as keyof typeof AT];
  }
  return row;
}

function cell(style: Cell["style"], text: string): Cell {
  return { style, text };
}
