import { en } from "./messages/en.ts";

type Widened<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Name in keyof T]: Widened<T[Name]> };

/** One catalogue per language; another language has to say everything English says. */
export type Messages = Widened<typeof en> & object;

const CATALOGUES: Readonly<Record<string, Messages>> = { en };

/** The catalogue of a language with its code, else English. */
export function messagesFor(language: string): { language: string; words: Messages } {
  const words = CATALOGUES[language];
  return words ? { language, words } : { language: "en", words: en };
}
