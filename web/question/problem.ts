import {
  type Answer,
  answerProblem,
  DETAIL_LIMIT,
  gapIn,
  REASON_LIMIT,
} from "../../functions/domain/answers.ts";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import type { QuestionWords } from "./messages/en.ts";
import type { Raw } from "./raw.ts";

type Numbers = (value: number) => string;

/**
 * What is wrong with a question when the person goes on: the sentence to show, or undefined. An
 * optional question left empty is fine.
 */
export function problemOf(
  question: SupplierQuestion,
  answer: Answer | undefined,
  raw: Raw | undefined,
  words: QuestionWords,
  numbers: Numbers = String,
): string | undefined {
  const typed = Object.values(raw ?? {}).some((value) => value.trim() !== "");
  if (!answer && typed && question.kind === "number") return words.problems.notNumber;
  if (!answer && typed && question.kind === "date") return words.problems.notDate;
  if (answer) return misfitOf(question, answer, words, numbers) ?? gapOf(question, answer, words);
  return question.required ? gapOf(question, answer, words) : undefined;
}

/** Whether the server would take the answer: kind, options, range and all lengths. */
export function fitsQuestion(question: SupplierQuestion, answer: Answer): boolean {
  return answerProblem(question, answer) === undefined && overBy(answer) <= 0;
}

function misfitOf(
  question: SupplierQuestion,
  answer: Answer,
  { problems }: QuestionWords,
  numbers: Numbers,
): string | undefined {
  const over = overBy(answer);
  if (over > 0) return problems.tooLong(over);
  const problem = answerProblem(question, answer);
  if (!problem) return undefined;
  if (problem.code === "too-long" && answer.is === "text") {
    return problems.tooLong(answer.text.length - problem.limit);
  }
  if (problem.code === "out-of-range") {
    return problems.range(numbers(problem.min), numbers(problem.max));
  }
  return problems.other;
}

function gapOf(
  question: SupplierQuestion,
  answer: Answer | undefined,
  { problems }: QuestionWords,
): string | undefined {
  switch (gapIn(question, answer)) {
    case "needs-detail":
      return problems.detail;
    case "needs-date":
      return problems.detailDate;
    case "needs-reason":
      return problems.reason;
    case "unanswered":
      return question.required ? emptyProblem(question.kind, problems) : undefined;
    default:
      return undefined;
  }
}

function emptyProblem(kind: SupplierQuestion["kind"], problems: QuestionWords["problems"]): string {
  const sentences = {
    single: problems.choose,
    multiple: problems.chooseSome,
    text: problems.write,
    "long-text": problems.write,
    number: problems.enterNumber,
    date: problems.enterDate,
    statement: problems.confirm,
  };
  return sentences[kind];
}

/** By how many characters the text beside an option, or a reason, is too long. */
function overBy(answer: Answer): number {
  if (answer.is === "option") return (answer.detail?.length ?? 0) - DETAIL_LIMIT;
  if (answer.is === "not-applicable") return answer.reason.length - REASON_LIMIT;
  return 0;
}
