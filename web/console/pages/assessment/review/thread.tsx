import { useEffect, useState } from "preact/hooks";
import type { Threads } from "../../../../../functions/contract/shapes/comment.ts";
import { call } from "../../../api.ts";
import { instantText } from "../../../format.ts";
import { exchange } from "../../../messages/exchange.ts";
import { Refused } from "../../../parts/refused.tsx";
import { SubmitButton } from "../../../parts/submit-button.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { may } from "../../../state.ts";
import { useAction } from "../../../use-action.ts";
import type { Loaded } from "../../../use-load.ts";

/** What both sides wrote about the question in hand; looking at it is reading it. */
export function Thread(props: {
  assessmentId: string;
  question: string;
  threads: Loaded<Threads>;
}) {
  const { assessmentId, question, threads } = props;
  const [text, setText] = useState("");
  const thread = threads.data?.threads.find((each) => each.question === question);
  const last = thread?.comments.at(-1)?.at;
  const unread = thread?.unread ?? 0;
  useEffect(() => {
    if (unread === 0 || last === undefined) return;
    const params = { assessmentId, questionId: question };
    // Where it cannot be told, the comment stays new: nothing is lost by it.
    call("readComments", { params, body: { until: last } }).then(
      () => threads.reload(),
      () => {},
    );
  }, [assessmentId, question, last, unread, threads.reload]);
  const send = useAction(async (said: string, key) => {
    const body = { question, text: said };
    threads.replace(await call("createComment", { params: { assessmentId }, body, key }));
    setText("");
  });
  const words = exchange.thread;
  return (
    <section class="stack-small" aria-labelledby="thread">
      <h3 id="thread">
        {words.title} {unread > 0 && <span class="small">({words.unread(unread)})</span>}
      </h3>
      {!thread && <p class="muted">{words.none}</p>}
      {thread?.correction && <p class="flag-line">{exchange.correction[thread.correction]}</p>}
      <ol class="plain stack-small">
        {thread?.comments.map(({ id, side, by, at, text: said }) => (
          <li key={id}>
            <p class="small muted">{words.at(by, side, instantText(at))}</p>
            <p class="prose">{said}</p>
          </li>
        ))}
      </ol>
      {thread?.correction === "asked" && may("declineCorrection") && (
        <Decline assessmentId={assessmentId} question={question} threads={threads} />
      )}
      {may("createComment") && (
        <form
          class="form stack-small no-print"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send.run(text);
          }}
        >
          <Refused problem={send.problem} form="comment" />
          <TextField
            form="comment"
            path="text"
            label={words.label}
            hint={words.hint}
            value={text}
            onValue={setText}
            problem={send.problem}
            rows={2}
          />
          <div class="actions">
            <SubmitButton label={words.send} busy={send.busy} tone="plain" />
          </div>
        </form>
      )}
    </section>
  );
}

/** Leaves an answer as it was submitted, with the reason for the supplier. */
function Decline(props: { assessmentId: string; question: string; threads: Loaded<Threads> }) {
  const { assessmentId, question, threads } = props;
  const [reason, setReason] = useState("");
  const decline = useAction(async (said: string, key) => {
    const params = { assessmentId, questionId: question };
    threads.replace(await call("declineCorrection", { params, body: { reason: said }, key }));
  });
  const words = exchange.correction;
  return (
    <form
      class="form stack-small no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void decline.run(reason);
      }}
    >
      <p class="small">{words.how}</p>
      <Refused problem={decline.problem} form="decline" />
      <TextField
        form="decline"
        path="reason"
        label={words.label}
        hint={words.hint}
        value={reason}
        onValue={setReason}
        problem={decline.problem}
        rows={2}
      />
      <div class="actions">
        <SubmitButton label={words.decline} busy={decline.busy} tone="plain" />
      </div>
    </form>
  );
}
