import type { EvidenceItem } from "../../../functions/contract/shapes/assessment.ts";
import { Banner } from "../../ui/banner.tsx";
import { shareReference } from "../references.ts";
import { useAction } from "./use-action.ts";
import { useWork } from "./use-portal.ts";

/** Lets a reference that was given elsewhere speak for this question as well. */
export function DocumentPick(props: {
  question: string;
  elsewhere: readonly EvidenceItem[];
  onDone: (sentence: string) => void;
}) {
  const { question, elsewhere, onDone } = props;
  const { portal } = useWork();
  const text = useWork().words.document;
  const action = useAction();
  const use = (item: EvidenceItem) =>
    action.run(async () => {
      await shareReference(portal, item, question);
      onDone(text.added(item.title));
    });
  return (
    <>
      {action.error && (
        <Banner tone="danger" live>
          <p>{action.error.status === 0 ? text.failed : action.error.message}</p>
        </Banner>
      )}
      <ul class="plain stack-small">
        {elsewhere.map((item) => (
          <li key={item.id}>
            <button class="button button-choice" type="button" onClick={() => use(item)}>
              {text.useThis(item.title)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
