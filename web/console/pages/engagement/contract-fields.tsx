import { t } from "../../messages/base.ts";
import { intake } from "../../messages/intake.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { IntakeParts } from "./intake-parts.ts";

/** Contract reference, dates and notice, and how hard it would be to leave. */
export function ContractFields({ form, onChange, problem }: IntakeParts) {
  const text = (path: string, name: "reference" | "start" | "end" | "noticeDays" | "exitPlan") => ({
    form: "engagement",
    path,
    label: intake.fields[name],
    value: form[name],
    onValue: (value: string) => onChange({ [name]: value }),
    problem,
    optional: true,
  });
  return (
    <div class="stack">
      <TextField {...text("contract.reference", "reference")} size="medium" />
      <TextField {...text("contract.start", "start")} type="date" size="short" />
      <TextField {...text("contract.end", "end")} type="date" size="short" />
      <TextField {...text("contract.noticeDays", "noticeDays")} type="number" size="short" />
      <SelectField
        form="engagement"
        path="substitutability"
        label={intake.fields.substitutability}
        value={form.substitutability}
        none={t.notGiven}
        options={Object.entries(intake.substitutability).map(([value, label]) => ({
          value,
          label,
        }))}
        onValue={(value) => {
          const known = value === "easy" || value === "hard" || value === "none";
          onChange({ substitutability: known ? value : "" });
        }}
        problem={problem}
        optional
        size="medium"
      />
      <TextField {...text("exitPlan", "exitPlan")} rows={3} />
    </div>
  );
}
