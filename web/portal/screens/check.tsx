import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import { answersOf, isEditable, isLocked, progressNow } from "../asked.ts";
import { type SinceLastTime, sinceLastTime } from "../before-submitting.ts";
import { AnswerList } from "../parts/answer-list.tsx";
import { Contradictions } from "../parts/contradictions.tsx";
import { Link } from "../parts/link.tsx";
import { NoDocument } from "../parts/no-document.tsx";
import { OpenList } from "../parts/open-list.tsx";
import { Page } from "../parts/page.tsx";
import { Thread } from "../parts/thread.tsx";
import { useWork } from "../parts/use-portal.ts";
import { blocksSubmission, isOpenQuestion, needsMending } from "../progress.ts";
import type { Work } from "../state.ts";

/** Everything that will be submitted, what is still open first. Read only once it is submitted. */
export function CheckPage({ work }: { work: Work }) {
  const { words } = useWork();
  const text = words.check;
  const { assessment } = work.landing;
  const editable = isEditable(work);
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
      <AnswerList
        work={work}
        beside={(question, section) =>
          isLocked(work, question.id) ? (
            <Written work={work} question={question.id} />
          ) : (
            <Change work={work} section={section} question={question} />
          )
        }
      />
      <div class="actions">
        {editable && work.role === "lead" && (
          <Link class="button button-primary" to={{ page: "attest", assessment }}>
            {text.go}
          </Link>
        )}
        {!editable && (
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
      <NoDocument work={work} />
      <Compared work={work} />
      {optional.length > 0 && <p class="muted">{text.optional(optional.length)}</p>}
    </div>
  );
}

/** In a second time: how much of it says something else than the time before. */
function Compared({ work }: { work: Work }) {
  const text = useWork().words.check;
  const all = [...sinceLastTime(work).values()];
  const count = (which: SinceLastTime) => all.filter((each) => each === which).length;
  if (all.length === 0) return null;
  return <p>{text.compared(count("changed"), count("same"), count("new"))}</p>;
}

/** What both sides wrote about an answer that is submitted; there is room for more. */
function Written({ work, question }: { work: Work; question: string }) {
  if (work.role === "signatory" || isEditable(work)) return null;
  return (
    <dd class="no-print">
      <Thread work={work} question={question} />
    </dd>
  );
}

function Change(props: { work: Work; section: string; question: SupplierQuestion }) {
  const { work, section, question } = props;
  const { portal, words } = useWork();
  const text = words.check;
  const { assessment } = work.landing;
  return (
    <dd class="summary-change no-print">
      <Link
        to={{ page: "section", assessment, section, question: question.id }}
        label={text.changeOf(question.text)}
        onFollow={() => portal.store.set({ returnTo: "check" })}
      >
        {text.change}
      </Link>
    </dd>
  );
}
