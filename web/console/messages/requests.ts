import { requests as english } from "./en/requests.ts";

/** These words are in English only for now. */
export const requests = english;
