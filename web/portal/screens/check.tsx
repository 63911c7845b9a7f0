import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import { answerText } from "../../question/answer-text.ts";
import { answersOf, isEditable, isLocked, progressNow } from "../asked.ts";
import { Contradictions } from "../parts/contradictions.tsx";
import { Link } from "../parts/link.tsx";
import { OpenList } from "../parts/open-list.tsx";
import { Page } from "../parts/page.tsx";
import { useWork } from "../parts/use-portal.ts";
import { blocksSubmission, isOpenQuestion, needsMending } from "../progress.ts";
import type { Work } from "../state.ts";

/** Everything that will be submitted, what is still open first. Read only once it is submitted. */
export function CheckPage({ work }: { work: Work }) {
  const { words } = useWork();
  const text = words.check;
  const { assessment } = work.landing;
  const editable = isEditable(work);
  const { sections } = progressNow(work);
  const to = editable ? "tasks" : "receipt";
  return (
    <Page
      title={editable ? text.title : text.readOnlyTitle}
      above={
        <Link class="back" to={{ page: to, assessment }}>
          {editable ? words.back : words.receipt.title}
        </Link>
      }
    >
      {editable && <StillOpen work={work} />}
      {sections.map(({ section, questions }) => (
        <section class="stack" key={section.id} aria-labelledby={`check-${section.id}`}>
          <h2 id={`check-${section.id}`}>{section.title}</h2>
          <dl class="summary">
            {questions.map((question) => (
              <Row key={question.id} work={work} section={section.id} question={question} />
            ))}
          </dl>
        </section>
      ))}
      <div class="actions">
        {editable ? (
          <Link class="button button-primary" to={{ page: "attest", assessment }}>
            {text.go}
          </Link>
        ) : (
          <button class="button" type="button" onClick={() => print()}>
            {text.print}
          </button>
        )}
      </div>
    </Page>
  );
}

function StillOpen({ work }: { work: Work }) {
  const { words } = useWork();
  const text = words.check;
  const answers = answersOf(work);
  const asked = progressNow(work).sections.flatMap(({ questions }) => questions);
  const changeable = asked.filter(({ id }) => !isLocked(work, id));
  const mend = changeable.filter((question) => needsMending(question, answers));
  const open = changeable.filter(
    (question) => blocksSubmission(question, answers) && !mend.includes(question),
  );
  const optional = changeable.filter(
    (question) => isOpenQuestion(question, answers) && !blocksSubmission(question, answers),
  );
  const conflicts = work.outbox.entries.filter(({ conflict }) => conflict);
  const disputed = asked.filter(({ id }) => conflicts.some(({ question }) => question === id));
  return (
    <div class="stack">
      <OpenList work={work} title={words.attest.conflicts} questions={disputed} />
      <OpenList work={work} title={text.openTitle(open.length)} questions={open} />
      <OpenList work={work} title={text.mendTitle(mend.length)} questions={mend} />
      <Contradictions work={work} />
      {open.length + mend.length === 0 && <p class="banner banner-ok">{text.none}</p>}
      {optional.length > 0 && <p class="muted">{text.optional(optional.length)}</p>}
    </div>
  );
}

function Row(props: { work: Work; section: string; question: SupplierQuestion }) {
  const { work, section, question } = props;
  const { portal, words, format } = useWork();
  const text = words.check;
  const { assessment } = work.landing;
  const answer = answersOf(work)[question.id];
  const documents = work.evidence.filter(({ questions }) => questions.includes(question.id));
  return (
    <div class="summary-row">
      <dt>{question.text}</dt>
      <dd>
        {answerText(question, answer, words.question, format).map((line) => (
          <p class={answer ? "prose" : "muted"} key={line}>
            {line}
          </p>
        ))}
        {documents.length > 0 && (
          <p class="small muted">
            {text.documents}: {documents.map(({ title }) => title).join(", ")}
          </p>
        )}
      </dd>
      {!isLocked(work, question.id) && (
        <dd class="summary-change no-print">
          <Link
            to={{ page: "section", assessment, section, question: question.id }}
            label={text.changeOf(question.text)}
            onFollow={() => portal.store.set({ returnTo: "check" })}
          >
            {text.change}
          </Link>
        </dd>
      )}
    </div>
  );
}
