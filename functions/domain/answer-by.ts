import { type DecisionWish, decisionFallsDue } from "./decision.ts";
import { addDays } from "./due.ts";

/** A second person has so many days to answer. */
const APPROVAL_DAYS = 14;

/**
 * The last day (plain date) on which a second person can answer what is asked today: two weeks on,
 * or the day before the first end it asks for, because nothing is approved that would be over.
 */
export function answerBy(
  wish: Pick<DecisionWish, "waivers" | "exception" | "nextReview">,
  today: string,
): string {
  const last = addDays(today, APPROVAL_DAYS);
  const end = decisionFallsDue(wish);
  if (end === undefined) return last;
  return [addDays(end, -1), last].toSorted()[0] ?? last;
}
