import { CATALOGUES, languageFor } from "./messages/catalogues.ts";
import type { Portal } from "./portal.ts";

/** Speaks the first of these languages that has a catalogue, once its words are there. */
export async function speak(portal: Portal, wanted: readonly string[]): Promise<void> {
  const { store } = portal;
  const language = languageFor(wanted);
  if (store.get().speech.language === String(language)) return;
  const { loadArrival, loadWork } = CATALOGUES[language];
  const [words, work] = await Promise.all([loadArrival(), store.get().speech.work && loadWork()]);
  store.set({ speech: { language, words, work: work && { ...words, ...work } } });
}

/** Fetches the words of the late parts. Rejects when they do not arrive; asking again is fine. */
export async function loadWorkWords(portal: Portal): Promise<void> {
  const { store } = portal;
  const { language, work } = store.get().speech;
  if (work) return;
  const loaded = await CATALOGUES[language].loadWork();
  const now = store.get().speech;
  if (now.language !== language) return loadWorkWords(portal);
  store.set({ speech: { ...now, work: { ...now.words, ...loaded } } });
}
