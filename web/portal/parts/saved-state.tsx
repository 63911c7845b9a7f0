import type { WorkWords } from "../../../functions/words/en/work.ts";
import { heldBack } from "../asked.ts";
import type { Work } from "../state.ts";
import { useWork } from "./use-portal.ts";

/**
 * Where the answers are, in words, in one polite live region. "Saving …" is seen only: read out
 * after each pause it would get in the way of typing.
 */
export function SavedState({ work }: { work: Work }) {
  const { words, format } = useWork();
  if (work.landing.status !== "open" || work.role === "signatory") return null;
  const busy = work.sync.is === "busy";
  const sentence = sentenceFor(work, words, format.time);
  return (
    <p class="saved small number">
      {busy && <span aria-hidden="true">{words.saved.busy}</span>}
      <span class={busy ? "hidden-visually" : ""} role="status">
        {busy ? "" : sentence}
      </span>
    </p>
  );
}

function sentenceFor(work: Work, words: WorkWords, time: (instant: string) => string): string {
  const { sync, savedAt, outbox, unkept } = work;
  const { saved } = words;
  const why = sync.is === "stopped" ? sync.why : sync.is === "waiting" && sync.is;
  if (why) return unkept && why !== "closed" ? saved.unkept : saved[why];
  const conflicts = outbox.entries.filter(({ conflict }) => conflict).length;
  if (conflicts > 0) return saved.conflicts(conflicts);
  const held = heldBack(work);
  if (held > 0) return saved.held(held);
  if (savedAt) return saved.at(time(savedAt));
  return Object.keys(outbox.saved).length > 0 ? saved.all : "";
}
