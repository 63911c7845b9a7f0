import type { Score } from "../../../../../functions/domain/score.ts";
import { exactPercent } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { Facts } from "../../../parts/facts.tsx";

/** From inherent to residual risk, step by step (scoring model 2.5). */
export function ResidualSteps({ score }: { score: Score }) {
  const { triage, residual, proposed } = score;
  const { measured, counted, floor, current, assured, bandsAllowed } = residual;
  const { inherent } = triage;
  const words = t.residual;
  const grounds = Object.entries(proposed.grounds).map(
    ([ground, decision]) => [words.grounds[ground] ?? ground, t.decisions[decision]] as const,
  );
  return (
    <>
      <details class="details">
        <summary>{words.title}</summary>
        <Facts
          list={[
            [words.inherent, words.point(inherent.likelihood, inherent.impact, inherent.product)],
            [
              words.likelihood,
              words.effect(exactPercent(measured.likelihood), exactPercent(counted.likelihood)),
            ],
            [
              words.impact,
              words.effect(exactPercent(measured.impact), exactPercent(counted.impact)),
            ],
            [words.floor, words.floorText(floor.likelihood, floor.impact)],
            [words.assured, assured ? words.assuredYes : words.assuredNo],
            [words.bands, words.bandsText(bandsAllowed)],
            [words.current, words.point(current.likelihood, current.impact, current.product)],
          ]}
        />
      </details>
      <details class="details">
        <summary>{words.proposal}</summary>
        <p class="small muted">{words.proposalHint}</p>
        <Facts list={grounds} />
      </details>
    </>
  );
}
