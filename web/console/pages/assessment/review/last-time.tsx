import type { AnswerSheet } from "../../../../../functions/contract/shapes/answer-sheet.ts";
import type { Question } from "../../../../../functions/domain/questionnaire.ts";
import { instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { judging } from "../../../messages/judging.ts";
import { AnswerText } from "../answer-text.tsx";

/** What was answered the time before; nothing where there was no time before. */
export function LastTime({ question, sheet }: { question: Question; sheet: AnswerSheet }) {
  const last = sheet.before.find((each) => each.question === question.id);
  const origin = sheet.origins[question.id];
  const again = sheet.returned.includes(question.id);
  if (sheet.before.length === 0 && !again) return null;
  const words = judging.last;
  return (
    <section class="stack-small" aria-labelledby="last-time">
      <h3 id="last-time">{words.title}</h3>
      {again && <p>{words.again}</p>}
      {origin && <p>{words.origins[origin]}</p>}
      {last ? (
        <>
          <AnswerText question={question} answer={last.answer} />
          <p class="small muted">{t.review.givenBy(last.by, instantText(last.at))}</p>
        </>
      ) : (
        <p class="muted">{words.nothing}</p>
      )}
    </section>
  );
}
