import { type ArrivalWords, arrival } from "../../functions/words/en/arrival.ts";
import type { WorkWords } from "../../functions/words/en/work.ts";
import type { PortalLanguage } from "./messages/catalogues.ts";

/** What the page says, in which language. */
export type Speech = {
  language: PortalLanguage;
  words: ArrivalWords;
  /** These and those of the late parts; undefined until the first of the parts is fetched. */
  work?: WorkWords | undefined;
};

/** The language that travels with the page: spoken until another has arrived. */
export const inlinedSpeech: Speech = { language: "en", words: arrival };
