import { heat as english } from "./en/heat.ts";

/** These words are in English only for now. */
export const heat = english;
