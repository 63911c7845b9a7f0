import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import type { Work } from "../state.ts";
import { Link } from "./link.tsx";
import { useWork } from "./use-portal.ts";

/** Questions that want something, each with a link to its field; Continue leads back to the check. */
export function OpenList(props: {
  work: Work;
  title: string;
  questions: readonly SupplierQuestion[];
}) {
  const { work, title, questions } = props;
  if (questions.length === 0) return null;
  return (
    <div class="banner banner-warning">
      <h2>{title}</h2>
      <ul class="stack-small">
        {questions.map(({ id, text }) => (
          <li key={id}>
            <QuestionLink {...{ work, id, text }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The way to a question and back to the check. */
export function QuestionLink({ work, id, text }: { work: Work; id: string; text: string }) {
  const { portal } = useWork();
  const { assessment } = work.landing;
  return (
    <Link
      to={{ page: "section", assessment, section: sectionOf(work, id), question: id }}
      onFollow={() => portal.store.set({ returnTo: "check" })}
    >
      {text}
    </Link>
  );
}

function sectionOf({ questionnaire }: Work, question: string): string {
  const section = questionnaire.sections.find(({ questions }) =>
    questions.some(({ id }) => id === question),
  );
  return section?.id ?? "";
}
