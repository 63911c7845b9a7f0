import { useState } from "preact/hooks";
import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { call } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { Facts } from "../../parts/facts.tsx";
import { cleared } from "../../parts/form-fields.ts";
import { Refused } from "../../parts/refused.tsx";
import { StaleHelp } from "../../parts/stale-help.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { may } from "../../state.ts";
import { useAction } from "../../use-action.ts";
import type { Loaded } from "../../use-load.ts";
import { SupplierFields } from "./supplier-fields.tsx";
import { type SupplierForm, supplierBody, supplierForm } from "./supplier-form.ts";

/** What is known of the company, to read and to change in place. */
export function SupplierFacts({
  supplier,
  loaded,
}: {
  supplier: Supplier;
  loaded: Loaded<Supplier>;
}) {
  const [form, setForm] = useState<SupplierForm>();
  const save = useAction(async (changed: SupplierForm) => {
    const body = { ...cleared(supplierBody(changed)), version: supplier.version };
    loaded.replace(await call("updateSupplier", { params: { supplierId: supplier.id }, body }));
    setForm(undefined);
  });
  const words = t.supplier.fields;
  return (
    <section class="stack" aria-labelledby="facts">
      <div class="row section-head">
        <h2 id="facts">{t.supplier.facts}</h2>
        {!form && may("updateSupplier") && (
          <button
            type="button"
            class="button button-small"
            onClick={() => setForm(supplierForm(supplier))}
          >
            {t.change}
          </button>
        )}
      </div>
      {form ? (
        <form
          class="form stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save.run(form);
          }}
        >
          <Refused problem={save.problem} form="supplier">
            <StaleHelp
              problem={save.problem}
              onReload={() => void loaded.reload().then(save.clear)}
            />
          </Refused>
          <SupplierFields form={form} onForm={setForm} problem={save.problem} />
          <div class="actions">
            <SubmitButton label={t.save} busy={save.busy} />
            <button
              type="button"
              class="button"
              onClick={() => {
                save.clear();
                setForm(undefined);
              }}
            >
              {t.cancel}
            </button>
          </div>
        </form>
      ) : (
        <Facts
          list={[
            [words.vendorId, supplier.vendorId],
            [words.country, supplier.country],
            [words.website, supplier.website && <Link address={supplier.website} />],
            [words.parentCompany, supplier.parentCompany],
            [words.note, supplier.note && <span class="prose">{supplier.note}</span>],
          ]}
        />
      )}
    </section>
  );
}

function Link({ address }: { address: string }) {
  return (
    <a href={address} rel="noreferrer" target="_blank">
      {address.replace(/^https?:\/\//, "")}
    </a>
  );
}
