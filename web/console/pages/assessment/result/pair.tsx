import type { Score } from "../../../../../functions/domain/score.ts";
import { Grade } from "../../../../ui/grade.tsx";
import { percent } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { resultWords } from "../../../messages/result.ts";
import { BandChip } from "../../../parts/band-chip.tsx";

/** Claimed and shown side by side, what holds the grade, and the risk before and after. */
export function Pair({ score }: { score: Score }) {
  const { claimed, shown, grade, triage, residual } = score;
  return (
    <dl class="pair">
      <div>
        <dt>{t.result.claimed}</dt>
        <dd>
          <span class="figure number">{percent(claimed)}</span>
          {grade && <Grade letter={grade.byClaim} name={t.result.byClaim} />}
          <span class="small muted">{t.result.claimedHint}</span>
        </dd>
      </div>
      <div>
        <dt>{t.result.shown}</dt>
        <dd>
          <span class="figure number">{percent(shown)}</span>
          {grade && <Grade letter={grade.held} name={t.result.byShown} />}
          <span class="small muted">{resultWords.rests(score)}</span>
        </dd>
      </div>
      <div>
        <dt>{t.result.risk}</dt>
        <dd>
          <span class="row">
            <BandChip band={triage.inherent.band} value={triage.inherent.product} />
            <span class="muted">{t.result.becomes}</span>
            <BandChip band={residual.current.band} value={residual.current.product} />
          </span>
          <span class="small muted">{t.result.riskHint}</span>
        </dd>
      </div>
      <div>
        <dt>{t.result.proposed}</dt>
        <dd>
          <strong>{t.decisions[score.proposed.decision]}</strong>
          <span class="small muted">{t.resultStates[score.status]}</span>
        </dd>
      </div>
    </dl>
  );
}
