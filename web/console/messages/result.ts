import { resultWords as english } from "./en/result.ts";

/** These words are in English only for now. */
export const resultWords = english;
