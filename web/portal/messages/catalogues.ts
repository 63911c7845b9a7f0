import type { ArrivalWords } from "./en/arrival.ts";
import { arrival } from "./en/arrival.ts";
import type { OwnWorkWords } from "./en/work.ts";

/** A language of the portal: its own name, which way it runs, and its words. */
type Catalogue = {
  name: string;
  direction: "ltr" | "rtl";
  loadArrival: () => Promise<ArrivalWords>;
  loadWork: () => Promise<OwnWorkWords>;
};

/** Every language of the portal. A further one is its folder and its entry here. */
export const CATALOGUES = {
  en: {
    name: "English",
    direction: "ltr",
    // Travels with the page; the others are fetched.
    loadArrival: async () => arrival,
    loadWork: () => import("./en/work.ts").then(({ work }) => work),
  },
  de: {
    name: "Deutsch",
    direction: "ltr",
    loadArrival: () => import("./de/arrival.ts").then(({ arrival: words }) => words),
    loadWork: () => import("./de/work.ts").then(({ work }) => work),
  },
} as const satisfies Record<string, Catalogue>;

export type PortalLanguage = keyof typeof CATALOGUES;

/** The first of the wanted languages (`de`, `de-AT`) that has a catalogue; English if none has. */
export function languageFor(wanted: readonly string[]): PortalLanguage {
  for (const each of wanted) {
    const [language = ""] = each.toLowerCase().split("-");
    if (isPortalLanguage(language)) return language;
  }
  return "en";
}

export function isPortalLanguage(language: string): language is PortalLanguage {
  return Object.hasOwn(CATALOGUES, language);
}
