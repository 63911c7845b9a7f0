import { bringing as english } from "./en/import.ts";

/** These words are in English only for now. */
export const bringing = english;
