import type { Language } from "../../../functions/domain/languages.ts";
import { perLanguage, spoken } from "./language.ts";

const names = perLanguage(() => new Intl.DisplayNames(spoken.value, { type: "language" }));

/** What a supplier's language is called in the language of the console. */
export function languageName(language: Language): string {
  return names().of(language) ?? language;
}
