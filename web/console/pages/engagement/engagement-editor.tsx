import type { Engagement } from "../../../../functions/contract/shapes/supplier.ts";
import { EXPOSURE_FACTORS, IMPACT_FACTORS } from "../../../../functions/domain/triage.ts";
import { t } from "../../messages/base.ts";
import { intake } from "../../messages/intake.ts";
import { Refused } from "../../parts/refused.tsx";
import { StaleHelp } from "../../parts/stale-help.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { useEdits } from "../../parts/use-edits.ts";
import { may } from "../../state.ts";
import { useAction } from "../../use-action.ts";
import { ContractFields } from "./contract-fields.tsx";
import { type EngagementForm, emptyEngagement, engagementForm } from "./engagement-form.ts";
import { FactorField } from "./factor-field.tsx";
import { LiveTier } from "./live-tier.tsx";
import { OverrideFields } from "./override-fields.tsx";
import { RoleFields } from "./role-fields.tsx";
import { WhatFields } from "./what-fields.tsx";

/** The risk intake as one form, with tier and inherent risk beside it as one chooses. */
export function EngagementEditor(props: {
  engagement: Engagement | undefined;
  /** What is known of a new one already. */
  known?: Partial<EngagementForm>;
  onSave: (form: EngagementForm, key: string) => Promise<void>;
  onReload: () => Promise<unknown>;
  onCancel: () => void;
}) {
  const { engagement, known, onSave, onReload, onCancel } = props;
  const standing = engagement ? engagementForm(engagement) : { ...emptyEngagement, ...known };
  const { form: given, typed, edit } = useEdits<EngagementForm>(standing);
  const form = { ...given, factors: { ...standing.factors, ...typed.factors } };
  const save = useAction(onSave);
  // Each factor is one field: a colleague may have found out another one meanwhile.
  const change = ({ factors, ...some }: Partial<EngagementForm>) =>
    edit({ ...some, ...(factors && { factors: { ...typed.factors, ...factors } }) });
  const parts = { form, onChange: change, problem: save.problem };
  return (
    <form
      class="intake"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save.run(form);
      }}
    >
      <div class="intake-form stack-large">
        <p class="muted">{intake.lead}</p>
        <Refused problem={save.problem} form="engagement">
          <StaleHelp problem={save.problem} onReload={() => void onReload().then(save.clear)} />
        </Refused>
        <section class="stack">
          <h2>{intake.sections.what}</h2>
          <WhatFields {...parts} />
        </section>
        <section class="stack">
          <h2>{intake.sections.impact}</h2>
          {IMPACT_FACTORS.map((factor) => (
            <FactorField key={factor} factor={factor} {...parts} />
          ))}
        </section>
        <section class="stack">
          <h2>{intake.sections.exposure}</h2>
          {EXPOSURE_FACTORS.map((factor) => (
            <FactorField key={factor} factor={factor} {...parts} />
          ))}
        </section>
        <section class="stack">
          <h2>{intake.sections.roles}</h2>
          <RoleFields {...parts} />
        </section>
        <details class="details" open={engagement !== undefined && form.reference !== ""}>
          <summary>{intake.sections.contract}</summary>
          <ContractFields {...parts} />
        </details>
        <details class="details" open={form.tier !== ""}>
          <summary>{intake.sections.override}</summary>
          <OverrideFields {...parts} />
        </details>
        <div class="actions">
          {may(engagement ? "updateEngagement" : "createEngagement") && (
            <SubmitButton
              label={engagement ? intake.submit.change : intake.submit.add}
              busy={save.busy}
            />
          )}
          <button type="button" class="button" onClick={onCancel}>
            {t.cancel}
          </button>
        </div>
      </div>
      <LiveTier form={form} />
    </form>
  );
}
