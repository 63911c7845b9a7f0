import { useEffect, useState } from "preact/hooks";
import { emptyCell } from "../../../functions/domain/question-table.ts";
import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import { problemOf } from "../../question/problem.ts";
import { fieldId } from "../../question/question-field.tsx";
import { cellId } from "../../question/table-rows.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { answersOf, isLocked, progressNow } from "../asked.ts";
import { focusQuestion } from "../parts/focus-question.ts";
import { Link } from "../parts/link.tsx";
import { Page } from "../parts/page.tsx";
import { Questions, refusalOf } from "../parts/questions.tsx";
import { useWork } from "../parts/use-portal.ts";
import { routeTo } from "../route.ts";
import type { Work } from "../state.ts";

/** All questions of one section. Continue points out what is missing once; it never holds on. */
export function SectionPage(props: { work: Work; id: string; question?: string | undefined }) {
  const { work, id, question } = props;
  const { portal, state, words } = useWork();
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
  const problems = useProblems(work);
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
      <Questions
        work={work}
        questions={here.questions}
        problems={attempt > 0 ? problems : undefined}
        whole={attempt > 0 || question !== undefined}
      />
      <div class="actions">
        <button class="button button-primary" type="button" onClick={goOn}>
          {state.returnTo === "check" ? text.backToCheck : text.go}
        </button>
      </div>
    </Page>
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
    return refusalOf(work, each.id, words) ?? own ?? conflict;
  };
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
