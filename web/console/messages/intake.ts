import { intake as english } from "./en/intake.ts";

/** These words are in English only for now. */
export const intake = english;
