import { listAll } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { intake } from "../../messages/intake.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useLoad } from "../../use-load.ts";
import type { IntakeParts } from "./intake-parts.ts";
import { SUPPLY_KIND_ORDER } from "./options.ts";

/** What is supplied, for what, with which data, and who answers for it. */
export function WhatFields({ form, onChange, problem }: IntakeParts) {
  const members = useLoad("members", () => listAll("listMembers"));
  const people = (members.data ?? []).filter(({ active }) => active);
  const text = (path: "product" | "plan" | "purpose" | "data" | "dataLocation") => ({
    form: "engagement",
    path,
    label: intake.fields[path],
    value: form[path],
    onValue: (value: string) => onChange({ [path]: value }),
    problem,
  });
  return (
    <>
      <TextField {...text("product")} maxLength={120} />
      <TextField {...text("plan")} optional size="medium" />
      <SelectField
        form="engagement"
        path="kind"
        label={intake.fields.kind}
        value={form.kind}
        options={SUPPLY_KIND_ORDER.map((value) => ({ value, label: t.engagement.kinds[value] }))}
        onValue={(value) => {
          const kind = SUPPLY_KIND_ORDER.find((each) => each === value);
          if (kind) onChange({ kind });
        }}
        problem={problem}
        size="medium"
      />
      <TextField {...text("purpose")} optional rows={2} />
      <TextField {...text("data")} optional rows={2} />
      <TextField {...text("dataLocation")} optional />
      <SelectField
        form="engagement"
        path="owner"
        label={intake.fields.owner}
        hint={intake.hints.owner}
        value={form.owner}
        none={intake.none}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onValue={(owner) => onChange({ owner })}
        problem={problem}
        optional
        size="medium"
      />
    </>
  );
}
