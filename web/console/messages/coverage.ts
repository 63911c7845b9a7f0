import { coverageWords as english } from "./en/coverage.ts";

/** These words are in English only for now. */
export const coverageWords = english;
