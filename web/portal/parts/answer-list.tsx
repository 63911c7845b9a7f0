import type { ComponentChildren } from "preact";
import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import { answerText } from "../../question/answer-text.ts";
import { answersOf, progressNow } from "../asked.ts";
import { sinceLastTime } from "../before-submitting.ts";
import type { Work } from "../state.ts";
import { useWork } from "./use-portal.ts";

/** Every question asked with its answer, section by section; `beside` stands at each. */
export function AnswerList(props: {
  work: Work;
  beside?: (question: SupplierQuestion, section: string) => ComponentChildren;
}) {
  const { work, beside } = props;
  const since = sinceLastTime(work);
  return (
    <>
      {progressNow(work).sections.map(({ section, questions }) => (
        <section class="stack" key={section.id} aria-labelledby={`check-${section.id}`}>
          <h2 id={`check-${section.id}`}>{section.title}</h2>
          <dl class="summary">
            {questions.map((question) => (
              <div class="summary-row" key={question.id}>
                <Said work={work} question={question} since={since} />
                {beside?.(question, section.id)}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Said(props: {
  work: Work;
  question: SupplierQuestion;
  since: ReturnType<typeof sinceLastTime>;
}) {
  const { work, question, since } = props;
  const { words, format } = useWork();
  const answer = answersOf(work)[question.id];
  const saved = work.outbox.saved[question.id];
  const documents = work.evidence.filter(({ questions }) => questions.includes(question.id));
  const last = work.before.find((each) => each.question === question.id);
  return (
    <>
      <dt>{question.text}</dt>
      <dd>
        {answerText(question, answer, words.question, format).map((line) => (
          <p class={answer ? "prose" : "muted"} key={line}>
            {line}
          </p>
        ))}
        {last && since.get(question.id) === "changed" && (
          <p class="small muted prose">
            {words.check.lastTime(
              answerText(question, last.answer, words.question, format).join("\n"),
            )}
          </p>
        )}
        {documents.length > 0 && (
          <p class="small muted">
            {words.check.documents}: {documents.map(({ title }) => title).join(", ")}
          </p>
        )}
        {saved?.answer && saved.by !== work.me && (
          <p class="small muted">{words.team.by(saved.by)}</p>
        )}
      </dd>
    </>
  );
}
