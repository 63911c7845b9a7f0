import { MANNERS } from "../../functions/domain/languages.ts";
import { languageFor, loadArrival, loadWork, type PortalLanguage } from "./messages/catalogues.ts";
import type { Portal } from "./portal.ts";

/** Where this browser remembers the language a person chose. */
const CHOSEN = "assay-language";

/**
 * Speaks the language a person chose here, else the first of these that has a catalogue, once its
 * words are there. Where they do not arrive the page goes on in the language it speaks.
 */
export async function speak(portal: Portal, wanted: readonly string[]): Promise<void> {
  const language = languageFor([remembered(), ...wanted]);
  await turnTo(portal, language).catch(() => {});
}

/**
 * Speaks the language a person chose, now and at the next visit, questions with it once the server
 * is reached. Rejects if it does not arrive.
 */
export async function chooseLanguage(portal: Portal, language: PortalLanguage): Promise<void> {
  await turnTo(portal, language);
  try {
    localStorage.setItem(CHOSEN, language);
  } catch {
    // A browser that keeps nothing asks anew at the next visit.
  }
  await portal.reread?.();
}

/** Forgets the choice on this device. */
export function forgetLanguage(): void {
  try {
    localStorage.removeItem(CHOSEN);
  } catch {
    // Nothing was kept either.
  }
}

function remembered(): string {
  try {
    return localStorage.getItem(CHOSEN) ?? "";
  } catch {
    return "";
  }
}

/** Fetches the words of the late parts. Rejects when they do not arrive; asking again is fine. */
export async function loadWorkWords(portal: Portal): Promise<void> {
  const { store } = portal;
  const { language, work } = store.get().speech;
  if (work) return;
  const loaded = await loadWork(language);
  const now = store.get().speech;
  if (now.language !== language) return loadWorkWords(portal);
  store.set({ speech: { ...now, work: { ...now.words, ...loaded } } });
}

/** Speaks a language once its words are there. Rejects when they do not arrive. */
export async function turnTo({ store }: Portal, language: PortalLanguage): Promise<void> {
  const { speech } = store.get();
  if (speech.language === language) return;
  const [words, work] = await Promise.all([
    loadArrival(language),
    speech.work && loadWork(language),
  ]);
  store.set({ speech: { language, words, work: work && { ...words, ...work } } });
  document.documentElement.lang = language;
  document.documentElement.dir = MANNERS[language].direction;
}
