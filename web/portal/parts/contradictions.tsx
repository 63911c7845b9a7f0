import { contradictions, questionsIn } from "../../../functions/domain/contradictions.ts";
import { answersOf } from "../asked.ts";
import type { Work } from "../state.ts";
import { QuestionLink } from "./open-list.tsx";
import { useWork } from "./use-portal.ts";

/** Answers that cannot all be true, each with a way to its questions. Nothing is held up by it. */
export function Contradictions({ work }: { work: Work }) {
  const text = useWork().words.check;
  const found = contradictions(work.questionnaire, undefined, answersOf(work));
  const questions = work.questionnaire.sections.flatMap((section) => section.questions);
  if (found.length === 0) return null;
  return (
    <div class="banner banner-warning">
      <h2>{text.contradictionTitle(found.length)}</h2>
      <p>{text.contradictionHelp}</p>
      <ul class="stack-small">
        {found.map(({ id, when, supplier }) => (
          <li key={id}>
            {supplier}
            <ul>
              {questions
                .filter((each) => questionsIn(when).includes(each.id))
                .map((each) => (
                  <li key={each.id}>
                    <QuestionLink work={work} {...each} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
