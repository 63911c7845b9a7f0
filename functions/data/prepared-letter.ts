import type { LetterFacts } from "../domain/letter-facts.ts";
import type { Write } from "./writes.ts";

/**
 * A letter that may be sent: what it says and what has to be written and assumed with its claim;
 * or the reason, in words, why it is not sent.
 */
export type Prepared = { facts: LetterFacts; writes: readonly Write[] } | { refused: string };

/** Reasons several letters share. */
export const REFUSED = {
  noAddress: "The contact has no e-mail address.",
  ended: "The invitation was ended.",
  closed: "The assessment is not open any more.",
  gone: "What the letter is about is not there any more.",
} as const;

/** The round an occasion belongs to: `receipt-2-…` → 2. */
export function roundIn(id: string): number {
  return Number(/^[a-z]+-(\d+)-/.exec(id)?.[1] ?? Number.NaN);
}
