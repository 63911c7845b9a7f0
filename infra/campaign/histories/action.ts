import { answering } from "./answering.ts";
import { asking } from "./asking.ts";
import { reviewing } from "./reviewing.ts";

/** Everything that is done to an assessment, each at its public door. */
export const ACTS = { ...answering, ...asking, ...reviewing };

/** What somebody may do next, to whom and with what. */
export interface Action {
  readonly does: keyof typeof ACTS;
  /** Numbers pick a writer, a question, an option; all are taken modulo. */
  readonly writer: number;
  readonly question: number;
  readonly option: number;
}
