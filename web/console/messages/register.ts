import { g as english } from "./en/register.ts";

/** These words are in English only for now. */
export const g = english;
