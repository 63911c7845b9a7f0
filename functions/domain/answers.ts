import * as z from "zod";
import { lazy } from "./lazy.ts";
import {
  emptyCell,
  type Table,
  type TableProblem,
  type TableRow,
  tableProblem,
  tableRows,
} from "./question-table.ts";
import type { Question } from "./questionnaire.ts";

/** Text a supplier may write beside an option (scope of an exception): at most this long. */
export const DETAIL_LIMIT = 2000;
/** Reason of "not applicable, because": at most this long. */
export const REASON_LIMIT = 1000;
/** Bytes of the largest answer, as JSON in UTF-8. */
export const ANSWER_BYTES = 20 * 1024;

/**
 * One reply to one question. The silences are told apart from each other and from an empty
 * answer (which is no answer at all).
 */
export const answerSchema = lazy(() =>
  z.discriminatedUnion("is", [
    z.strictObject({
      is: z.literal("option"),
      option: z.string().max(40),
      detail: z.string().trim().max(DETAIL_LIMIT).optional(),
      date: z.iso.date().optional(),
    }),
    z.strictObject({ is: z.literal("options"), options: z.array(z.string().max(40)).max(60) }),
    z.strictObject({ is: z.literal("text"), text: z.string().max(4000) }),
    z.strictObject({ is: z.literal("number"), value: z.number().refine(isStorable, STORABLE) }),
    z.strictObject({ is: z.literal("date"), date: z.iso.date() }),
    z.strictObject({ is: z.literal("confirmed") }),
    z.strictObject({ is: z.literal("table"), rows: tableRows() }),
    /** Ids of references given for the question. */
    z.strictObject({ is: z.literal("documents"), references: z.array(z.string().max(64)).max(50) }),
    z.strictObject({ is: z.literal("unknown") }),
    z.strictObject({ is: z.literal("undisclosed") }),
    z.strictObject({ is: z.literal("nda") }),
    z.strictObject({
      is: z.literal("not-applicable"),
      reason: z.string().max(REASON_LIMIT),
    }),
  ]),
);

const STORABLE = "Give a number with fewer digits.";

// DynamoDB keeps 1e-130 to 1e126, and the SDK nothing beyond the integers that are exact.
function isStorable(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-12 && size <= 1e15);
}

export type Answer = z.infer<ReturnType<typeof answerSchema>>;
export type Answers = Readonly<Record<string, Answer | undefined>>;

/**
 * What the rules of answers need to know of a question: the full one of the questionnaire and the
 * supplier's stripped one both fit.
 */
export type Askable = Pick<Question, "kind" | "silences" | "notApplicable" | "maxLength"> & {
  options?: readonly { id: string; detail?: { kind: "text" | "date" } | undefined }[] | undefined;
  number?: { min: number; max: number } | undefined;
  table?: Table | undefined;
  file?: { atLeast: number } | undefined;
};

/** Why an answer does not fit its question; `code` is stable, the page words it. */
export type AnswerProblem =
  | { code: "wrong-kind"; expected: Question["kind"] }
  | { code: "unknown-option"; option: string }
  | { code: "too-long"; limit: number }
  | { code: "out-of-range"; min: number; max: number }
  | { code: "too-large"; limit: number }
  | TableProblem
  | { code: "silence-not-offered" }
  | { code: "not-applicable-not-offered" };

/**
 * Whether an answer may be stored for a question: kind, options, length, range and size. Half-filled
 * answers (an exception without its scope text yet) may be stored; `incomplete` tells those.
 */
export function answerProblem(question: Askable, answer: Answer): AnswerProblem | undefined {
  const { kind } = question;
  const wrongKind = { code: "wrong-kind", expected: kind } as const;
  switch (answer.is) {
    case "unknown":
    case "undisclosed":
    case "nda":
      return question.silences.includes(answer.is) ? undefined : { code: "silence-not-offered" };
    case "not-applicable":
      return question.notApplicable ? undefined : { code: "not-applicable-not-offered" };
    case "option":
      return kind === "single" ? optionProblem(question, [answer.option]) : wrongKind;
    case "options":
      return kind === "multiple" ? optionProblem(question, answer.options) : wrongKind;
    case "text":
      if (kind !== "text" && kind !== "long-text") return wrongKind;
      return lengthProblem(question, answer.text);
    case "number": {
      if (kind !== "number" || !question.number) return wrongKind;
      const { min, max } = question.number;
      const fits = Number.isFinite(answer.value) && answer.value >= min && answer.value <= max;
      return fits ? undefined : { code: "out-of-range", min, max };
    }
    case "date":
      return kind === "date" ? undefined : wrongKind;
    case "confirmed":
      return kind === "statement" ? undefined : wrongKind;
    case "table":
      return kind === "table" && question.table
        ? rowsProblem(question.table, answer.rows)
        : wrongKind;
    case "documents":
      return kind === "file" ? undefined : wrongKind;
  }
}

/** What is still missing before an answer counts as complete; undefined when nothing is. */
export type Gap =
  | "unanswered"
  | "needs-detail"
  | "needs-date"
  | "needs-reason"
  | "needs-cells"
  | "needs-documents";

export function gapIn(question: Askable, answer: Answer | undefined): Gap | undefined {
  if (!answer) return "unanswered";
  switch (answer.is) {
    case "not-applicable":
      return answer.reason.trim() === "" ? "needs-reason" : undefined;
    case "text":
      return answer.text.trim() === "" ? "unanswered" : undefined;
    case "options":
      return answer.options.length === 0 ? "unanswered" : undefined;
    case "option": {
      const detail = question.options?.find(({ id }) => id === answer.option)?.detail;
      if (detail?.kind === "text" && !answer.detail?.trim()) return "needs-detail";
      if (detail?.kind === "date" && !answer.date) return "needs-date";
      return undefined;
    }
    case "table":
      if (answer.rows.length === 0) return "unanswered";
      return question.table && emptyCell(question.table, answer.rows) ? "needs-cells" : undefined;
    case "documents":
      if (answer.references.length === 0) return "unanswered";
      return answer.references.length < (question.file?.atLeast ?? 1)
        ? "needs-documents"
        : undefined;
    default:
      return undefined;
  }
}

/** The text limit of a question in characters. */
export function textLimit(question: Askable): number {
  return question.maxLength ?? (question.kind === "long-text" ? 4000 : 300);
}

function optionProblem(question: Askable, ids: readonly string[]): AnswerProblem | undefined {
  const stranger = ids.find((id) => !question.options?.some((option) => option.id === id));
  return stranger === undefined ? undefined : { code: "unknown-option", option: stranger };
}

function lengthProblem(question: Askable, text: string): AnswerProblem | undefined {
  const limit = textLimit(question);
  return text.length > limit ? { code: "too-long", limit } : undefined;
}

function rowsProblem(table: Table, rows: readonly TableRow[]): AnswerProblem | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify(rows)).length;
  return bytes > ANSWER_BYTES
    ? { code: "too-large", limit: ANSWER_BYTES }
    : tableProblem(table, rows);
}
