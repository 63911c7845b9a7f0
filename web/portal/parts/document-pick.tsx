import type { EvidenceItem } from "../../../functions/contract/shapes/evidence.ts";
import { shareReference } from "../references.ts";
import { Refused } from "./refused.tsx";
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
      <Refused error={action.error} offline={text.failed} />
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
