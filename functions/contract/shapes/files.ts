import * as z from "zod";
import { answerSchema } from "../../domain/answers.ts";
import { lazy } from "../../domain/lazy.ts";
import { id, instant } from "./common.ts";
import { evidenceInput } from "./evidence.ts";

/** A file to be kept: its name, its media type and its bytes. */
export const file = lazy(() =>
  z.strictObject({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>(isBytes) }),
);

function isBytes(value: unknown): boolean {
  return value instanceof Uint8Array;
}

const place = lazy(() => z.strictObject({ sheet: z.string(), cell: z.string() }));

/** Why a cell of a workbook was not read. */
const CELL_PROBLEMS = [
  "formula",
  "error",
  "not-offered",
  "not-a-number",
  "not-a-date",
  "two-answers",
  "details-alone",
  "details-not-taken",
  "date-not-taken",
  "no-such-question",
  "incomplete-document",
  "too-long",
  "out-of-range",
  "too-many-rows",
  "not-a-link",
  "date-ahead",
  "ends-early",
  "not-asked",
  "misfit",
  "locked",
] as const;

/** What a file would change here; nothing of it is saved. */
export const comparison = lazy(() =>
  z.strictObject({
    /** `this`: downloaded from this assessment; `earlier`: from another one, whosever. */
    from: z.enum(["this", "earlier"]),
    proposals: z.array(
      z.strictObject({
        question: z.string(),
        state: z.enum(["new", "changed", "conflict", "cleared"]),
        answer: answerSchema().nullable(),
        /** What stands now; absent where nothing does. */
        standing: answerSchema().optional(),
        /** The version a save of this proposal is made on. */
        version: z.int(),
        by: z.string().optional(),
        at: instant().optional(),
        place: place().optional(),
      }),
    ),
    documents: z.array(
      z.strictObject({
        id: id(),
        state: z.enum(["new", "changed"]),
        document: evidenceInput(),
        place: place().optional(),
      }),
    ),
    unreadable: z.array(
      z.strictObject({
        sheet: z.string(),
        cell: z.string(),
        question: z.string().optional(),
        problem: z.enum(CELL_PROBLEMS),
        /** What is taken: of a number, characters or rows. */
        min: z.number().optional(),
        max: z.number().optional(),
        found: z.string().optional(),
      }),
    ),
    /** Answers that stand as the file has them. */
    same: z.int(),
    /** Questions of the file that are not asked here. */
    strange: z.int(),
  }),
);

/** The submitted answers as a supplier keeps them, and as another assessment can start from. */
export const answersFile = lazy(() =>
  z.object({
    format: z.literal("assay-answers/1"),
    reference: z.string().optional(),
    round: z.int().optional(),
    submittedAt: z.string().optional(),
    /** Of the submission as the platform keeps it. */
    sha256: z.string().optional(),
    by: z.object({ name: z.string(), title: z.string() }).optional(),
    buyer: z.string().optional(),
    supplier: z.string().optional(),
    product: z.string().optional(),
    questionnaire: z.object({ id: z.string(), version: z.int(), title: z.string() }).optional(),
    statement: z.string().optional(),
    sections: z
      .array(
        z.object({
          title: z.string(),
          questions: z.array(z.object({ id: z.string(), text: z.string() })),
        }),
      )
      .optional(),
    answers: z
      .array(
        z.object({
          question: z.string().max(40),
          answer: z.unknown(),
          by: z.string().optional(),
          at: z.string().optional(),
        }),
      )
      .max(1000),
    documents: z.array(z.unknown()).max(200).default([]),
  }),
);

export type FileReply = z.infer<ReturnType<typeof file>>;
export type Comparison = z.infer<ReturnType<typeof comparison>>;
export type AnswersFile = z.infer<ReturnType<typeof answersFile>>;
