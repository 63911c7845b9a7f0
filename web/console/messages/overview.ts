import { overview as english } from "./en/overview.ts";

/** These words are in English only for now. */
export const overview = english;
