import { useState } from "preact/hooks";
import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { call } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { useWayBack } from "../../parts/in-place.ts";
import { may } from "../../state.ts";
import type { Loaded } from "../../use-load.ts";
import { ContactEditor } from "./contact-editor.tsx";
import { contactBody } from "./contact-form.ts";
import { ContactLine } from "./contact-line.tsx";
import { ContactGone, useContactRemoval } from "./contact-removal.tsx";

/** The people at a supplier. */
export function Contacts({ supplier, loaded }: { supplier: Supplier; loaded: Loaded<Supplier> }) {
  /** The id of the contact that is being changed, or "new". */
  const [open, setOpen] = useState<string>();
  const params = { supplierId: supplier.id };
  const removal = useContactRemoval(supplier.id, loaded.reload);
  const back = useWayBack(open === "new");
  const done = async () => {
    await loaded.reload();
    setOpen(undefined);
  };
  return (
    <section class="stack" aria-labelledby="contacts">
      <div class="row section-head">
        <h2 id="contacts">{t.supplier.contacts}</h2>
        {open !== "new" && may("createContact") && (
          <button
            type="button"
            class="button button-small"
            ref={back}
            onClick={() => setOpen("new")}
          >
            {t.contact.add}
          </button>
        )}
      </div>
      {open === "new" && (
        <ContactEditor
          id="new-contact"
          onSave={async (form, key) => {
            await call("createContact", { params, body: contactBody(form), key });
            await done();
          }}
          onReload={() => Promise.resolve()}
          onCancel={() => setOpen(undefined)}
        />
      )}
      <ContactGone removal={removal} />
      {supplier.contacts.length === 0 && open !== "new" && <p class="muted">{t.contact.none}</p>}
      {supplier.contacts.length > 0 && (
        <ul class="plain lines">
          {supplier.contacts.map((contact) => (
            <ContactLine
              key={contact.id}
              supplierId={supplier.id}
              contact={contact}
              open={open === contact.id}
              onOpen={(opened) => setOpen(opened ? contact.id : undefined)}
              onReload={loaded.reload}
              removal={removal}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
