import { d as english } from "./en/decision.ts";

/** These words are in English only for now. */
export const d = english;
