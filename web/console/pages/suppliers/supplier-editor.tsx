import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { call } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { cleared } from "../../parts/form-fields.ts";
import { useFirstField } from "../../parts/in-place.ts";
import { Refused } from "../../parts/refused.tsx";
import { StaleHelp } from "../../parts/stale-help.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { useEdits } from "../../parts/use-edits.ts";
import { useAction } from "../../use-action.ts";
import type { Loaded } from "../../use-load.ts";
import { SupplierFields } from "./supplier-fields.tsx";
import { type SupplierForm, supplierBody, supplierForm } from "./supplier-form.ts";

/** The facts of a company, to be changed in place. */
export function SupplierEditor(props: {
  supplier: Supplier;
  loaded: Loaded<Supplier>;
  onDone: () => void;
}) {
  const { supplier, loaded, onDone } = props;
  const ref = useFirstField();
  const { form, edit } = useEdits(supplierForm(supplier));
  const save = useAction(async (changed: SupplierForm) => {
    const body = { ...cleared(supplierBody(changed)), version: supplier.version };
    loaded.replace(await call("updateSupplier", { params: { supplierId: supplier.id }, body }));
    onDone();
  });
  return (
    <form
      ref={ref}
      class="form stack boxed"
      noValidate
      aria-label={t.supplier.facts}
      onSubmit={(event) => {
        event.preventDefault();
        void save.run(form);
      }}
    >
      <Refused problem={save.problem} form="supplier">
        <StaleHelp problem={save.problem} onReload={() => void loaded.reload().then(save.clear)} />
      </Refused>
      <SupplierFields form={form} onForm={edit} problem={save.problem} />
      <div class="actions">
        <SubmitButton label={t.save} busy={save.busy} />
        <button type="button" class="button" onClick={onDone}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
