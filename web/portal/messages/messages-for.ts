import { en, type Messages } from "./en.ts";

const CATALOGUES: Readonly<Record<string, Messages>> = { en };

/** The catalogue of a language; English where there is none yet. */
export function messagesFor(language: string): Messages {
  return CATALOGUES[language] ?? en;
}
