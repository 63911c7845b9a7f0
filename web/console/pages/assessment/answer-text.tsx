import type { Answer } from "../../../../functions/domain/answers.ts";
import type { Question } from "../../../../functions/domain/questionnaire.ts";
import { dateText, numberText } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { AnswerTable } from "./answer-table.tsx";

/** An answer in words. All of it is the supplier's text and is shown as text only. */
export function AnswerText({ question, answer }: { question: Question; answer: Answer }) {
  const label = (id: string) => question.options?.find((option) => option.id === id)?.label ?? id;
  switch (answer.is) {
    case "option":
      return (
        <div class="stack-small">
          <p>
            <strong>{label(answer.option)}</strong>
            {answer.date && <> {t.answer.by(dateText(answer.date))}</>}
          </p>
          {answer.detail && <p class="prose">{answer.detail}</p>}
        </div>
      );
    case "options":
      return (
        <ul>
          {answer.options.map((id) => (
            <li key={id}>{label(id)}</li>
          ))}
        </ul>
      );
    case "text":
      return <p class="prose">{answer.text}</p>;
    case "number":
      return (
        <p>
          <strong class="number">{numberText(answer.value)}</strong> {question.number?.unit}
        </p>
      );
    case "date":
      return <p>{dateText(answer.date)}</p>;
    case "table":
      return <AnswerTable table={question.table} rows={answer.rows} />;
    case "documents":
      return <p>{t.answer.documents(answer.references.length)}</p>;
    case "not-applicable":
      return (
        <div class="stack-small">
          <p>
            <strong>{t.answer.silences["not-applicable"]}</strong>
          </p>
          <p class="prose">{answer.reason}</p>
        </div>
      );
    default:
      return (
        <p>
          <strong>{t.answer.silences[answer.is]}</strong>
        </p>
      );
  }
}
