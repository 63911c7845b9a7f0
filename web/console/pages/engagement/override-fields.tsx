import { t } from "../../messages/base.ts";
import { intake } from "../../messages/intake.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { IntakeParts } from "./intake-parts.ts";
import { TIER_ORDER } from "./options.ts";

/** Another tier than the computed one, with the reason. */
export function OverrideFields({ form, onChange, problem }: IntakeParts) {
  return (
    <div class="stack">
      <SelectField
        form="engagement"
        path="tierOverride.tier"
        label={intake.fields.tier}
        hint={intake.hints.override}
        value={form.tier}
        none={t.tier.asComputed}
        options={TIER_ORDER.map((value) => ({ value, label: t.tiers[value] }))}
        onValue={(value) => onChange({ tier: TIER_ORDER.find((each) => each === value) ?? "" })}
        problem={problem}
        size="medium"
      />
      {form.tier !== "" && (
        <TextField
          form="engagement"
          path="tierOverride.reason"
          label={intake.fields.reason}
          value={form.reason}
          onValue={(reason) => onChange({ reason })}
          problem={problem}
          rows={2}
        />
      )}
    </div>
  );
}
