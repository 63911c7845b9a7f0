import { Status, type StatusShape } from "../../ui/status.tsx";
import { progressNow, visibleNow } from "../asked.ts";
import type { WorkWords } from "../messages/en/work.ts";
import { Finish } from "../parts/finish.tsx";
import { Link } from "../parts/link.tsx";
import { Page } from "../parts/page.tsx";
import { useWork } from "../parts/use-portal.ts";
import { minutesLeft, type Progress, type SectionProgress } from "../progress.ts";
import type { Work } from "../state.ts";

const SHAPES: Record<SectionProgress["status"], StatusShape> = {
  "not-started": "ring",
  "in-progress": "half",
  attention: "needs",
  completed: "done",
};

/** The sections with their state, what is left, and one button that goes on where one stopped. */
export function TasksPage({ work }: { work: Work }) {
  const { words, format } = useWork();
  const text = words.tasks;
  const progress = progressNow(work);
  const { assessment, due, minutes } = work.landing;
  const open = progress.of - progress.answered;
  return (
    <Page title={work.questionnaire.title}>
      <p>{work.questionnaire.intro}</p>
      {work.returned && <p class="banner banner-warning">{text.returned(returnedNow(work))}</p>}
      <dl class="facts">
        <dt>{text.due}</dt>
        <dd>
          <strong>{format.due(due)}</strong>
        </dd>
        <dt>{text.left}</dt>
        <dd>{text.leftIs(open, minutesLeft(minutes, progress))}</dd>
      </dl>
      <p>
        <NextStep work={work} progress={progress} />
      </p>
      <h2>{text.sections}</h2>
      <ol class="plain tasks">
        {progress.sections.map((each) => (
          <li key={each.section.id}>
            <Link to={{ page: "section", assessment, section: each.section.id }}>
              {each.section.title}
            </Link>
            <Status shape={SHAPES[each.status]} word={wordFor(each, text)} />
          </li>
        ))}
        <li>
          <Link to={{ page: "check", assessment }}>{text.checkTask}</Link>
        </li>
        <li>
          <Link to={{ page: "attest", assessment }}>{text.attestTask}</Link>
        </li>
      </ol>
      <p class="muted">{text.later}</p>
      <Finish />
    </Page>
  );
}

function NextStep({ work, progress }: { work: Work; progress: Progress }) {
  const { words } = useWork();
  const { assessment } = work.landing;
  const next = nextPlace(work, progress);
  const begun = progress.sections.some(({ status }) => status !== "not-started");
  if (!next) {
    return (
      <Link class="button button-primary" to={{ page: "check", assessment }}>
        {words.tasks.check}
      </Link>
    );
  }
  return (
    <Link class="button button-primary" to={{ page: "section", assessment, ...next }}>
      {begun ? words.tasks.resume : words.tasks.begin}
    </Link>
  );
}

/** How many of the questions that may be changed are asked now. */
function returnedNow(work: Work): number {
  const visible = visibleNow(work);
  return (work.returned ?? []).filter((id) => visible.has(id)).length;
}

/** The first question that still wants something: in a return only among the returned ones. */
function nextPlace(
  { returned }: Work,
  { sections }: Progress,
): { section: string; question?: string } | undefined {
  if (returned) {
    for (const { section, questions } of sections) {
      const question = questions.find(({ id }) => returned.includes(id));
      if (question) return { section: section.id, question: question.id };
    }
  }
  const first = sections.find(({ status }) => status !== "completed");
  if (!first) return undefined;
  const untouched = first.status === "not-started" || first.next === undefined;
  return { section: first.section.id, ...(!untouched && { question: first.next }) };
}

function wordFor({ status, answered, of }: SectionProgress, text: WorkWords["tasks"]): string {
  const word = text.status[status];
  return typeof word === "string" ? word : word(answered, of);
}
