import type { CallError } from "../../../client.ts";
import { t } from "../../messages/base.ts";
import { LanguageField } from "../../parts/language-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { ContactForm } from "./contact-form.ts";

/** The fields of a contact. `id` sets the fields of several forms on one page apart. */
export function ContactFields(props: {
  id: string;
  form: ContactForm;
  onForm: (some: Partial<ContactForm>) => void;
  problem: CallError | undefined;
}) {
  const { id, form, onForm, problem } = props;
  const words = t.contact;
  const field = (path: Exclude<keyof ContactForm, "sendLinks">) => ({
    form: id,
    path,
    label: words.fields[path],
    value: form[path],
    onValue: (value: string) => onForm({ [path]: value }),
    problem,
  });
  return (
    <>
      <TextField {...field("name")} maxLength={120} />
      <TextField {...field("email")} optional type="email" hint={words.hints.email} />
      <TextField {...field("job")} optional size="medium" />
      <TextField {...field("phone")} optional type="tel" size="medium" />
      <LanguageField {...field("language")} />
    </>
  );
}
