import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import { isEditable } from "../asked.ts";
import type { Work } from "../state.ts";
import { ThreadView } from "./late-parts.ts";
import { Link } from "./link.tsx";
import { useFixed } from "./use-portal.ts";

/** Whom else a question may be put to: the buyer in its thread, a colleague by sharing it. */
export function AskAround({ work, question }: { work: Work; question: SupplierQuestion }) {
  const { portal, words } = useFixed();
  const { assessment } = work.landing;
  const active = (work.team?.delegations ?? []).filter(({ state }) => state === "active");
  const names = active
    .filter(({ questions }) => questions.includes(question.id))
    .map(({ name }) => name);
  return (
    <div class="ask-around no-print">
      <ThreadView work={work} question={question.id} />
      {names.length > 0 && <p class="muted small">{words.team.withWhom(names.join(", "))}</p>}
      {work.role === "lead" && isEditable(work) && names.length === 0 && (
        <Link
          class="small"
          to={{ page: "team", assessment }}
          label={`${words.team.shareThis}: ${question.text}`}
          onFollow={() => portal.store.set({ share: { sections: [], questions: [question.id] } })}
        >
          {words.team.shareThis}
        </Link>
      )}
    </div>
  );
}
