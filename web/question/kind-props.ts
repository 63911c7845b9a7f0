import type { Answer } from "../../functions/domain/answers.ts";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import type { QuestionWords } from "../../functions/words/en/question.ts";
import type { Raw } from "./raw.ts";

/** What the fields of every kind of question are given. */
export type KindProps = {
  question: SupplierQuestion;
  /** Of the first field; further fields start with it. */
  id: string;
  answer: Answer | undefined;
  raw: Raw;
  words: QuestionWords;
  number: (value: number) => string;
  disabled: boolean;
  labelledBy: string;
  describedBy: string | undefined;
  wrong: boolean;
  /** A new value, null for none, and what stands in the fields where that matters. */
  onAnswer: (answer: Answer | null, raw?: Raw) => void;
};
