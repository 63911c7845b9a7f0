import type { Answer } from "../../functions/domain/answers.ts";
import type { Table, TableRow } from "../../functions/domain/question-table.ts";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import type { QuestionWords } from "../../functions/words/en/question.ts";

/** How dates and numbers read in the page's language. */
export type Wording = { date: (date: string) => string; number: (value: number) => string };

/** An answer in words, one line per part; "Not answered" where there is none. */
export function answerText(
  question: Pick<SupplierQuestion, "options" | "number" | "table">,
  answer: Answer | null | undefined,
  words: QuestionWords,
  { date, number }: Wording,
): string[] {
  const label = (id: string) => question.options?.find((option) => option.id === id)?.label ?? id;
  if (!answer) return [words.unanswered];
  switch (answer.is) {
    case "option": {
      const day = answer.date ? words.by(date(answer.date)) : undefined;
      return [label(answer.option), answer.detail, day].filter((line) => line !== undefined);
    }
    case "options":
      return answer.options.length > 0 ? answer.options.map(label) : [words.unanswered];
    case "text":
      return [answer.text];
    case "number":
      return [[number(answer.value), question.number?.unit].filter(Boolean).join(" ")];
    case "date":
      return [date(answer.date)];
    case "table":
      return answer.rows.map((row, at) => rowText(question.table, row, at, { date, number }));
    case "documents":
      return [words.documents(answer.references.length)];
    case "confirmed":
      return [words.confirmed];
    case "not-applicable":
      return [words.notApplicableBecause(answer.reason)];
    default:
      return [words.silences[answer.is]];
  }
}

/** One row in one line, told apart from like ones by its number or what it is about. */
function rowText(table: Table | undefined, row: TableRow, at: number, wording: Wording): string {
  const cells = (table?.columns ?? []).flatMap(({ id, label, kind, options, number }) => {
    const value = row[id];
    if (value === undefined) return [];
    if (typeof value === "number") {
      return [`${label}: ${[wording.number(value), number?.unit].filter(Boolean).join(" ")}`];
    }
    if (kind === "date") return [`${label}: ${wording.date(value)}`];
    return [`${label}: ${options?.find((option) => option.id === value)?.label ?? value}`];
  });
  return `${table?.fixed?.[at] ?? `${at + 1}.`} ${cells.join("; ")}`;
}
