import { de } from "./messages/de.ts";
import { en } from "./messages/en.ts";
import type { Widened } from "./messages/widened.ts";

/** One catalogue per language; another language has to say everything English says. */
export type Messages = Widened<typeof en> & object;

const CATALOGUES: Readonly<Record<string, Messages>> = { en, de };

/** The catalogue of a language with its code, else English. */
export function messagesFor(language: string): { language: string; words: Messages } {
  const words = CATALOGUES[language];
  return words ? { language, words } : { language: "en", words: en };
}
