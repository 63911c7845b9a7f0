import { deviceZone, todayIn } from "../../format.ts";
import { tracking } from "../../messages/tracking.ts";
import { told } from "../../parts/form-fields.ts";
import { Refused } from "../../parts/refused.tsx";
import type { ChaseResult, Chasing } from "./use-chasing.ts";

/** How far a change of many is and what became of it: those left as they were are named with why. */
export function ChaseOutcome({ chasing }: { chasing: Chasing }) {
  const { chased, action, undo } = chasing;
  return (
    <div class="stack no-print">
      <Refused problem={action.problem ?? undo.problem} />
      <div role="status">
        {chased &&
          (action.busy ? (
            <p class="row">
              <progress
                max={chased.chase.items.length}
                value={chased.results.length}
                aria-label={tracking.view}
              />
              {tracking.progress(chased.results.length, chased.chase.items.length)}
            </p>
          ) : (
            chased.results.length > 0 && <Done chasing={chasing} />
          ))}
      </div>
    </div>
  );
}

function Done({ chasing }: { chasing: Chasing }) {
  const { chased, undo } = chasing;
  if (!chased) return null;
  const { chase, results, undoes } = chased;
  const done = results.filter((each) => each.done);
  const left = results.filter((each) => !each.done);
  const moved = chase.act === "due" && !undoes ? done.filter(mayReturn) : [];
  const names = new Map(chase.items.map(({ id, name }) => [id, name]));
  return (
    <div class="banner stack-small">
      <p class="row">
        {done.length > 0 && (
          <strong>
            {undoes ? tracking.undone(done.length) : tracking.done[chase.act](done.length)}
          </strong>
        )}
        {moved.length > 0 && (
          <button
            type="button"
            class="button button-small"
            aria-disabled={undo.busy || undefined}
            onClick={() => void undo.run(moved)}
          >
            {tracking.undo}
          </button>
        )}
        <button type="button" class="button button-quiet button-small" onClick={chasing.forget}>
          {tracking.close}
        </button>
      </p>
      {chase.act === "due" && !undoes && moved.length < done.length && (
        <p class="small muted">{tracking.tooLate}</p>
      )}
      {left.length > 0 && (
        <>
          <p>{tracking.refused(left.length)}</p>
          <ul class="small">
            {left.map(({ id, message }) => (
              <li key={id}>
                <a href={`/assessments/${id}/progress`}>{names.get(id) ?? id}</a>:{" "}
                {told(message ?? "")}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A due date may be set again while it has not passed. */
function mayReturn({ before }: ChaseResult): boolean {
  return before !== undefined && before.date >= todayIn(before.zone ?? deviceZone(), new Date());
}
