/**
 * The languages that suppliers are spoken to in, English first. The words of each are one file,
 * `functions/words/<code>.ts`.
 */
export const LANGUAGES = ["en", "de"] as const;

export type Language = (typeof LANGUAGES)[number];

/** What a language is called in its own words, and which way it runs. */
type Manner = { name: string; direction: "ltr" | "rtl" };

/** How each language is shown. */
export const MANNERS: Readonly<Record<Language, Manner>> = {
  en: { name: "English", direction: "ltr" },
  de: { name: "Deutsch", direction: "ltr" },
};

/** The language a text names; the first one for anything else. */
export function languageOf(text: string): Language {
  return isLanguage(text) ? text : LANGUAGES[0];
}

/** Whether a text is the code of one of the languages. */
export function isLanguage(text: string): text is Language {
  return Object.hasOwn(MANNERS, text);
}
