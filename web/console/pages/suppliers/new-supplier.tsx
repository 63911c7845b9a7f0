import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { CallError } from "../../../client.ts";
import { call } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { Page } from "../../parts/page.tsx";
import { Refused } from "../../parts/refused.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { useAction } from "../../use-action.ts";
import { useLoad } from "../../use-load.ts";
import { ContactFields } from "./contact-fields.tsx";
import { type ContactForm, contactBody, emptyContact, isTouched } from "./contact-form.ts";
import { SupplierFields } from "./supplier-fields.tsx";
import { emptySupplier, type SupplierForm, supplierBody } from "./supplier-form.ts";

type Draft = { supplier: SupplierForm; contact: ContactForm };

/** A new supplier with its first contact on the same form; what was created stays created. */
export function NewSupplier() {
  const { route, query } = useLocation();
  const requestId = query.request;
  const requests = useLoad(requestId === undefined ? undefined : "requests", () =>
    call("listRequests"),
  );
  const asked = requests.data?.items.find(({ id }) => id === requestId);
  useEffect(() => {
    if (asked) {
      setDraft((held) => ({ ...held, supplier: { ...held.supplier, name: asked.supplierName } }));
    }
  }, [asked?.id]);
  const [draft, setDraft] = useState<Draft>({ supplier: emptySupplier, contact: emptyContact });
  const created = useRef<Supplier>(undefined);
  const [failed, setFailed] = useState<"supplier" | "contact">("supplier");

  const add = useAction(async (form: Draft, key) => {
    setFailed("supplier");
    created.current ??= await call("createSupplier", { body: supplierBody(form.supplier), key });
    const params = { supplierId: created.current.id };
    if (isTouched(form.contact)) {
      setFailed("contact");
      await call("createContact", { params, body: contactBody(form.contact), key });
    }
    const next = requestId === undefined ? "" : `/products/new?request=${requestId}`;
    route(`/suppliers/${created.current.id}${next}`);
  });
  const problem = (of: typeof failed) => (failed === of ? add.problem : undefined);
  const half = failed === "contact" && add.problem instanceof CallError;

  return (
    <Page title={t.newSupplier.title} above={<a href="/suppliers">{t.suppliers.title}</a>}>
      <form
        class="form stack-large"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add.run(draft);
        }}
      >
        <Refused problem={add.problem} form={failed}>
          {half && <p>{t.newSupplier.half}</p>}
        </Refused>
        <section class="stack" aria-labelledby="new-company">
          <h2 id="new-company">{t.newSupplier.company}</h2>
          <SupplierFields
            form={draft.supplier}
            onForm={(some) => setDraft({ ...draft, supplier: { ...draft.supplier, ...some } })}
            problem={problem("supplier")}
          />
        </section>
        <section class="stack" aria-labelledby="new-contact">
          <h2 id="new-contact">{t.newSupplier.contact}</h2>
          <p class="muted">{t.newSupplier.contactHint}</p>
          <ContactFields
            id="contact"
            form={draft.contact}
            onForm={(some) => setDraft({ ...draft, contact: { ...draft.contact, ...some } })}
            problem={problem("contact")}
          />
        </section>
        <div class="actions">
          <SubmitButton label={t.newSupplier.submit} busy={add.busy} />
          <a class="button" href="/suppliers">
            {t.cancel}
          </a>
        </div>
      </form>
    </Page>
  );
}
