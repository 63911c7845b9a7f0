import type { Member } from "../../../../functions/contract/shapes/organisation.ts";
import { RISK_STATES, TREATMENTS } from "../../../../functions/domain/treatment.ts";
import type { CallError } from "../../../client.ts";
import { t } from "../../messages/base.ts";
import { r } from "../../messages/risk.ts";
import { Choices } from "../../parts/choices.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { type ActionForm, ActionsField } from "./actions-field.tsx";
import { PlaceFields, type PlaceForm } from "./place-fields.tsx";

/** What people decide about a risk, as typed. */
export type TreatmentForm = {
  status: string;
  treatment: string;
  owner: string;
  due: string;
  note: string;
  target: PlaceForm;
  actions: readonly ActionForm[];
};

/**
 * The fields of a treatment; `accepted` tells whether somebody has taken the risk, the hint how
 * that is done where nobody has.
 */
export function TreatmentFields(props: {
  form: TreatmentForm;
  onForm: (some: Partial<TreatmentForm>) => void;
  members: readonly Member[];
  accepted: boolean;
  acceptHint: string;
  problem: CallError | undefined;
}) {
  const { form, onForm, members, accepted, acceptHint, problem } = props;
  const words = t.treatment;
  const common = { form: "risk", problem };
  const states = RISK_STATES.filter((each) => each !== "accepted" || accepted);
  const people = members.filter(({ active, id }) => active || id === form.owner);
  return (
    <>
      <Choices
        {...common}
        path="treatment"
        kind="radio"
        legend={words.treatment}
        options={TREATMENTS.map((value) => ({
          value,
          label: t.treatments[value],
          hint: words.hints[value],
        }))}
        chosen={[form.treatment]}
        onChoose={([treatment = ""]) => onForm({ treatment })}
      />
      <SelectField
        {...common}
        path="status"
        label={words.status}
        value={form.status}
        options={states.map((value) => ({ value, label: t.riskStates[value] }))}
        onValue={(status) => onForm({ status })}
        {...(!accepted && { hint: acceptHint })}
        size="medium"
      />
      <SelectField
        {...common}
        path="owner"
        label={words.owner}
        value={form.owner}
        none={t.risks.noOwner}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onValue={(owner) => onForm({ owner })}
        size="medium"
        optional
      />
      <TextField
        {...common}
        path="due"
        label={words.due}
        type="date"
        size="short"
        value={form.due}
        onValue={(due) => onForm({ due })}
        optional
      />
      <PlaceFields
        {...common}
        path="target"
        legend={r.points.target}
        value={form.target}
        onValue={(target) => onForm({ target })}
        optional
      />
      <ActionsField {...common} value={form.actions} onValue={(actions) => onForm({ actions })} />
      <TextField
        {...common}
        path="note"
        label={words.note}
        rows={3}
        value={form.note}
        onValue={(note) => onForm({ note })}
        optional
      />
    </>
  );
}
