import { useState } from "preact/hooks";
import type { Answer } from "../../../../functions/domain/answers.ts";
import type { Scope } from "../../../../functions/domain/questionnaire.ts";
import type { SupplierQuestionnaire } from "../../../../functions/domain/supplier-view.ts";
import { visibleQuestions } from "../../../../functions/domain/visibility.ts";
import { en as words } from "../../../question/messages/en.ts";
import { QuestionField } from "../../../question/question-field.tsx";
import type { Raw } from "../../../question/raw.ts";
import { TableRows } from "../../../question/table.tsx";
import { numberText } from "../../format.ts";

/** A questionnaire by the very parts the supplier's page is made of; what is tried is not kept. */
export function SheetPreview(props: { questionnaire: SupplierQuestionnaire; scope: Scope }) {
  const { questionnaire, scope } = props;
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer | undefined>>>({});
  const [raw, setRaw] = useState<Readonly<Record<string, Raw>>>({});
  const sections = visibleQuestions(questionnaire.sections, scope, answers);
  return (
    <div class="stack">
      {sections.map(({ section, questions }) => (
        <details key={section.id} class="details">
          <summary>{`${section.title} (${questions.length})`}</summary>
          <p class="muted">{section.intro}</p>
          <div class="questions">
            {questions.map((question) => (
              <QuestionField
                key={question.id}
                question={question}
                answer={answers[question.id]}
                raw={raw[question.id]}
                words={words}
                number={numberText}
                helps={[]}
                rows={TableRows}
                onAnswer={(answer, typed) => {
                  setAnswers({ ...answers, [question.id]: answer ?? undefined });
                  if (typed) setRaw({ ...raw, [question.id]: typed });
                }}
              />
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}
