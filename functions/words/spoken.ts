// Written by infra/list-languages.ts: a language is one file in functions/words.
import type { Language } from "../domain/languages.ts";
import * as de from "./de.ts";
import * as en from "./en.ts";
import type { LanguageWords } from "./language-words.ts";

/** Holds every language to all words; nothing of this stands in what is built. */
type Whole<Words extends Readonly<Record<Language, LanguageWords>>> = keyof Words & Language;

type Spoken = Whole<{
  en: typeof en;
  de: typeof de;
}>;

type Part<Name extends keyof LanguageWords> = Readonly<Record<Spoken, LanguageWords[Name]>>;

// One constant a part, so that a function carries the parts it speaks and no page of the portal.
export const FINDINGS: Part<"findings"> = {
  en: en.findings,
  de: de.findings,
};
export const LETTERS: Part<"letters"> = {
  en: en.letters,
  de: de.letters,
};
export const SHEETS: Part<"sheet"> = {
  en: en.sheet,
  de: de.sheet,
};
