import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import { instantText, percent } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { d } from "../../../messages/decision.ts";
import { BandChip } from "../../../parts/band-chip.tsx";
import { Facts } from "../../../parts/facts.tsx";
import { titleOf } from "../title-of.ts";

/** Whom it is about, who stands for the answers, and the figures in one look. */
export function ReportSummary({ assessment, score }: { assessment: Assessment; score: Score }) {
  const { supplier, engagement, tier, questionnaire, receipt } = assessment;
  const words = d.report;
  const { grade, residual, triage } = score;
  return (
    <section class="stack" aria-labelledby="summary">
      <h2 id="summary">{words.summary}</h2>
      <Facts
        list={[
          [words.supplier, supplier.name],
          [words.product, engagement.product],
          [words.tier, t.tiers[tier]],
          [words.questionnaire, `${titleOf(questionnaire)} ${questionnaire.version}`],
          [
            words.submitted,
            receipt &&
              `${instantText(receipt.submittedAt)}, ${receipt.reference}. ${words.origins[receipt.origin ?? "supplier"](receipt.by.name, receipt.by.title)}`,
          ],
          [words.shown, percent(score.shown)],
          [words.claimed, percent(score.claimed)],
          [words.grade, grade ? `${grade.held}${grade.heldBy ? ` (${grade.heldBy})` : ""}` : "–"],
          [
            words.inherent,
            <BandChip key="i" band={triage.inherent.band} value={triage.inherent.product} />,
          ],
          [
            words.residual,
            <BandChip key="r" band={residual.current.band} value={residual.current.product} />,
          ],
          [words.proposed, t.decisions[score.proposed.decision]],
        ]}
      />
      <p class="small muted">{words.frozen}</p>
    </section>
  );
}
