import { useState } from "preact/hooks";
import type { Comparison } from "../../../functions/contract/shapes/files.ts";
import { answerText } from "../../question/answer-text.ts";
import type { Work } from "../state.ts";
import { type DocumentProposal, type Proposal, type TakenOver, takeOver } from "../take-over.ts";
import { Refused } from "./refused.tsx";
import { Unread } from "./unread.tsx";
import { useAction } from "./use-action.ts";
import { useWork } from "./use-portal.ts";

const STATES = ["conflict", "new", "changed", "cleared"] as const;

/**
 * What a file would change, to be taken over by ticking. What was changed on both sides, and what
 * the file leaves empty, has to be ticked; of a file from elsewhere only what is new is ticked.
 */
export function FileProposals(props: {
  work: Work;
  comparison: Comparison;
  onTaken: (taken: TakenOver) => void;
}) {
  const { work, comparison, onTaken } = props;
  const { portal, words } = useWork();
  const text = words.workbook;
  const { proposals, documents, unreadable, same, strange, from } = comparison;
  const [ticked, setTicked] = useState(() => tickedFirst(comparison));
  const action = useAction();
  const tick = (key: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  const chosen = {
    answers: proposals.filter(({ question }) => ticked.has(question)),
    documents: documents.filter(({ id }) => ticked.has(id)),
  };
  const count = chosen.answers.length + chosen.documents.length;
  return (
    <section class="stack" aria-live="polite">
      <p class="lead">{text.from[from]}</p>
      {proposals.length + documents.length === 0 && <p>{text.nothing}</p>}
      {STATES.map((state) => {
        const group = proposals.filter((each) => each.state === state);
        if (group.length === 0) return null;
        return (
          <section class="stack-small" key={state}>
            <h2>{text.groups[state](group.length)}</h2>
            {state === "conflict" && <p>{text.conflictHelp}</p>}
            <ul class="plain">
              {group.map((each) => (
                <ProposalRow
                  key={each.question}
                  work={work}
                  proposal={each}
                  ticked={ticked.has(each.question)}
                  onTick={(on) => tick(each.question, on)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {documents.length > 0 && (
        <section class="stack-small">
          <h2>{text.groups.documents(documents.length)}</h2>
          <ul class="plain">
            {documents.map((each) => (
              <DocumentRow
                key={each.id}
                proposal={each}
                ticked={ticked.has(each.id)}
                onTick={(on) => tick(each.id, on)}
              />
            ))}
          </ul>
        </section>
      )}
      <Unread work={work} unreadable={unreadable} />
      {same > 0 && <p class="muted">{text.same(same)}</p>}
      {strange > 0 && <p class="muted">{text.strange(strange)}</p>}
      <Refused error={action.error} offline={words.workbook.failed} />
      {proposals.length + documents.length > 0 && (
        <div class="actions">
          <button
            class="button button-primary"
            type="button"
            aria-disabled={action.busy || count === 0}
            onClick={() => {
              if (count > 0) action.run(async () => onTaken(await takeOver(portal, words, chosen)));
            }}
          >
            {action.busy ? text.applying : text.apply(count)}
          </button>
        </div>
      )}
    </section>
  );
}

function tickedFirst({ from, proposals, documents }: Comparison): ReadonlySet<string> {
  const sure = proposals.filter(
    ({ state }) => state === "new" || (state === "changed" && from === "this"),
  );
  return new Set([...sure.map(({ question }) => question), ...documents.map(({ id }) => id)]);
}

function ProposalRow(props: {
  work: Work;
  proposal: Proposal;
  ticked: boolean;
  onTick: (on: boolean) => void;
}) {
  const { work, proposal, ticked, onTick } = props;
  const { words, format } = useWork();
  const text = words.workbook;
  const { answer, standing, by, at } = proposal;
  const question = work.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === proposal.question);
  if (!question) return null;
  const id = `take-${question.id}`;
  const lines = (each: Proposal["answer"] | undefined) =>
    each ? answerText(question, each, words.question, format) : [text.empty];
  return (
    <li class="proposal stack-small">
      <div class="choice">
        <input
          id={id}
          type="checkbox"
          checked={ticked}
          aria-label={text.take(question.text)}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
        <label for={id}>
          <strong>{question.text}</strong>
        </label>
      </div>
      <dl class="facts">
        {standing && (
          <>
            <dt>{text.now}</dt>
            <dd>
              <Lines lines={lines(standing)} />
              {by && at && <p class="muted small">{text.by(by, format.instant(at))}</p>}
            </dd>
          </>
        )}
        <dt>{text.inFile}</dt>
        <dd>
          <Lines lines={lines(answer)} />
        </dd>
      </dl>
    </li>
  );
}

function DocumentRow(props: {
  proposal: DocumentProposal;
  ticked: boolean;
  onTick: (on: boolean) => void;
}) {
  const { proposal, ticked, onTick } = props;
  const { words, format } = useWork();
  const { title, url, dated } = proposal.document;
  const id = `take-${proposal.id}`;
  return (
    <li class="proposal stack-small">
      <div class="choice">
        <input
          id={id}
          type="checkbox"
          checked={ticked}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
        <label for={id}>
          <strong>{title}</strong>
        </label>
      </div>
      <p class="muted small">
        {url}, {words.evidence.dated(format.date(dated))}
      </p>
    </li>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <p class="prose" key={index}>
          {line}
        </p>
      ))}
    </>
  );
}
