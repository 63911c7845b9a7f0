import { useState } from "preact/hooks";
import type { CallError } from "../../client.ts";
import { Banner } from "../../ui/banner.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { answersOf, isLocked, visibleNow } from "../asked.ts";
import { submit } from "../end.ts";
import { Link } from "../parts/link.tsx";
import { OpenList } from "../parts/open-list.tsx";
import { Page } from "../parts/page.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useAction } from "../parts/use-action.ts";
import { useWork } from "../parts/use-portal.ts";
import { blocksSubmission } from "../progress.ts";
import type { Work } from "../state.ts";

type Wrong = Partial<Record<"name" | "job" | "box", string>>;

/** A named person confirms the statement and submits: once, however often it is pressed. */
export function AttestPage({ work }: { work: Work }) {
  const { portal, state } = useWork();
  const words = useWork().words;
  const text = words.attest;
  const [name, setName] = useState(work.me);
  const [job, setJob] = useState("");
  const [ticked, setTicked] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const [attempt, setAttempt] = useState(0);
  const [notSaved, setNotSaved] = useState(false);
  const action = useAction();
  const open = openQuestions(work, action.error);
  const disputed = [...visibleNow(work).values()].filter(({ id }) =>
    work.outbox.entries.some(({ question, conflict }) => question === id && conflict),
  );
  const blocked = open.length + disputed.length > 0;
  const press = (event: Event) => {
    event.preventDefault();
    if (!state.online || blocked || action.busy) return;
    const problems: Wrong = {
      ...(name.trim() === "" && { name: text.problems.name }),
      ...(job.trim() === "" && { job: text.problems.job }),
      ...(!ticked && { box: text.problems.box }),
    };
    setWrong(problems);
    setAttempt(attempt + 1);
    setNotSaved(false);
    if (Object.keys(problems).length > 0) return;
    const signature = { name: name.trim(), title: job.trim() };
    action.run(async () => setNotSaved((await submit(portal, signature)) === "not-saved"));
  };
  const summary = Object.entries(wrong).map(([id, message]) => ({ id, message }));
  return (
    <Page
      title={text.title}
      failing={summary.length > 0}
      above={
        <Link class="back" to={{ page: "check", assessment: work.landing.assessment }}>
          {words.check.title}
        </Link>
      }
    >
      <p>{text.intro(work.landing.buyer)}</p>
      <OpenList work={work} title={text.conflicts} questions={disputed} />
      <OpenList work={work} title={text.openFirst(open.length)} questions={open} />
      <ErrorSummary key={attempt} title={text.summary} problems={summary} />
      <form class="stack" onSubmit={press} noValidate>
        <TextField
          id="name"
          label={text.name}
          problem={wrong.name}
          value={name}
          fill="name"
          maxLength={120}
          onText={setName}
        />
        <TextField
          id="job"
          label={text.job}
          problem={wrong.job}
          value={job}
          fill="organization-title"
          maxLength={120}
          onText={setJob}
        />
        <section class="statement stack-small" aria-labelledby="statement">
          <h2 id="statement">{text.statement}</h2>
          <p class="prose">{work.questionnaire.attestation}</p>
        </section>
        <div class={wrong.box ? "field field-wrong" : "field"}>
          {wrong.box && (
            <span class="problem" id="box-problem">
              {wrong.box}
            </span>
          )}
          <div class="choice">
            <input
              type="checkbox"
              id="box"
              checked={ticked}
              aria-describedby={wrong.box ? "box-problem" : undefined}
              onChange={({ currentTarget }) => setTicked(currentTarget.checked)}
            />
            <label for="box">{text.box}</label>
          </div>
        </div>
        <Trouble error={action.error} notSaved={notSaved} known={open.length > 0} />
        {!state.online && (
          <p class="banner banner-warning" id="why-not">
            {text.offline}
          </p>
        )}
        <div class="actions">
          <button
            class="button button-primary"
            type="submit"
            aria-disabled={!state.online || blocked || action.busy}
            aria-describedby={state.online ? undefined : "why-not"}
          >
            {action.busy ? text.submitting : text.submit}
          </button>
        </div>
      </form>
    </Page>
  );
}

/** What went wrong with the submission itself, with what was kept and what to do. */
function Trouble(props: { error: CallError | undefined; notSaved: boolean; known: boolean }) {
  const { error, notSaved, known } = props;
  const text = useWork().words.attest;
  const unsure = error && (error.status === 0 || error.status >= 500);
  const sentence = notSaved ? text.notSaved : unsure ? text.unsure : error?.message;
  if (!sentence || (error && known)) return null;
  return (
    <Banner tone="danger" live>
      <p>{sentence}</p>
    </Banner>
  );
}

/** What keeps the round open: by this page's rules, and what the server named besides. */
function openQuestions(work: Work, error: CallError | undefined) {
  const answers = answersOf(work);
  const named = (id: string) =>
    (error?.fields ?? []).some(({ path }) => path === id || path.split(".").includes(id));
  return [...visibleNow(work).values()].filter(
    (question) =>
      !isLocked(work, question.id) && (blocksSubmission(question, answers) || named(question.id)),
  );
}
