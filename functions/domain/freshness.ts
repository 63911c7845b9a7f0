import { addMonths } from "./plain-date.ts";

/** How long an answer about the company holds unasked, and a ruling on an unchanged answer. */
const FRESH_MONTHS = 12;

/**
 * Whether an answer about the company, or a ruling, is still fresh on a day (YYYY-MM-DD). `at` is
 * the instant it was given, confirmed or made; being carried into another assessment does not renew
 * it. It holds on its last day.
 */
export function isFresh(at: string, day: string): boolean {
  return addMonths(at.slice(0, 10), FRESH_MONTHS) >= day;
}
