/// <reference types="vite/types/importMeta.d.ts" />
import { isLanguage } from "../../../functions/domain/language-of.ts";
import type { Language } from "../../../functions/domain/languages.ts";
import { type ArrivalWords, arrival } from "../../../functions/words/en/arrival.ts";
import type { OwnWorkWords } from "../../../functions/words/en/work.ts";

export type PortalLanguage = Language;

/** One part of each language, by the language's file. */
type Parts<Part> = Record<`./${Language}.ts`, Part>;

// A language is there by its file. The query makes each part a module of its own, so that it
// arrives alone and when it is needed.
const ARRIVALS: Partial<Parts<() => Promise<ArrivalWords>>> = import.meta.glob(
  // English travels with the page.
  ["./??.ts", "!./en.ts"],
  { base: "../../../functions/words", query: "?arrival", import: "arrival" },
);

const WORKS = import.meta.glob("./??.ts", {
  base: "../../../functions/words",
  query: "?work",
  import: "work",
}) as Parts<() => Promise<OwnWorkWords>>;

/** What is said in a language until the mailbox is proved. Rejects when it does not arrive. */
export async function loadArrival(language: PortalLanguage): Promise<ArrivalWords> {
  return (await ARRIVALS[`./${language}.ts`]?.()) ?? arrival;
}

/** What is said in a language from then on. Rejects when it does not arrive. */
export function loadWork(language: PortalLanguage): Promise<OwnWorkWords> {
  return WORKS[`./${language}.ts`]();
}

/** The first of the wanted languages (`de`, `de-AT`) that is spoken here; English if none is. */
export function languageFor(wanted: readonly string[]): PortalLanguage {
  for (const each of wanted) {
    const [language = ""] = each.toLowerCase().split("-");
    if (isLanguage(language)) return language;
  }
  return "en";
}
