import type { WorkWords } from "../../../functions/words/en/work.ts";
import { Status, type StatusShape } from "../../ui/status.tsx";
import { progressNow } from "../asked.ts";
import { Finish } from "../parts/finish.tsx";
import { Again } from "../parts/late-parts.ts";
import { Link } from "../parts/link.tsx";
import { News } from "../parts/news.tsx";
import { Page } from "../parts/page.tsx";
import { useWork } from "../parts/use-portal.ts";
import { minutesLeft, type Progress, type SectionProgress } from "../progress.ts";
import type { Work } from "../state.ts";
import { whoAnswers } from "../who-answers.ts";

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
      <News work={work} />
      <Given work={work} done={open === 0} />
      <SigningState work={work} />
      {(work.returned || work.before.length > 0) && <Again work={work} />}
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
            <Who work={work} progress={each} />
          </li>
        ))}
        <li>
          <Link to={{ page: "check", assessment }}>{text.checkTask}</Link>
        </li>
        {work.role === "lead" && <LeadTasks work={work} />}
      </ol>
      <p>
        <Link to={{ page: "workbook", assessment }}>{words.workbook.task}</Link>
      </p>
      <p class="muted">{text.later}</p>
      <Finish />
    </Page>
  );
}

/** What only a lead does: share, mend what is asked, submit. */
function LeadTasks({ work }: { work: Work }) {
  const { words } = useWork();
  const { assessment } = work.landing;
  const { team, findings = [] } = work;
  const shared = (team?.delegations ?? []).filter(({ state }) => state === "active").length;
  const asked = findings.filter(({ state }) => state === "asked").length;
  return (
    <>
      <li>
        <Link to={{ page: "team", assessment }}>{words.team.task}</Link>
        <span class="small muted">{words.team.shared(shared)}</span>
      </li>
      {findings.length > 0 && (
        <li>
          <Link to={{ page: "findings", assessment }}>{words.findings.task}</Link>
          <Status
            shape={asked > 0 ? "needs" : "done"}
            word={asked > 0 ? words.findings.open(asked) : words.findings.noneOpen}
          />
        </li>
      )}
      <li>
        <Link to={{ page: "attest", assessment }}>{words.tasks.attestTask}</Link>
      </li>
    </>
  );
}

/** Who a section is with, or who answered in it. */
function Who({ work, progress }: { work: Work; progress: SectionProgress }) {
  const { words } = useWork();
  const { shared, answered } = whoAnswers(work, progress);
  if (shared.length + answered.length === 0) return null;
  return (
    <span class="who small muted">
      {shared.length > 0 && <span>{words.team.withWhom(shared.join(", "))}</span>}{" "}
      {answered.length > 0 && <span>{words.team.by(answered.join(", "))}</span>}
    </span>
  );
}

/** A colleague reads who shared what, until when, and that nothing more is to do once it is done. */
function Given({ work, done }: { work: Work; done: boolean }) {
  const { words, format } = useWork();
  const { asked } = work.landing;
  if (work.role !== "delegate" || !asked) return null;
  const text = words.team.delegate;
  return (
    <div class={done ? "banner banner-ok" : "banner"}>
      <p>{done ? text.done(asked.by) : text.banner(asked.by)}</p>
      {asked.dueOn && !done && <p>{text.wanted(format.date(asked.dueOn))}</p>}
      {asked.note && !done && <blockquote class="prose">{asked.note}</blockquote>}
    </div>
  );
}

/** That somebody was asked to sign, and what that means for changing answers. */
function SigningState({ work }: { work: Work }) {
  const { words, format } = useWork();
  const signing = work.team?.signing;
  if (!signing || work.role !== "lead") return null;
  const { name, at, state, refusal } = signing;
  if (state === "ended" || state === "signed") return null;
  const text = words.signing;
  return (
    <div class={state === "asked" ? "banner" : "banner banner-warning"}>
      <p>
        {state === "asked" ? text.states.asked(name, format.instant(at)) : text.states[state](name)}
      </p>
      {state === "asked" && <p>{text.careful}</p>}
      {refusal && <blockquote class="prose">{refusal.note}</blockquote>}
    </div>
  );
}

function NextStep({ work, progress }: { work: Work; progress: Progress }) {
  const { words } = useWork();
  const { assessment } = work.landing;
  const next = nextPlace(work, progress);
  if (work.role !== "lead" && !next) return null;
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

/** The first question that still wants something: in a return only among the returned ones. */
function nextPlace(
  { returned, round }: Work,
  { sections }: Progress,
): { section: string; question?: string } | undefined {
  if (returned && round > 1) {
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
