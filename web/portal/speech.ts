import type { PortalLanguage } from "./messages/catalogues.ts";
import { type ArrivalWords, arrival } from "./messages/en/arrival.ts";
import type { WorkWords } from "./messages/en/work.ts";

/** What the page says, in which language. */
export type Speech = {
  language: PortalLanguage;
  words: ArrivalWords;
  /** These and those of the late parts; undefined until the first of the parts is fetched. */
  work?: WorkWords | undefined;
};

/** The language that travels with the page: spoken until another has arrived. */
export const inlinedSpeech: Speech = { language: "en", words: arrival };
