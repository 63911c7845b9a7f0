import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { RISK_STATES, TREATMENTS } from "../../../../functions/domain/treatment.ts";
import { call, listAll } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { r } from "../../messages/risk.ts";
import { filled } from "../../parts/form-fields.ts";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { Refused } from "../../parts/refused.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { useEdits } from "../../parts/use-edits.ts";
import { useAction } from "../../use-action.ts";
import { useLoad } from "../../use-load.ts";
import { actionsOf } from "./actions-field.tsx";
import { type FactsForm, OwnFactsFields } from "./own-facts.tsx";
import { placeOf, typed } from "./place-fields.tsx";
import { TreatmentFields, type TreatmentForm } from "./risk-fields.tsx";

const words = r.create;
const UNSET = typed(undefined);

/** Enters a risk by hand, for a product of a supplier. */
export function NewRisk() {
  const { query, route } = useLocation();
  const suppliers = useLoad("suppliers", () => listAll("listSuppliers"));
  const members = useLoad("members", () => listAll("listMembers"));
  const [supplierId, setSupplier] = useState(query.supplier ?? "");
  const [engagementId, setEngagement] = useState(query.engagement ?? "");
  const supplier = useLoad(supplierId ? `supplier ${supplierId}` : undefined, () =>
    call("getSupplier", { params: { supplierId } }),
  );
  const { form: facts, edit: editFacts } = useEdits<FactsForm>({
    ...{ sentence: "", inherent: UNSET, current: UNSET },
  });
  const { form, edit } = useEdits<TreatmentForm>({
    ...{ status: "open", treatment: "", owner: "", due: "", note: "", target: UNSET, actions: [] },
  });
  const enter = useAction(async (_: unknown, key) => {
    const treatment = TREATMENTS.find((each) => each === form.treatment);
    const target = placeOf(form.target);
    const { owner, due, note } = form;
    const body = {
      ...{ supplierId, engagementId, sentence: facts.sentence },
      // A place that is not set is sent as one that is refused, so that its field is named.
      inherent: placeOf(facts.inherent) ?? { likelihood: 0, impact: 0 },
      current: placeOf(facts.current) ?? { likelihood: 0, impact: 0 },
      status: RISK_STATES.find((each) => each === form.status) ?? ("open" as const),
      ...{ treatment, owner: filled(owner), due: filled(due), note: filled(note), target },
      actions: actionsOf(form.actions),
    };
    const { row } = await call("createRisk", { body, key });
    route(`/risks/${row.id}`);
  });
  const common = { form: "risk", problem: enter.problem };
  return (
    <Page title={words.title} above={<a href="/risks">{t.risks.title}</a>}>
      <p class="lead page-lead">{words.lead}</p>
      <Loading of={suppliers}>
        {(all) => (
          <form
            class="form stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void enter.run({ supplierId, engagementId, facts, form });
            }}
          >
            <Refused {...common} />
            <SelectField
              {...common}
              path="supplierId"
              label={words.supplier}
              value={supplierId}
              none={words.chooseSupplier}
              options={all
                .toSorted((one, other) => one.name.localeCompare(other.name))
                .map(({ id, name }) => ({ value: id, label: name }))}
              onValue={(id) => {
                setSupplier(id);
                setEngagement("");
              }}
            />
            <SelectField
              {...common}
              path="engagementId"
              label={words.product}
              value={engagementId}
              none={words.chooseProduct}
              options={(supplier.data?.engagements ?? []).map(({ id, product }) => ({
                value: id,
                label: product,
              }))}
              onValue={setEngagement}
            />
            <OwnFactsFields form={facts} onForm={editFacts} problem={enter.problem} />
            <TreatmentFields
              form={form}
              onForm={edit}
              members={members.data ?? []}
              accepted={false}
              acceptHint={words.acceptLater}
              problem={enter.problem}
            />
            <div class="actions">
              <SubmitButton label={words.submit} busy={enter.busy} />
            </div>
          </form>
        )}
      </Loading>
    </Page>
  );
}
