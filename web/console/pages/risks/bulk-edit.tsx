import { useState } from "preact/hooks";
import type { Member } from "../../../../functions/contract/shapes/organisation.ts";
import type { RiskLine } from "../../../../functions/contract/shapes/register.ts";
import { TREATMENTS } from "../../../../functions/domain/treatment.ts";
import { t } from "../../messages/base.ts";
import { l } from "../../messages/register-list.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Refused } from "../../parts/refused.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAction } from "../../use-action.ts";
import { type BulkOutcome, type BulkWish, changeMany } from "./bulk-run.ts";

const words = l.bulk;
/** Accepting needs a name, a reason and an end for each risk, so it is not offered here. */
const STATES = ["open", "treating", "closed"] as const;
const UNCHANGED = { status: "", treatment: "", owner: "", due: "" };

/** Changes the risks that are selected, each for itself, and says what became of them. */
export function BulkEdit(props: {
  rows: readonly RiskLine[];
  members: readonly Member[];
  onDone: (outcome: BulkOutcome) => void;
}) {
  const { rows, members, onDone } = props;
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState(UNCHANGED);
  const [empty, setEmpty] = useState(false);
  const change = useAction(async (wish: BulkWish, key) => {
    onDone(await changeMany(rows, wish, key));
    setOpen(false);
    setForm(UNCHANGED);
  });
  const common = { form: "bulk", problem: change.problem, none: words.keep };
  return (
    <>
      <button
        type="button"
        class="button button-small button-primary"
        onClick={() => setOpen(true)}
      >
        {words.open(rows.length)}
      </button>
      <Dialog open={open} title={words.title(rows.length)} onClose={() => setOpen(false)}>
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const wish = wishOf(form);
            setEmpty(Object.keys(wish).length === 0);
            if (Object.keys(wish).length > 0) void change.run(wish);
          }}
        >
          <p class="small muted">{words.lead}</p>
          <Refused form="bulk" problem={change.problem} />
          {empty && (
            <p class="problem" role="alert">
              {words.nothing}
            </p>
          )}
          <SelectField
            {...common}
            path="status"
            label={t.treatment.status}
            value={form.status}
            options={STATES.map((value) => ({ value, label: t.riskStates[value] }))}
            onValue={(status) => setForm({ ...form, status })}
          />
          <SelectField
            {...common}
            path="treatment"
            label={t.treatment.treatment}
            value={form.treatment}
            options={TREATMENTS.map((value) => ({ value, label: t.treatments[value] }))}
            onValue={(treatment) => setForm({ ...form, treatment })}
          />
          <SelectField
            {...common}
            path="owner"
            label={t.treatment.owner}
            value={form.owner}
            options={[
              { value: "nobody", label: words.nobody },
              ...members
                .filter(({ active }) => active)
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onValue={(owner) => setForm({ ...form, owner })}
          />
          <TextField
            form="bulk"
            problem={change.problem}
            path="due"
            label={words.due}
            type="date"
            size="short"
            value={form.due}
            onValue={(due) => setForm({ ...form, due })}
            optional
          />
          <div class="actions">
            <SubmitButton label={words.submit(rows.length)} busy={change.busy} />
          </div>
        </form>
      </Dialog>
    </>
  );
}

function wishOf({ status, treatment, owner, due }: typeof UNCHANGED): BulkWish {
  const state = STATES.find((each) => each === status);
  const way = TREATMENTS.find((each) => each === treatment);
  return {
    ...(state && { status: state }),
    ...(way && { treatment: way }),
    ...(owner && { owner: owner === "nobody" ? null : owner }),
    ...(due && { due }),
  };
}
