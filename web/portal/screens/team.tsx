import { useState } from "preact/hooks";
import type { Team } from "../../../functions/contract/shapes/team.ts";
import { questionsOfShare } from "../../../functions/domain/share.ts";
import { answersOf, progressNow } from "../asked.ts";
import { HandOverForm } from "../parts/hand-over-form.tsx";
import { Link } from "../parts/link.tsx";
import { Page } from "../parts/page.tsx";
import { Refused } from "../parts/refused.tsx";
import { ShareForm } from "../parts/share-form.tsx";
import { useAction } from "../parts/use-action.ts";
import { useWork } from "../parts/use-portal.ts";
import { isOpenQuestion } from "../progress.ts";
import type { Work } from "../state.ts";
import { takeBack, writeAgain } from "../team.ts";

type Delegation = Team["delegations"][number];

/** Who answers, who was given what and how far that is; sharing, taking back, handing over. */
export function TeamPage({ work }: { work: Work }) {
  const { words } = useWork();
  const text = words.team;
  const { leads = [], delegations = [] } = work.team ?? {};
  const active = delegations.filter(({ state }) => state === "active");
  const ended = delegations.filter(({ state }) => state === "ended");
  return (
    <Page
      title={text.title}
      above={
        <Link class="back" to={{ page: "tasks", assessment: work.landing.assessment }}>
          {words.back}
        </Link>
      }
    >
      <p>{text.intro}</p>
      <section class="stack-small">
        <h2>{text.leads}</h2>
        <ul class="plain lines">
          {leads.map(({ id, name, me }) => (
            <li key={id}>{me ? text.me(name) : name}</li>
          ))}
        </ul>
      </section>
      <section class="stack-small">
        <h2>{text.colleagues}</h2>
        {active.length === 0 && <p class="muted">{text.none}</p>}
        <ul class="plain lines">
          {active.map((each) => (
            <li key={each.id}>
              <Colleague work={work} delegation={each} />
            </li>
          ))}
        </ul>
        {ended.length > 0 && (
          <p class="muted small">
            {text.ended}: {ended.map(({ name }) => name).join(", ")}
          </p>
        )}
      </section>
      <section class="stack-small">
        <h2>{text.shareTitle}</h2>
        <ShareForm work={work} />
      </section>
      <details class="details">
        <summary>{text.handOver.title}</summary>
        <HandOverForm />
      </details>
    </Page>
  );
}

function Colleague({ work, delegation }: { work: Work; delegation: Delegation }) {
  const { portal, words, format } = useWork();
  const action = useAction();
  const [done, setDone] = useState("");
  const text = words.team;
  const { id, name, email, note, dueOn, by, at, letter } = delegation;
  const { answered, of } = progressOfShare(work, delegation);
  const failed = letter?.state === "failed" || letter?.state === "suppressed";
  const press = (act: () => Promise<void>, sentence: string) =>
    action.run(async () => {
      await act();
      setDone(sentence);
      portal.store.set({ announcement: sentence });
    });
  return (
    <div class="stack-small colleague">
      <h3>{name}</h3>
      <p class="muted small">{email}</p>
      <dl class="facts">
        <dt>{text.scope}</dt>
        <dd>
          <ul class="plain">
            {scopeOf(work, delegation).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <p class="muted small">{text.progress(answered, of)}</p>
        </dd>
        {dueOn && (
          <>
            <dt>{text.wanted}</dt>
            <dd>{format.date(dueOn)}</dd>
          </>
        )}
        {note && (
          <>
            <dt>{text.note}</dt>
            <dd class="prose">{note}</dd>
          </>
        )}
      </dl>
      <p class="muted small">{text.asked(by, format.instant(at))}</p>
      {letter && <p class={failed ? "problem" : "muted small"}>{text.letter[letter.state]}</p>}
      <Refused error={action.error} offline={text.failed} />
      {done && <p class="small">{done}</p>}
      <div class="actions">
        <button
          class="button"
          type="button"
          aria-label={text.againFor(name)}
          aria-disabled={action.busy}
          onClick={() => press(() => writeAgain(portal, id), text.sentAgain(name))}
        >
          {text.again}
        </button>
        <button
          class="button"
          type="button"
          aria-label={text.takeBackFrom(name)}
          aria-disabled={action.busy}
          onClick={() => press(() => takeBack(portal, id), text.takenBack(name))}
        >
          {text.takeBack}
        </button>
      </div>
    </div>
  );
}

/** What is shared, in words: sections by their titles, questions by their texts. */
function scopeOf({ questionnaire }: Work, { sections, questions }: Delegation): string[] {
  return questionnaire.sections.flatMap((section) =>
    sections.includes(section.id)
      ? [section.title]
      : section.questions.filter(({ id }) => questions.includes(id)).map(({ text }) => text),
  );
}

function progressOfShare(work: Work, share: Delegation): { answered: number; of: number } {
  const own = new Set(questionsOfShare(work.questionnaire.sections, share));
  const answers = answersOf(work);
  const asked = progressNow(work)
    .sections.flatMap(({ questions }) => questions)
    .filter(({ id }) => own.has(id));
  const answered = asked.filter((question) => !isOpenQuestion(question, answers)).length;
  return { answered, of: asked.length };
}
