import { withoutDocument } from "../before-submitting.ts";
import type { Work } from "../state.ts";
import { QuestionLink } from "./open-list.tsx";
import { useWork } from "./use-portal.ts";

/** Answers that a document was asked for and none stands under. Nothing is held up by it. */
export function NoDocument({ work }: { work: Work }) {
  const text = useWork().words.check;
  const found = withoutDocument(work);
  if (found.length === 0) return null;
  return (
    <details class="details no-print">
      <summary>{text.noDocument(found.length)}</summary>
      <div class="stack-small">
        <p>{text.noDocumentHelp}</p>
        <ul class="stack-small">
          {found.map(({ id, text: words }) => (
            <li key={id}>
              <QuestionLink {...{ work, id, text: words }} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
