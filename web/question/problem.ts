import {
  type Answer,
  answerProblem,
  DETAIL_LIMIT,
  gapIn,
  REASON_LIMIT,
} from "../../functions/domain/answers.ts";
import { emptyCell } from "../../functions/domain/question-table.ts";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import type { QuestionWords } from "../../functions/words/en/question.ts";
import type { Raw } from "./raw.ts";
import { unreadCell } from "./table-rows.ts";

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
  const unread = question.table && unreadCell(question.table, answer, raw ?? {});
  if (unread && (!answer || answer.is === "table")) {
    return words.problems.cellUnread(rowName(question, unread.row, words), unread.label);
  }
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
  return problem.code === "too-large" ? problems.tableTooLarge : problems.other;
}

function gapOf(
  question: SupplierQuestion,
  answer: Answer | undefined,
  words: QuestionWords,
): string | undefined {
  const { problems } = words;
  switch (gapIn(question, answer)) {
    case "needs-detail":
      return problems.detail;
    case "needs-date":
      return problems.detailDate;
    case "needs-reason":
      return problems.reason;
    case "needs-cells": {
      const rows = answer?.is === "table" ? answer.rows : [];
      const cell = question.table && emptyCell(question.table, rows);
      return cell && problems.cell(rowName(question, cell.row, words), cell.column.label);
    }
    case "needs-documents":
      return problems.addDocument;
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
    table: problems.fillTable,
    file: problems.addDocument,
  };
  return sentences[kind];
}

/** By how many characters the text beside an option, or a reason, is too long. */
function overBy(answer: Answer): number {
  if (answer.is === "option") return (answer.detail?.length ?? 0) - DETAIL_LIMIT;
  if (answer.is === "not-applicable") return answer.reason.length - REASON_LIMIT;
  return 0;
}

/** How a row (from 1) is called on the screen. */
function rowName({ table }: SupplierQuestion, row: number, words: QuestionWords): string {
  return table?.fixed?.[row - 1] ?? words.rowTitle(table?.row ?? "", row);
}
