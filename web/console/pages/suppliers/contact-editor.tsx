import type { Contact } from "../../../../functions/contract/shapes/supplier.ts";
import { t } from "../../messages/base.ts";
import { chasing } from "../../messages/chasing.ts";
import { useFirstField } from "../../parts/in-place.ts";
import { Refused } from "../../parts/refused.tsx";
import { StaleHelp } from "../../parts/stale-help.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { useEdits } from "../../parts/use-edits.ts";
import { useAction } from "../../use-action.ts";
import { ContactFields } from "./contact-fields.tsx";
import { type ContactForm, contactForm, emptyContact } from "./contact-form.ts";

/** A contact to add or to change, in place. */
export function ContactEditor(props: {
  id: string;
  contact?: Contact;
  onSave: (form: ContactForm, key: string) => Promise<void>;
  onReload: () => Promise<unknown>;
  onCancel: () => void;
}) {
  const { id, contact, onSave, onReload, onCancel } = props;
  const ref = useFirstField();
  const { form, edit } = useEdits(contact ? contactForm(contact) : emptyContact);
  const save = useAction(onSave);
  return (
    <form
      ref={ref}
      class="form stack boxed"
      noValidate
      aria-label={contact ? t.contact.changeName(contact.name) : t.contact.add}
      onSubmit={(event) => {
        event.preventDefault();
        void save.run(form);
      }}
    >
      <Refused problem={save.problem} form={id}>
        <StaleHelp problem={save.problem} onReload={() => void onReload().then(save.clear)} />
      </Refused>
      <ContactFields id={id} form={form} onForm={edit} problem={save.problem} />
      {contact?.email && form.email.trim() !== contact.email && (
        <div class="stack-small">
          <p>{chasing.otherAddress}</p>
          {form.email.trim() !== "" && (
            <label class="row">
              <input
                type="checkbox"
                checked={form.sendLinks}
                onChange={({ currentTarget }) => edit({ sendLinks: currentTarget.checked })}
              />
              {chasing.sendLinks}
            </label>
          )}
        </div>
      )}
      <div class="actions">
        <SubmitButton label={contact ? t.save : t.contact.submit} busy={save.busy} />
        <button type="button" class="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
