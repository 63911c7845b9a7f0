import { useState } from "preact/hooks";
import type { Work } from "../state.ts";
import { ThreadBody } from "./late-parts.ts";
import { useFixed } from "./use-portal.ts";

/**
 * The thread of a question, opened when somebody wants to read or write. A page may hold hundreds,
 * so what is inside is made at the first opening; what was typed in it stays when it is closed.
 */
export function Thread({ work, question }: { work: Work; question: string }) {
  const text = useFixed().words.thread;
  const [open, setOpen] = useState<boolean>();
  const thread = work.threads?.find((each) => each.question === question);
  const { comments = [], unread = 0 } = thread ?? {};
  return (
    <details class="thread details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class={unread > 0 ? "thread-new" : ""}>
        {comments.length > 0 ? text.open(comments.length, unread) : text.write(work.landing.buyer)}
      </summary>
      {open !== undefined && <ThreadBody work={work} question={question} open={open} />}
    </details>
  );
}
