import { chasing as english } from "./en/chasing.ts";

/** These words are in English only for now. */
export const chasing = english;
