import { exchange as english } from "./en/exchange.ts";

/** These words are in English only for now. */
export const exchange = english;
