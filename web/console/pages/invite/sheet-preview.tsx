import { useState } from "preact/hooks";
import type { Answer } from "../../../../functions/domain/answers.ts";
import type { Language } from "../../../../functions/domain/languages.ts";
import type { Scope } from "../../../../functions/domain/questionnaire.ts";
import type { SupplierQuestionnaire } from "../../../../functions/domain/supplier-view.ts";
import { visibleQuestions } from "../../../../functions/domain/visibility.ts";
import { de } from "../../../question/messages/de.ts";
import { en, type QuestionWords } from "../../../question/messages/en.ts";
import { QuestionField } from "../../../question/question-field.tsx";
import type { Raw } from "../../../question/raw.ts";
import { TableRows } from "../../../question/table.tsx";

const WORDS: Readonly<Record<Language, QuestionWords>> = { en, de };

/** A questionnaire by the very parts the supplier's page is made of; what is tried is not kept. */
export function SheetPreview(props: {
  questionnaire: SupplierQuestionnaire;
  scope: Scope;
  language: Language;
}) {
  const { questionnaire, scope, language } = props;
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer | undefined>>>({});
  const [raw, setRaw] = useState<Readonly<Record<string, Raw>>>({});
  const sections = visibleQuestions(questionnaire.sections, scope, answers);
  return (
    <div class="stack" lang={language}>
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
                words={WORDS[language]}
                number={(value) => numbers.format(value)}
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
