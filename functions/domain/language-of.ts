import { LANGUAGES, type Language, MANNERS } from "./languages.ts";

/** The language a text names; the first one for anything else. */
export function languageOf(text: string): Language {
  return isLanguage(text) ? text : LANGUAGES[0];
}

/** Whether a text is the code of one of the languages. */
export function isLanguage(text: string): text is Language {
  return Object.hasOwn(MANNERS, text);
}
