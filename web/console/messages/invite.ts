import { inviting as english } from "./en/invite.ts";

/** These words are in English only for now. */
export const inviting = english;
