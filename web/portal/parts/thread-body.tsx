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
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const action = useAction();
  const text = words.thread;
  const send = (event: Event) => {
    event.preventDefault();
    setProblem(typed.trim() === "" ? text.empty : undefined);
    if (typed.trim() === "") return;
    action.run(async () => {
      await writeComment(portal, { question, text: typed }, key);
      setTyped("");
      setKey(crypto.randomUUID());
      portal.store.set({ announcement: text.sent });
    });
  };
  return (
    <form class="stack-small" onSubmit={send} noValidate>
      <TextArea
        id={`comment-${question}`}
        label={text.label(work.landing.buyer)}
        hint={text.hint}
        problem={problem}
        value={typed}
        maxLength={2000}
        onText={(next) => {
          setTyped(next);
          setKey(crypto.randomUUID());
        }}
      />
      <Refused error={action.error} offline={text.failed} />
      <div class="actions">
        <button class="button" type="submit" aria-disabled={action.busy}>
          {text.send}
        </button>
      </div>
    </form>
  );
}

function Correct({ work, question }: { work: Work; question: string }) {
  const { portal, words } = useFixed();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const action = useAction();
  const text = words.thread;
  const ask = (event: Event) => {
    event.preventDefault();
    setProblem(typed.trim() === "" ? text.empty : undefined);
    if (typed.trim() === "") return;
    action.run(async () => {
      await askCorrection(portal, { question, reason: typed }, key);
      portal.store.set({ announcement: text.correction.asked });
    });
  };
  return (
    <details class="details">
      <summary>{text.correct}</summary>
      <form class="stack-small" onSubmit={ask} noValidate>
        <TextArea
          id={`correct-${question}`}
          label={text.correctLabel}
          hint={text.correctHint(work.landing.buyer)}
          problem={problem}
          value={typed}
          maxLength={2000}
          onText={(next) => {
            setTyped(next);
            setKey(crypto.randomUUID());
          }}
        />
        <Refused error={action.error} offline={text.failed} />
        <div class="actions">
          <button class="button" type="submit" aria-disabled={action.busy}>
            {text.correctGo}
          </button>
        </div>
      </form>
    </details>
  );
}
