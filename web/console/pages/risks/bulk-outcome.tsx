import { useState } from "preact/hooks";
import type { RiskLine } from "../../../../functions/contract/shapes/register.ts";
import { l } from "../../messages/register-list.ts";
import { riskWords } from "../../messages/risk-words.ts";
import { told } from "../../parts/form-fields.ts";
import { Refused } from "../../parts/refused.tsx";
import { useAction } from "../../use-action.ts";
import { type BulkOutcome, sendAll } from "./bulk-run.ts";

const words = l.bulk;

/** What became of the risks that were changed at once, and the way to take it back. */
export function BulkOutcomeNote(props: {
  outcome: BulkOutcome;
  onChanged: (rows: readonly RiskLine[]) => void;
}) {
  const { changed, refused, back } = props.outcome;
  const [undone, setUndone] = useState(false);
  const undo = useAction(async (changes: typeof back, key) => {
    const results = await sendAll(changes, key);
    props.onChanged(results.flatMap(({ row }) => row ?? []));
    setUndone(true);
  });
  return (
    <div class={refused.length > 0 ? "banner banner-warning" : "banner banner-ok"} role="status">
      <p class="row">
        <strong>{undone ? words.undone : words.done(changed.length)}</strong>
        {!undone && changed.length > 0 && (
          <button
            type="button"
            class="button button-small"
            disabled={undo.busy}
            onClick={() => void undo.run(back)}
          >
            {words.undo}
          </button>
        )}
      </p>
      <Refused problem={undo.problem} />
      {refused.length > 0 && (
        <>
          <p>{words.refused(refused.length)}</p>
          <ul>
            {refused.map(({ row, message }) => (
              <li key={row?.id ?? message}>
                {row && <a href={`/risks/${row.id}`}>{riskWords.sentence(row.sentence, row)}</a>}{" "}
                {told(message)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
