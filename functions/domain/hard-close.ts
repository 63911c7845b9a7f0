import { type Due, endOfDue } from "./due.ts";

/** A round as far as its end by the due date goes. */
type Ending = { hardClose?: true; round: number; due: Due };

/**
 * Whether a first round takes nothing any more because its due date is over and the buyer chose
 * so. A later due date opens it again; what is returned after the due date can always be answered.
 */
export function isClosedByDue({ hardClose, round, due }: Ending, now: string): boolean {
  return hardClose === true && round === 1 && Date.parse(now) >= Date.parse(endOfDue(due));
}
