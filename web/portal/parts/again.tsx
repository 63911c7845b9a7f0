import { answersOf, visibleNow } from "../asked.ts";
import type { Work } from "../state.ts";
import { useWork } from "./use-portal.ts";

/** What is different where this is not the first time: taken over, offered, or come back. */
export function Again({ work }: { work: Work }) {
  const { words } = useWork();
  const text = words.secondTime;
  const visible = visibleNow(work);
  const answers = answersOf(work);
  const carried = work.carried.filter((id) => visible.has(id)).length;
  const waiting = work.before.filter(
    ({ question }) => visible.has(question) && !answers[question],
  ).length;
  const returned = (work.returned ?? []).filter((id) => visible.has(id)).length;
  return (
    <>
      {work.round > 1 && work.returned && work.role === "lead" && (
        <div class="banner banner-warning">
          <p>{words.tasks.returned(returned)}</p>
          <Note work={work} />
        </div>
      )}
      {work.round === 1 && carried > 0 && <p class="banner">{text.carried(carried)}</p>}
      {waiting > 0 && <p class="banner">{text.waiting(waiting)}</p>}
    </>
  );
}

/** What the buyer wrote when it sent questions back. */
function Note({ work }: { work: Work }) {
  const text = useWork().words.secondTime;
  if (!work.note) return null;
  return (
    <figure class="note">
      <figcaption>{text.note(work.landing.buyer)}</figcaption>
      <blockquote class="prose">{work.note}</blockquote>
    </figure>
  );
}
