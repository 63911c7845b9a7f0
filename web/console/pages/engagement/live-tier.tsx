import { CUT_OFFS } from "../../../../functions/domain/bands.ts";
import { proposedCourse } from "../../../../functions/domain/proposed-course.ts";
import { assessTriage, tierInForce } from "../../../../functions/domain/triage.ts";
import { t } from "../../messages/base.ts";
import { intake } from "../../messages/intake.ts";
import { BandChip } from "../../parts/band-chip.tsx";
import { TierText } from "../../parts/tier-text.tsx";
import { type EngagementForm, FACTORS, triageOf } from "./engagement-form.ts";

/** Inherent risk and tier of the form as it stands, by the same engine as the server's. */
export function LiveTier({ form }: { form: EngagementForm }) {
  const result = assessTriage(triageOf(form), form.riskClass);
  const override = form.tier === "" ? undefined : { tier: form.tier, reason: form.reason };
  const tier = tierInForce(result.tier, override);
  const { inherent, missing, leading } = result;
  const course = proposedCourse(tier);
  const untouched = FACTORS.every((factor) => form.factors[factor] === undefined);
  const names = missing.map((fact) =>
    fact === "riskClass" ? t.tier.riskClass : intake.factors[fact].title,
  );
  const why = intake.live.why({
    ...{ inherent, tier: result.tier, missing: names },
    led: leading.impact.map((factor) => intake.factors[factor].title),
    forced: result.tier !== CUT_OFFS.tiers[inherent.band],
  });
  return (
    <aside class="live-tier stack" aria-labelledby="live-tier">
      <h2 id="live-tier">{intake.live.title}</h2>
      <div aria-live="polite" class="stack">
        <p class="lead">
          <strong>
            <TierText engagement={{ ...result, tier, tierOverride: override }} />
          </strong>
          {override && <span class="muted"> ({intake.live.computed(t.tiers[result.tier])})</span>}
        </p>
        <p class="row">
          {intake.live.inherent} <BandChip band={inherent.band} value={inherent.product} />
        </p>
        {!untouched && <p class="small live-why">{why}</p>}
        <p class="small muted live-why">{intake.live.meaning[tier]}</p>
        <p class="small muted live-why">{intake.live.course(course)}</p>
      </div>
      {missing.length > 0 && (
        <details class="details">
          <summary>{`${intake.live.missing}: ${missing.length}`}</summary>
          <ul class="small">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}
