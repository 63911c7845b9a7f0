import { useState } from "preact/hooks";
import type { Contact, Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { LANGUAGES } from "../../../../functions/domain/languages.ts";
import { call } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { chasing } from "../../messages/chasing.ts";
import { languageName } from "../../messages/language-name.ts";
import { cleared } from "../../parts/form-fields.ts";
import { may } from "../../state.ts";
import type { Loaded } from "../../use-load.ts";
import { ContactEditor } from "./contact-editor.tsx";
import { contactBody } from "./contact-form.ts";
import { ContactGone, useContactRemoval } from "./contact-removal.tsx";

/** The people at a supplier. */
export function Contacts({ supplier, loaded }: { supplier: Supplier; loaded: Loaded<Supplier> }) {
  /** The id of the contact that is being changed, or "new". */
  const [open, setOpen] = useState<string>();
  const params = { supplierId: supplier.id };
  const removal = useContactRemoval(supplier.id, loaded.reload);
  const done = async () => {
    await loaded.reload();
    setOpen(undefined);
  };
  return (
    <section class="stack" aria-labelledby="contacts">
      <div class="row section-head">
        <h2 id="contacts">{t.supplier.contacts}</h2>
        {open !== "new" && may("createContact") && (
          <button type="button" class="button button-small" onClick={() => setOpen("new")}>
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
            <li key={contact.id}>
              {open === contact.id ? (
                <ContactEditor
                  id={`contact-${contact.id}`}
                  contact={contact}
                  onSave={async (form) => {
                    const { sendLinks } = form;
                    const fields = cleared(contactBody(form));
                    const body = { ...fields, sendLinks, version: contact.version };
                    const which = { ...params, contactId: contact.id };
                    await call("updateContact", { params: which, body });
                    await done();
                  }}
                  onReload={loaded.reload}
                  onCancel={() => setOpen(undefined)}
                />
              ) : (
                <Line
                  contact={contact}
                  busy={removal.remove.busy}
                  onChange={() => setOpen(contact.id)}
                  onRemove={() => void removal.remove.run(contact)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line(props: {
  contact: Contact;
  busy: boolean;
  onChange: () => void;
  onRemove: () => void;
}) {
  const { contact, busy, onChange, onRemove } = props;
  const { name, job, email, phone, language } = contact;
  return (
    <div class="row row-apart">
      <div>
        <strong>{name}</strong>
        {job && <span class="muted"> · {job}</span>}
        <div class="small">
          {email ? <a href={`mailto:${email}`}>{email}</a> : t.contact.noEmail}
          {phone && ` · ${phone}`}
          {LANGUAGES.length > 1 && <span class="muted"> · {languageName(language)}</span>}
        </div>
      </div>
      <div class="row no-print">
        {may("updateContact") && (
          <button type="button" class="button button-small" onClick={onChange}>
            {t.change}
            <span class="hidden-visually"> {name}</span>
          </button>
        )}
        {may("removeContact") && (
          <button
            type="button"
            class="button button-quiet button-small"
            aria-label={chasing.removeContact(name)}
            aria-disabled={busy || undefined}
            onClick={onRemove}
          >
            {chasing.remove}
          </button>
        )}
      </div>
    </div>
  );
}
