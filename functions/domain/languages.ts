// Written by infra/list-languages.ts: a language is one file in functions/words.
import type { Manner } from "./manner.ts";

/** The languages that suppliers are spoken to in, English first. */
export const LANGUAGES = ["en", "de"] as const;

export type Language = (typeof LANGUAGES)[number];

/** How each language is shown. */
export const MANNERS: Readonly<Record<Language, Manner>> = {
  en: { name: "English", direction: "ltr" },
  de: { name: "Deutsch", direction: "ltr" },
};
