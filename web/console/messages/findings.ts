import { f as english } from "./en/findings.ts";

/** These words are in English only for now. */
export const f = english;
