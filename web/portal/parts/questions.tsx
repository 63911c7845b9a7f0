import { Fragment } from "preact";
import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import type { WorkWords } from "../../../functions/words/en/work.ts";
import { answerText } from "../../question/answer-text.ts";
import { QuestionField } from "../../question/question-field.tsx";
import { giveAnswer } from "../answer.ts";
import { answersOf, isLocked, visibleNow } from "../asked.ts";
import type { Format } from "../format.ts";
import { because } from "../not-done.ts";
import type { Work } from "../state.ts";
import { AskAround } from "./ask-around.tsx";
import { Documents } from "./documents.tsx";
import { ConflictView, LastTime, TableRows } from "./late-parts.ts";
import { Same } from "./same.tsx";
import { useDrawn } from "./use-drawn.ts";
import { useWork } from "./use-portal.ts";

/**
 * The questions of a section. Of hundreds those in reach of the window are drawn, the others stand
 * there with their text alone until then; `whole` draws all.
 */
export function Questions(props: {
  work: Work;
  questions: readonly SupplierQuestion[];
  /** Set once somebody wanted to go on: from then on it is said what is missing. */
  problems: ((question: SupplierQuestion) => string | undefined) | undefined;
  whole: boolean;
}) {
  const { work, questions, problems, whole } = props;
  const { portal, words, format } = useWork();
  const answers = answersOf(work);
  const entries = new Map(work.outbox.entries.map((entry) => [entry.question, entry]));
  const drawn = useDrawn(questions.length, whole, (at) => boxId(questions[at]?.id ?? ""));
  return (
    <div class="questions">
      {questions.slice(0, drawn).map((each) =>
        isLocked(work, each.id) ? (
          <Locked key={each.id} work={work} question={each} />
        ) : (
          <Same
            key={each.id}
            on={[
              ...[each, answers[each.id], work.raw[each.id], entries.get(each.id)],
              ...[work.outbox.saved[each.id], work.evidence, words, format, problems !== undefined],
              ...[work.threads, work.team, work.landing],
            ]}
            draw={() => (
              <QuestionField
                question={each}
                answer={answers[each.id]}
                raw={work.raw[each.id]}
                problem={problems ? problems(each) : refusalOf(work, each.id, words)}
                words={words.question}
                number={format.number}
                helps={helpsOf(work, each)}
                rows={TableRows}
                onAnswer={(answer, raw) => giveAnswer(portal, words, each.id, answer, raw)}
              >
                {below(work, each, words, format)}
              </QuestionField>
            )}
          />
        ),
      )}
      {/* With a key it stays one piece, which is passed over at a key instead of gone through. */}
      <Same
        on={[visibleNow(work), drawn]}
        draw={() => <Fragment key="rest">{questions.slice(drawn).map(heading)}</Fragment>}
      />
    </div>
  );
}

/** Why the server refused the answer as it was sent; undefined when it did not. */
export function refusalOf(work: Work, id: string, words: WorkWords): string | undefined {
  const refused = work.outbox.entries.find(({ question }) => question === id)?.refused;
  return refused === undefined ? undefined : words.refused(because(words, refused));
}

function boxId(question: string): string {
  return `question-${question}`;
}

function heading({ id, text }: SupplierQuestion) {
  return (
    <section class="question" id={boxId(id)} key={id}>
      <h2>{text}</h2>
    </section>
  );
}

/**
 * What stands below the fields: a conflict, who saved it last, the documents. A function, not a
 * component: a page of hundreds keeps as many things less.
 */
function below(work: Work, question: SupplierQuestion, words: WorkWords, format: Format) {
  const entry = work.outbox.entries.find((each) => each.question === question.id);
  const saved = work.outbox.saved[question.id];
  const documents =
    question.kind === "file" ||
    question.evidenceAsked ||
    question.helps.length > 0 ||
    work.evidence.some(({ questions }) => questions.includes(question.id));
  return (
    <>
      {work.before.some((each) => each.question === question.id) && (
        <LastTime work={work} question={question} />
      )}
      {entry?.conflict && <ConflictView question={question} entry={entry} />}
      {saved?.answer && saved.by !== work.me && (
        <p class="muted small">{words.section.answeredBy(saved.by, format.instant(saved.at))}</p>
      )}
      {documents && <Documents work={work} question={question} />}
      <AskAround work={work} question={question} />
    </>
  );
}

function Locked({ work, question }: { work: Work; question: SupplierQuestion }) {
  const { words, format } = useWork();
  const answer = answersOf(work)[question.id];
  const saved = work.outbox.saved[question.id];
  return (
    <section class="question" id={boxId(question.id)}>
      <h2>{question.text}</h2>
      {answerText(question, answer, words.question, format).map((line) => (
        <p class="prose" key={line}>
          {line}
        </p>
      ))}
      <p class="muted small">
        {saved && work.round === 1 && work.carried.includes(question.id)
          ? words.secondTime.carriedHere(saved.by, format.date(saved.at.slice(0, 10)))
          : words.section.locked}
      </p>
      <AskAround work={work} question={question} />
    </section>
  );
}

function helpsOf({ evidenceTypes }: Work, { helps }: SupplierQuestion): string[] {
  return evidenceTypes.filter(({ id }) => helps.includes(id)).map(({ label }) => label);
}
