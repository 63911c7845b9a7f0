import { directory as english } from "./en/directory.ts";

/** These words are in English only for now. */
export const directory = english;
