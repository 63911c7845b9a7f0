import { useState } from "preact/hooks";
import type { RiskRow } from "../../../../functions/contract/shapes/register.ts";
import { RISK_STATES, TREATMENTS } from "../../../../functions/domain/treatment.ts";
import { call, listAll } from "../../api.ts";
import { dateText } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { Choices } from "../../parts/choices.tsx";
import { Facts } from "../../parts/facts.tsx";
import { cleared, filled } from "../../parts/form-fields.ts";
import { Refused } from "../../parts/refused.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { StaleHelp } from "../../parts/stale-help.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { may } from "../../state.ts";
import { useAction } from "../../use-action.ts";
import { useLoad } from "../../use-load.ts";

type Form = { status: string; treatment: string; owner: string; due: string; note: string };

/** What is done about a risk, by whom and until when. */
export function Treatment(props: {
  risk: RiskRow;
  /** Whether this page has saved it before. */
  saved: boolean;
  onReload: () => Promise<unknown>;
  onChanged: (risk: RiskRow) => void;
}) {
  const { risk, saved, onReload, onChanged } = props;
  const members = useLoad("members", () => listAll("listMembers"));
  const [form, setForm] = useState<Form>({
    status: risk.status,
    treatment: risk.treatment ?? "",
    owner: risk.owner ?? "",
    due: risk.due ?? "",
    note: risk.note ?? "",
  });
  const save = useAction(async (wanted: Form) => {
    const body = cleared({
      status: RISK_STATES.find((each) => each === wanted.status) ?? risk.status,
      treatment: TREATMENTS.find((each) => each === wanted.treatment),
      owner: filled(wanted.owner),
      due: filled(wanted.due),
      note: filled(wanted.note),
      version: risk.version,
    });
    onChanged(await call("updateRisk", { params: { riskId: risk.id }, body }));
  });
  const words = t.treatment;
  const people = (members.data ?? []).filter(({ active }) => active);
  const common = { form: "risk", problem: save.problem };
  if (!may("updateRisk")) {
    return (
      <section class="stack" aria-labelledby="treatment">
        <h2 id="treatment">{words.title}</h2>
        <Facts
          list={[
            [words.status, t.riskStates[risk.status]],
            [words.treatment, risk.treatment && t.treatments[risk.treatment]],
            [words.owner, people.find(({ id }) => id === risk.owner)?.name],
            [words.due, risk.due && dateText(risk.due)],
            [words.note, risk.note && <span class="prose">{risk.note}</span>],
          ]}
        />
      </section>
    );
  }
  return (
    <form
      class="stack"
      noValidate
      aria-labelledby="treatment"
      onSubmit={(event) => {
        event.preventDefault();
        void save.run(form);
      }}
    >
      <h2 id="treatment">{words.title}</h2>
      <Refused {...common}>
        <StaleHelp problem={save.problem} onReload={() => void onReload().then(save.clear)} />
      </Refused>
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
        onChoose={([treatment = ""]) => setForm({ ...form, treatment })}
      />
      <SelectField
        {...common}
        path="status"
        label={words.status}
        value={form.status}
        options={RISK_STATES.map((value) => ({ value, label: t.riskStates[value] }))}
        onValue={(status) => setForm({ ...form, status })}
        size="medium"
      />
      <SelectField
        {...common}
        path="owner"
        label={words.owner}
        value={form.owner}
        none={t.risks.noOwner}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onValue={(owner) => setForm({ ...form, owner })}
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
        onValue={(due) => setForm({ ...form, due })}
        optional
      />
      <TextField
        {...common}
        path="note"
        label={words.note}
        rows={3}
        value={form.note}
        onValue={(note) => setForm({ ...form, note })}
        optional
      />
      <div class="actions">
        <SubmitButton label={words.submit} busy={save.busy} />
        <span role="status">{saved && !save.busy && !save.problem ? words.saved : ""}</span>
      </div>
    </form>
  );
}
