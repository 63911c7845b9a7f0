import type { Contact } from "../../../../functions/contract/shapes/supplier.ts";
import { languageOf } from "../../../../functions/domain/language-of.ts";
import { filled } from "../../parts/form-fields.ts";

/** A contact as a form holds it. */
export type ContactForm = {
  name: string;
  email: string;
  phone: string;
  job: string;
  language: string;
  /** Another address gets links to what is still asked; those sent to the old one end. */
  sendLinks: boolean;
};

export const emptyContact: ContactForm = {
  name: "",
  email: "",
  phone: "",
  job: "",
  language: languageOf(""),
  sendLinks: true,
};

/** A form filled with a contact as it stands. */
export function contactForm({
  name,
  email = "",
  phone = "",
  job = "",
  language,
}: Contact): ContactForm {
  return { name, email, phone, job, language, sendLinks: true };
}

/** What a form sends. */
export function contactBody(form: ContactForm) {
  return {
    name: form.name,
    email: filled(form.email),
    phone: filled(form.phone),
    job: filled(form.job),
    language: languageOf(form.language),
  };
}

/** Whether anything was written into a form. */
export function isTouched(form: ContactForm): boolean {
  return [form.name, form.email, form.phone, form.job].some((text) => text.trim() !== "");
}
