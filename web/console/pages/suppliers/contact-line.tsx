import type { RefObject } from "preact";
import type { Contact } from "../../../../functions/contract/shapes/supplier.ts";
import { LANGUAGES } from "../../../../functions/domain/languages.ts";
import { call } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { chasing } from "../../messages/chasing.ts";
import { languageName } from "../../messages/language-name.ts";
import { cleared } from "../../parts/form-fields.ts";
import { useWayBack } from "../../parts/in-place.ts";
import { may } from "../../state.ts";
import { ContactEditor } from "./contact-editor.tsx";
import { contactBody } from "./contact-form.ts";
import type { ContactRemoval } from "./contact-removal.tsx";

/** Somebody at a supplier, or the form of their fields in the same place. */
export function ContactLine(props: {
  supplierId: string;
  contact: Contact;
  open: boolean;
  onOpen: (open: boolean) => void;
  onReload: () => Promise<unknown>;
  removal: ContactRemoval;
}) {
  const { supplierId, contact, open, onOpen, onReload, removal } = props;
  const back = useWayBack(open);
  return (
    <li>
      {open ? (
        <ContactEditor
          id={`contact-${contact.id}`}
          contact={contact}
          onSave={async (form) => {
            const { sendLinks } = form;
            const body = { ...cleared(contactBody(form)), sendLinks, version: contact.version };
            await call("updateContact", { params: { supplierId, contactId: contact.id }, body });
            await onReload();
            onOpen(false);
          }}
          onReload={onReload}
          onCancel={() => onOpen(false)}
        />
      ) : (
        <Line
          contact={contact}
          busy={removal.remove.busy}
          back={back}
          onChange={() => onOpen(true)}
          onRemove={() => void removal.remove.run(contact)}
        />
      )}
    </li>
  );
}

function Line(props: {
  contact: Contact;
  busy: boolean;
  back: RefObject<HTMLButtonElement | null>;
  onChange: () => void;
  onRemove: () => void;
}) {
  const { contact, busy, back, onChange, onRemove } = props;
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
          <button type="button" class="button button-small" ref={back} onClick={onChange}>
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
