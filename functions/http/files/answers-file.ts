import * as z from "zod";
import { type AnswersFile, answersFile } from "../../contract/shapes/files.ts";
import { type Answer, answerSchema } from "../../domain/answers.ts";
import { lazy } from "../../domain/lazy.ts";
import type { StandingDocument } from "../../spreadsheet/sheet-source.ts";
import { SpreadsheetError } from "../../spreadsheet/spreadsheet-error.ts";

/** What an earlier download holds, as far as another assessment can start from it. */
export type EarlierFile = {
  answers: { question: string; answer: Answer | null }[];
  documents: Omit<StandingDocument, "id" | "version">[];
  /** Answers that could not be made out. */
  strange: number;
};

/** Whether bytes are meant as JSON rather than as a workbook. */
export function isJson(bytes: Buffer): boolean {
  return /^\ufeff?\s*\{/.test(bytes.subarray(0, 64).toString("utf8"));
}

/** Reads a download of answers as JSON; throws SpreadsheetError where it is none of ours. */
export function readAnswersFile(bytes: Buffer): EarlierFile {
  const { answers, documents } = parsed(bytes);
  // One answer a question, as a workbook has it: of several the last counts.
  const given = new Map(answers.map(({ question, answer }) => [question, answer]));
  const read = [...given].map(([question, answer]) => ({
    question,
    answer: answerSchema().safeParse(answer),
  }));
  return {
    answers: read.flatMap(({ question, answer }) =>
      answer.success ? [{ question, answer: answer.data }] : [],
    ),
    documents: documents.flatMap((each) => {
      const document = documentSchema().safeParse(each);
      return document.success ? [document.data] : [];
    }),
    strange: read.filter(({ answer }) => !answer.success).length,
  };
}

function parsed(bytes: Buffer): AnswersFile {
  try {
    return answersFile().parse(JSON.parse(bytes.toString("utf8").replace(/^\ufeff/, "")));
  } catch {
    throw new SpreadsheetError("not-ours");
  }
}

const documentSchema = lazy(() =>
  z.object({
    ...{ type: z.string(), title: z.string(), url: z.string(), dated: z.string() },
    expiresOn: z.string().optional(),
    questions: z.array(z.string()).max(100),
  }),
);
