import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import { isEditable } from "../asked.ts";
import { routeTo } from "../route.ts";
import type { Work } from "../state.ts";
import { Thread } from "./thread.tsx";
import { useFixed } from "./use-portal.ts";

/** Whom else a question may be put to: the buyer in its thread, a colleague by sharing it. */
export function AskAround({ work, question }: { work: Work; question: SupplierQuestion }) {
  const { portal, words } = useFixed();
  const active = (work.team?.delegations ?? []).filter(({ state }) => state === "active");
  const names = active
    .filter(({ questions }) => questions.includes(question.id))
    .map(({ name }) => name);
  return (
    <div class="ask-around no-print">
      <Thread work={work} question={question.id} />
      {names.length > 0 && <p class="muted small">{words.team.withWhom(names.join(", "))}</p>}
      {work.role === "lead" && isEditable(work) && names.length === 0 && (
        <a
          class="small"
          href={routeTo({ page: "team", assessment: work.landing.assessment })}
          aria-label={`${words.team.shareThis}: ${question.text}`}
          onClick={() => portal.store.set({ share: { sections: [], questions: [question.id] } })}
        >
          {words.team.shareThis}
        </a>
      )}
    </div>
  );
}
