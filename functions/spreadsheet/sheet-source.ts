import type { Answer } from "../domain/answers.ts";
import type { SupplierQuestionnaire } from "../domain/supplier-view.ts";
import type { SheetWords } from "../words/en/sheet.ts";

/** An answer as it stands when a workbook is made. */
export type StandingAnswer = {
  question: string;
  answer: Answer;
  version: number;
  by: string;
  /** ISO 8601 instant. */
  at: string;
};

/** A reference as its supplier gave it. */
export type StandingDocument = {
  id: string;
  version: number;
  type: string;
  title: string;
  url: string;
  dated: string;
  expiresOn?: string | undefined;
  questions: readonly string[];
};

/** All that a workbook of answers is made of. */
export type SheetSource = {
  assessment: string;
  round: number;
  buyer: string;
  supplier: string;
  product: string;
  due: { date: string; zone: string };
  /** The day of the download (YYYY-MM-DD). */
  day: string;
  questionnaire: SupplierQuestionnaire;
  answers: readonly StandingAnswer[];
  documents: readonly StandingDocument[];
  documentTypes: readonly { id: string; label: string }[];
  /** Only these may be changed; absent when all may. */
  unlocked?: readonly string[] | undefined;
  words: SheetWords;
};
