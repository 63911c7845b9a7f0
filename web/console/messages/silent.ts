import { s as english } from "./en/silent.ts";

/** These words are in English only for now. */
export const s = english;
