import { useEffect, useRef, useState } from "preact/hooks";
import type { Score } from "../../../../../functions/domain/score.ts";
import { Grade } from "../../../../ui/grade.tsx";
import { percent } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { judging } from "../../../messages/judging.ts";
import { BandChip } from "../../../parts/band-chip.tsx";
import { Refused } from "../../../parts/refused.tsx";
import type { Loaded } from "../../../use-load.ts";
import type { ScoreReply } from "../score-reply.ts";

/** The result as it stands, and what the last ruling changed of it. */
export function ScoreStrip(props: {
  loaded: Loaded<ScoreReply>;
  /** As computed here for a change that is on its way to the server. */
  ahead?: Score | undefined;
}) {
  const { loaded, ahead } = props;
  const change = useChange(loaded.data);
  if (!loaded.data) return <Refused problem={loaded.problem} />;
  const { claimed, shown, grade, residual, status, proposed } = ahead ?? loaded.data.score;
  return (
    <section class="score-strip" aria-label={t.result.label}>
      <dl class="strip">
        <div>
          <dt>{t.result.claimed}</dt>
          <dd class="number">{percent(claimed)}</dd>
        </div>
        <div>
          <dt>{t.result.shown}</dt>
          <dd class="number">{percent(shown)}</dd>
        </div>
        <div>
          <dt>{t.result.grade}</dt>
          <dd>
            {grade ? <Grade letter={grade.held} name="" /> : t.result.none}
            {grade?.heldBy && <span class="small muted"> {t.grade.heldBy(grade.heldBy)}</span>}
          </dd>
        </div>
        <div>
          <dt>{t.result.residual}</dt>
          <dd>
            <BandChip band={residual.current.band} value={residual.current.product} />
          </dd>
        </div>
        <div>
          <dt>{t.result.proposed}</dt>
          <dd>{t.decisions[proposed.decision]}</dd>
        </div>
        <div>
          <dt>{t.result.status}</dt>
          <dd>{t.resultStates[status]}</dd>
        </div>
      </dl>
      <p class="small score-change" role="status">
        {ahead ? judging.ahead(percent(ahead.shown)) : change}
      </p>
    </section>
  );
}

/** A sentence on what differs from the score shown before. */
function useChange(reply: ScoreReply | undefined): string {
  const before = useRef(reply);
  const [sentence, setSentence] = useState("");
  useEffect(() => {
    const earlier = before.current;
    before.current = reply;
    if (!earlier || !reply || earlier.reviewRevision === reply.reviewRevision) return;
    setSentence(t.review.changed(percent(earlier.score.shown), percent(reply.score.shown)));
  }, [reply]);
  return sentence;
}
