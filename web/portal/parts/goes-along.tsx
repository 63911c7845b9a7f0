import { progressNow } from "../asked.ts";
import type { Work } from "../state.ts";
import { useWork } from "./use-portal.ts";

/** What a submission takes along: how many answers, and each document by its title. */
export function GoesAlong({ work }: { work: Work }) {
  const { words } = useWork();
  const text = words.attest;
  const { answered, of } = progressNow(work);
  return (
    <section class="stack-small" aria-labelledby="goes-along">
      <h2 id="goes-along">{text.goesAlong}</h2>
      <dl class="facts">
        <dt>{text.answered}</dt>
        <dd>{text.answeredIs(answered, of)}</dd>
        <dt>{words.check.documents}</dt>
        <dd>
          {work.evidence.length === 0 && text.noDocuments}
          {work.evidence.map(({ id, title }) => (
            <p key={id}>{title}</p>
          ))}
        </dd>
      </dl>
    </section>
  );
}
