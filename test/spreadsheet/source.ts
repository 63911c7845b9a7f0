import fc from "fast-check";
import type { Answer } from "../../functions/domain/answers.ts";
import type { Table } from "../../functions/domain/question-table.ts";
import { supplierView } from "../../functions/domain/supplier-view.ts";
import type { SheetSource, StandingDocument } from "../../functions/spreadsheet/sheet-source.ts";
import { sheetWords } from "../../functions/spreadsheet/words.ts";
import { question, questionnaireOf, SCOPE } from "../domain/questions.ts";

const TABLE: Table = {
  row: "Model",
  maxRows: 5,
  columns: [
    { id: "name", label: "Name", kind: "text", required: true },
    {
      id: "role",
      label: "Role",
      kind: "option",
      required: false,
      options: [
        { id: "main", label: "Main model" },
        { id: "spare", label: "Spare, if =1+1" },
      ],
    },
    { id: "since", label: "Since", kind: "date", required: false },
    {
      id: "share",
      label: "Share",
      kind: "number",
      required: false,
      number: { unit: "%", min: 0, max: 100 },
    },
  ],
};

const ALL = {
  silences: ["unknown", "undisclosed", "nda"] as ("unknown" | "undisclosed" | "nda")[],
  notApplicable: true,
};

/** One question of every kind, each with every silence and "not applicable". */
const QUESTIONS = [
  question({
    id: "single",
    ...ALL,
    options: [
      { id: "yes", label: "Yes", points: 100 },
      {
        id: "except",
        label: "Yes, except",
        points: 75,
        detail: { kind: "text", label: "What is excepted" },
      },
      {
        id: "planned",
        label: "Planned",
        points: 25,
        detail: { kind: "date", label: "In place by" },
      },
      { id: "no", label: "=No", points: 0 },
    ],
  }),
  question({
    id: "multiple",
    kind: "multiple",
    ...ALL,
    options: [
      { id: "a", label: "One" },
      { id: "b", label: "Two" },
      { id: "c", label: "Two" },
    ],
  }),
  question({ id: "text", kind: "text", ...ALL }),
  question({ id: "long-text", kind: "long-text", ...ALL }),
  question({
    id: "number",
    kind: "number",
    ...ALL,
    number: { unit: "days", min: -1e9, max: 1e9 },
  }),
  question({ id: "date", kind: "date", ...ALL }),
  question({ id: "statement", kind: "statement", ...ALL }),
  question({ id: "table", kind: "table", ...ALL, table: TABLE }),
  question({
    id: "fixed",
    kind: "table",
    ...ALL,
    table: { ...TABLE, fixed: ["First thing", "Second thing", "Third thing"] },
  }),
  question({ id: "file", kind: "file", ...ALL, file: { types: ["policy"], atLeast: 1 } }),
];

export const QUESTIONNAIRE = supplierView(questionnaireOf(QUESTIONS), SCOPE);

export const DOCUMENT: StandingDocument = {
  id: "document-one",
  version: 1,
  type: "policy",
  title: "=HYPERLINK(1)",
  url: "https://acme.example/policy?a=1&b=2",
  dated: "2026-03-01",
  questions: ["file", "text"],
};

/** A source of workbooks with these answers. */
export function sourceOf(
  answers: Readonly<Record<string, Answer | undefined>>,
  more: Partial<SheetSource> = {},
): SheetSource {
  return {
    ...{ assessment: "assessment-1", round: 1, buyer: "Nordlicht AG", supplier: "Acme" },
    ...{ product: "Helper <&>", due: { date: "2027-01-31", zone: "Europe/Berlin" } },
    ...{ day: "2026-11-24", questionnaire: QUESTIONNAIRE, words: sheetWords("en") },
    documents: [DOCUMENT],
    documentTypes: [
      { id: "policy", label: "Policy" },
      { id: "report", label: "Report" },
    ],
    answers: Object.entries(answers).flatMap(([id, answer]) =>
      answer
        ? [{ question: id, answer, version: 3, by: "Mia Maier", at: "2026-11-20T10:00:00.000Z" }]
        : [],
    ),
    ...more,
  };
}

const TRICKY = [
  "=1+1",
  "+49 30",
  "-5",
  "@SUM(A1)",
  "\t=1",
  " \r\n=1",
  "_x0041_",
  "＝1",
  "a\u0000b",
];

/** Texts of every character a request can carry, those that look like formulas foremost. */
const texts = (maxLength: number) =>
  fc.oneof(
    fc.constantFrom(...TRICKY),
    fc.string({ unit: "binary", maxLength }),
    fc.string({
      unit: fc.constantFrom("_", "x", "0", "D", "\r", "\n", "<", "&", "]", ">"),
      maxLength,
    }),
  );

const days = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));

const silences = fc.constantFrom<Answer>({ is: "unknown" }, { is: "undisclosed" }, { is: "nda" });

const rows = (length: number) =>
  fc.array(
    fc.record(
      {
        name: texts(40).filter((text) => text !== ""),
        role: fc.constantFrom("main", "spare"),
        since: days,
        share: fc.double({ min: 0, max: 100, noNaN: true }),
      },
      { requiredKeys: [] },
    ),
    { maxLength: length },
  );

const optional = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });

/** Answers of every kind, silences, reasons and empty ones among them, by question. */
export const ANSWERS: fc.Arbitrary<Record<string, Answer | undefined>> = fc.record(
  Object.fromEntries(
    QUESTIONS.map(({ id }) => [id, fc.oneof({ weight: 4, arbitrary: kindOf(id) }, instead())]),
  ),
);

function instead(): fc.Arbitrary<Answer | undefined> {
  return fc.oneof(
    silences,
    fc.constant(undefined),
    texts(200).map((reason): Answer => ({ is: "not-applicable", reason })),
  );
}

function kindOf(id: string): fc.Arbitrary<Answer> {
  switch (id) {
    case "single":
      return fc
        .record({
          option: fc.constantFrom("yes", "except", "planned", "no"),
          detail: optional(texts(200).map((text) => text.trim())),
          date: optional(days),
        })
        .map(({ option, detail, date }) => ({
          ...{ is: "option", option },
          ...(detail !== undefined && { detail }),
          ...(date !== undefined && { date }),
        }));
    case "multiple":
      return fc.subarray(["c", "a", "b"]).map((options) => ({ is: "options", options }));
    case "number":
      return fc
        .oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }))
        .map((value) => ({ is: "number", value: value === 0 ? 0 : value }));
    case "date":
      return days.map((date) => ({ is: "date", date }));
    case "statement":
      return fc.constant({ is: "confirmed" });
    case "table":
      return rows(5)
        .map((all) => all.filter((row) => Object.keys(row).length > 0))
        .map((all) => ({ is: "table", rows: all }));
    case "fixed":
      return rows(3).map((all) => ({ is: "table", rows: all }));
    case "file":
      return fc.constant({ is: "documents", references: ["document-one"] });
    default:
      return texts(300).map((text) => ({ is: "text", text }));
  }
}
