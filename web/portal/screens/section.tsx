import { useEffect, useState } from "preact/hooks";
import { emptyCell } from "../../../functions/domain/question-table.ts";
import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import { answerText } from "../../question/answer-text.ts";
import { problemOf } from "../../question/problem.ts";
import { fieldId, QuestionField } from "../../question/question-field.tsx";
import { cellId } from "../../question/table-rows.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { giveAnswer } from "../answer.ts";
import { answersOf, isLocked, progressNow } from "../asked.ts";
import type { Format } from "../format.ts";
import type { WorkWords } from "../messages/en/work.ts";
import { AskAround } from "../parts/ask-around.tsx";
import { Documents } from "../parts/documents.tsx";
import { focusQuestion } from "../parts/focus-question.ts";
import { ConflictView, LastTime, TableRows } from "../parts/late-parts.ts";
import { Link } from "../parts/link.tsx";
import { Page } from "../parts/page.tsx";
import { Same } from "../parts/same.tsx";
import { useWork } from "../parts/use-portal.ts";
import { routeTo } from "../route.ts";
import type { Work } from "../state.ts";

/** All questions of one section. Continue points out what is missing once; it never holds on. */
export function SectionPage(props: { work: Work; id: string; question?: string | undefined }) {
  const { work, id, question } = props;
  const { portal, state, words, format } = useWork();
  const [attempt, setAttempt] = useState(0);
  const [listed, setListed] = useState<{ id: string; message: string }[]>([]);
  useEffect(() => {
    if (question) focusQuestion(question);
  }, [question]);
  const { sections } = progressNow(work);
  const at = sections.findIndex(({ section }) => section.id === id);
  const here = sections[at];
  const { assessment } = work.landing;
  const text = words.section;
  const back = (
    <Link class="back" to={{ page: "tasks", assessment }}>
      {words.back}
    </Link>
  );
  if (!here) {
    return (
      <Page title={text.missing} above={back}>
        <p />
      </Page>
    );
  }
  const answers = answersOf(work);
  const problems = useProblems(work);
  const entries = new Map(work.outbox.entries.map((entry) => [entry.question, entry]));
  const next = sections[at + 1]?.section.id;
  const toCheck = state.returnTo === "check" || next === undefined;
  const onward = toCheck
    ? routeTo({ page: "check", assessment })
    : routeTo({ page: "section", assessment, section: next });
  const goOn = () => {
    const found = here.questions.flatMap((each) => {
      const message = problems(each);
      return message ? [{ id: targetOf(each, work), message: `${each.text} – ${message}` }] : [];
    });
    if (found.length === 0) location.hash = onward;
    setListed(found);
    setAttempt(attempt + 1);
  };
  return (
    <Page
      title={here.section.title}
      above={back}
      failing={listed.length > 0}
      focusElsewhere={question !== undefined}
    >
      <p class="muted small">{text.step(at + 1, sections.length)}</p>
      <p>{here.section.intro}</p>
      {work.role === "lead" && (
        <p class="small no-print">
          <Link
            to={{ page: "team", assessment }}
            onFollow={() => portal.store.set({ share: { sections: [id], questions: [] } })}
          >
            {words.team.shareSection}
          </Link>
        </p>
      )}
      {listed.length > 0 && (
        <div class="stack-small">
          <ErrorSummary key={attempt} title={text.summary(listed.length)} problems={listed} />
          <p>
            {text.kept} <a href={onward}>{text.leave}</a>
          </p>
        </div>
      )}
      <div class="questions">
        {here.questions.map((each) =>
          isLocked(work, each.id) ? (
            <Locked key={each.id} work={work} question={each} />
          ) : (
            <Same
              key={each.id}
              on={[
                ...[each, answers[each.id], work.raw[each.id], entries.get(each.id)],
                ...[work.outbox.saved[each.id], work.evidence, words, format, attempt > 0],
                ...[work.threads, work.team, work.landing],
              ]}
              draw={() => (
                <QuestionField
                  question={each}
                  answer={answers[each.id]}
                  raw={work.raw[each.id]}
                  problem={attempt > 0 ? problems(each) : refusalOf(work, each.id, words.refused)}
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
      </div>
      <div class="actions">
        <button class="button button-primary" type="button" onClick={goOn}>
          {state.returnTo === "check" ? text.backToCheck : text.go}
        </button>
      </div>
    </Page>
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
    <section class="question" id={`question-${question.id}`}>
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

/** The problem of a question as it stands now. */
function useProblems(work: Work): (question: SupplierQuestion) => string | undefined {
  const { words, format } = useWork();
  const answers = answersOf(work);
  return (each) => {
    const entry = work.outbox.entries.find(({ question }) => question === each.id);
    const own = isLocked(work, each.id)
      ? undefined
      : problemOf(each, answers[each.id], work.raw[each.id], words.question, format.number);
    const conflict = entry?.conflict ? words.conflict : undefined;
    return refusalOf(work, each.id, words.refused) ?? own ?? conflict;
  };
}

function refusalOf(work: Work, id: string, wording: (reason: string) => string) {
  const refused = work.outbox.entries.find(({ question }) => question === id)?.refused;
  return refused === undefined ? undefined : wording(refused);
}

/** The field a link to the question leads to: the one that is missing. */
function targetOf(question: SupplierQuestion, work: Work): string {
  const answer = answersOf(work)[question.id];
  const id = fieldId(question.id);
  if (answer?.is === "not-applicable") return `${id}-reason`;
  const cell =
    answer?.is === "table" && question.table ? emptyCell(question.table, answer.rows) : undefined;
  if (cell) {
    return cellId(id, cell.row - 1, cell.column.id, question.table?.columns[0]?.id ?? "");
  }
  const detail = question.options?.find(
    (option) => answer?.is === "option" && option.id === answer.option,
  )?.detail;
  return detail ? `${id}-detail` : id;
}

function helpsOf({ evidenceTypes }: Work, { helps }: SupplierQuestion): string[] {
  return evidenceTypes.filter(({ id }) => helps.includes(id)).map(({ label }) => label);
}
