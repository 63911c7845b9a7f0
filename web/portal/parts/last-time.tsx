import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import { answerText } from "../../question/answer-text.ts";
import { giveAnswer } from "../answer.ts";
import { answersOf } from "../asked.ts";
import type { Work } from "../state.ts";
import { useWork } from "./use-portal.ts";

/** What was answered the time before, while nobody has said whether it still holds. */
export function LastTime({ work, question }: { work: Work; question: SupplierQuestion }) {
  const { portal, words, format } = useWork();
  const before = work.before.find((each) => each.question === question.id);
  if (!before || answersOf(work)[question.id]) return null;
  const text = words.secondTime;
  return (
    <section class="banner last-time">
      <h3>{text.last}</h3>
      {answerText(question, before.answer, words.question, format).map((line) => (
        <p class="prose" key={line}>
          {line}
        </p>
      ))}
      <p class="muted small">
        {text.lastBy(before.by, format.date(before.at.slice(0, 10)))}. {text.orChange}
      </p>
      <button
        class="button"
        type="button"
        aria-label={text.stillTrueOf(question.text)}
        onClick={() => giveAnswer(portal, words, question.id, before.answer)}
      >
        {text.stillTrue}
      </button>
    </section>
  );
}
