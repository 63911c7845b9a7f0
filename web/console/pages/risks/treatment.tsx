import type { Member } from "../../../../functions/contract/shapes/organisation.ts";
import { isManual } from "../../../../functions/domain/manual-risk.ts";
import { RISK_STATES, TREATMENTS } from "../../../../functions/domain/treatment.ts";
import { call } from "../../api.ts";
import { dateText } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { r } from "../../messages/risk.ts";
import { Facts } from "../../parts/facts.tsx";
import { cleared, filled } from "../../parts/form-fields.ts";
import { Refused } from "../../parts/refused.tsx";
import { StaleHelp } from "../../parts/stale-help.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { useEdits } from "../../parts/use-edits.ts";
import { may } from "../../state.ts";
import { useAction } from "../../use-action.ts";
import { actionsOf } from "./actions-field.tsx";
import { type FactsForm, OwnFactsFields } from "./own-facts.tsx";
import { placeOf, typed } from "./place-fields.tsx";
import type { Risk } from "./risk.ts";
import { TreatmentFields, type TreatmentForm } from "./risk-fields.tsx";

const words = t.treatment;

type Props = {
  risk: Risk;
  members: readonly Member[];
  /** Whether this page has saved it before. */
  saved: boolean;
  onReload: () => Promise<unknown>;
  onChanged: () => Promise<unknown>;
};

/** What is done about a risk, by whom, until when and how far it is to go. */
export function Treatment(props: Props) {
  return may("updateRisk") ? <Editor {...props} /> : <Reading {...props} />;
}

function Editor({ risk: { row, actions }, members, saved, onReload, onChanged }: Props) {
  const byHand = isManual(row);
  const { form, edit, clear } = useEdits<TreatmentForm>({
    ...{ status: row.status, treatment: row.treatment ?? "", owner: row.owner ?? "" },
    ...{ due: row.due ?? "", note: row.note ?? "", target: typed(row.target) },
    actions: actions.map(({ text, due = "", done }) => ({ text, due, done })),
  });
  const own = useEdits<FactsForm>({
    ...{ sentence: row.sentence, inherent: typed(row.inherent), current: typed(row.current) },
  });
  const facts = own.form;
  const save = useAction(async (wanted: { form: TreatmentForm; facts: typeof facts }) => {
    const { status, treatment, owner, due, note, target } = wanted.form;
    const { sentence, inherent, current } = wanted.facts;
    const body = {
      ...cleared({
        status: RISK_STATES.find((each) => each === status) ?? row.status,
        treatment: TREATMENTS.find((each) => each === treatment),
        ...{ owner: filled(owner), due: filled(due), note: filled(note), target: placeOf(target) },
      }),
      actions: actionsOf(wanted.form.actions),
      ...(byHand && { sentence, inherent: placeOf(inherent), current: placeOf(current) }),
      version: row.version,
    };
    await call("updateRisk", { params: { riskId: row.id }, body });
    await onChanged();
    clear();
    own.clear();
  });
  return (
    <form
      class="stack"
      noValidate
      aria-labelledby="treatment"
      onSubmit={(event) => {
        event.preventDefault();
        void save.run({ form, facts });
      }}
    >
      <h2 id="treatment">{words.title}</h2>
      <Refused form="risk" problem={save.problem}>
        <StaleHelp problem={save.problem} onReload={() => void onReload().then(save.clear)} />
      </Refused>
      {byHand && <OwnFactsFields form={facts} onForm={own.edit} problem={save.problem} />}
      <TreatmentFields
        form={form}
        onForm={edit}
        members={members}
        accepted={row.acceptance !== undefined}
        acceptHint={r.acceptFirst}
        problem={save.problem}
      />
      <div class="actions">
        <SubmitButton label={words.submit} busy={save.busy} />
        <span role="status">{saved && !save.busy && !save.problem ? words.saved : ""}</span>
      </div>
    </form>
  );
}

function Reading({ risk: { row, actions }, members }: Props) {
  return (
    <section class="stack" aria-labelledby="treatment">
      <h2 id="treatment">{words.title}</h2>
      <Facts
        list={[
          [words.status, t.riskStates[row.status]],
          [words.treatment, row.treatment && t.treatments[row.treatment]],
          [words.owner, members.find(({ id }) => id === row.owner)?.name],
          [words.due, row.due && dateText(row.due)],
          [words.note, row.note && <span class="prose">{row.note}</span>],
          [
            r.actions.title,
            actions.length > 0 && (
              <ul>
                {actions.map(({ text, due, done }) => (
                  <li key={text}>
                    {[text, due && dateText(due), done && r.actions.doneWord]
                      .filter(Boolean)
                      .join(", ")}
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
    </section>
  );
}
