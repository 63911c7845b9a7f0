import type { LetterFacts } from "../domain/letter-facts.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { check, type Write } from "./writes.ts";

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
  member: "The member is not there any more.",
  moved: "It has moved on since.",
  read: "Everything was read already.",
  gone: "What the letter is about is not there any more.",
} as const;

/** What a letter with a link assumes: that the invitation's links still hold when it is claimed. */
export function holds(
  context: OrganisationContext,
  assessment: string,
  { id, generation }: { id: string; generation: number },
): Write {
  return check(keys.invitation(context, assessment, id), [
    ["state", "=", "active"],
    ["generation", "=", generation],
  ]);
}

/** The round an occasion belongs to: `receipt-2-…` → 2. */
export function roundIn(id: string): number {
  return Number(/^[a-z]+-(\d+)-/.exec(id)?.[1] ?? Number.NaN);
}
