import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { CallError } from "../../client.ts";
import { Banner } from "../../ui/banner.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { submit } from "../end.ts";
import type { Work } from "../state.ts";
import { TextField } from "./text-field.tsx";
import type { Action } from "./use-action.ts";
import { useWork } from "./use-portal.ts";

type Wrong = Partial<Record<"name" | "job" | "box", string>>;

/**
 * Name, job title, the statement in full and a box that nobody ticked before. Submitting happens
 * once, however often it is pressed.
 */
export function AttestForm(props: {
  work: Work;
  /** Held by the page around, which shows what the server named. */
  action: Action;
  /** Whether something has to be done first. */
  blocked: boolean;
  /** Whether a refusal is shown by the page around. */
  shown: boolean;
  label: string;
  onTried: (failing: boolean) => void;
  children?: ComponentChildren;
}) {
  const { work, action, blocked, shown, label, onTried, children } = props;
  const { portal, state, words } = useWork();
  const text = words.attest;
  const [name, setName] = useState(work.me);
  const [job, setJob] = useState("");
  const [ticked, setTicked] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const [attempt, setAttempt] = useState(0);
  const [notSaved, setNotSaved] = useState(false);
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
    onTried(Object.keys(problems).length > 0);
    if (Object.keys(problems).length > 0) return;
    const signature = { name: name.trim(), title: job.trim() };
    action.run(async () => setNotSaved((await submit(portal, signature)) === "not-saved"));
  };
  const summary = Object.entries(wrong).map(([id, message]) => ({ id, message }));
  return (
    <>
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
        <Trouble error={action.error} notSaved={notSaved} known={shown} />
        {!state.online && (
          <p class="banner banner-warning" id="why-not">
            {text.offline}
          </p>
        )}
        {children}
        <div class="actions">
          <button
            class="button button-primary"
            type="submit"
            aria-disabled={!state.online || blocked || action.busy}
            aria-describedby={state.online ? undefined : "why-not"}
          >
            {action.busy ? text.submitting : label}
          </button>
        </div>
      </form>
    </>
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
