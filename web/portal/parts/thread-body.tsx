import { useEffect, useState } from "preact/hooks";
import { Status } from "../../ui/status.tsx";
import { isEditable } from "../asked.ts";
import type { Work } from "../state.ts";
import { askCorrection, markRead, writeComment } from "../words-between.ts";
import { Refused } from "./refused.tsx";
import { TextArea } from "./text-area.tsx";
import { useAction } from "./use-action.ts";
import { useFixed } from "./use-portal.ts";

/** What both sides wrote about a question, and the way to write; what is seen here is read. */
export function ThreadBody(props: { work: Work; question: string; open: boolean }) {
  const { work, question, open } = props;
  const { portal, words } = useFixed();
  const text = words.thread;
  const thread = work.threads?.find((each) => each.question === question);
  const unread = open && thread !== undefined && thread.unread > 0;
  useEffect(() => {
    if (unread) void markRead(portal, question);
  }, [portal, question, unread]);
  return (
    <div class="stack-small">
      {thread?.correction && (
        <Status
          shape={thread.correction === "asked" ? "half" : "done"}
          word={text.correction[thread.correction]}
        />
      )}
      <Comments comments={thread?.comments ?? []} />
      <Write work={work} question={question} />
      {!isEditable(work) && work.role === "lead" && thread?.correction !== "asked" && (
        <Correct work={work} question={question} />
      )}
    </div>
  );
}

function Comments({ comments }: { comments: readonly Said[] }) {
  const { words, format } = useFixed();
  return (
    <ol class="plain comments">
      {comments.map(({ id, side, by, at, text }) => (
        <li key={id} class={side === "supplier" ? "comment comment-ours" : "comment"}>
          <p class="muted small">{words.thread.at(by, format.instant(at))}</p>
          <p class="prose">{text}</p>
        </li>
      ))}
    </ol>
  );
}

type Said = NonNullable<Work["threads"]>[number]["comments"][number];

function Write({ work, question }: { work: Work; question: string }) {
  const { portal, words } = useFixed();
  const text = words.thread;
  return (
    <Say
      id={`comment-${question}`}
      label={text.label(work.landing.buyer)}
      hint={text.hint}
      go={text.send}
      said={text.sent}
      send={(typed, key) => writeComment(portal, { question, text: typed }, key)}
    />
  );
}

function Correct({ work, question }: { work: Work; question: string }) {
  const { portal, words } = useFixed();
  const text = words.thread;
  return (
    <details class="details">
      <summary>{text.correct}</summary>
      <Say
        id={`correct-${question}`}
        label={text.correctLabel}
        hint={text.correctHint(work.landing.buyer)}
        go={text.correctGo}
        said={text.correction.asked}
        send={(typed, key) => askCorrection(portal, { question, reason: typed }, key)}
      />
    </details>
  );
}

/** Some lines to the buyer; sending the same ones again under their `key` changes nothing. */
function Say(props: {
  id: string;
  label: string;
  hint: string;
  go: string;
  said: string;
  send: (typed: string, key: string) => Promise<unknown>;
}) {
  const { id, label, hint, go, said, send } = props;
  const { portal, words } = useFixed();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const action = useAction();
  const text = words.thread;
  const type = (next: string) => {
    setTyped(next);
    setKey(crypto.randomUUID());
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const empty = typed.trim() === "";
    setProblem(empty ? text.empty : undefined);
    if (empty) return;
    action.run(async () => {
      await send(typed, key);
      type("");
      portal.store.set({ announcement: said });
    });
  };
  return (
    <form class="stack-small" onSubmit={submit} noValidate>
      <TextArea {...{ id, label, hint, problem }} value={typed} maxLength={2000} onText={type} />
      <Refused error={action.error} offline={text.failed} />
      <div class="actions">
        <button class="button" type="submit" aria-disabled={action.busy}>
          {go}
        </button>
      </div>
    </form>
  );
}
