import { addMonths } from "./plain-date.ts";

/** How long what a supplier says of itself as a company holds without being asked again. */
const COMPANY_FRESH_MONTHS = 12;

/**
 * Whether an answer about the company is still fresh on a day (YYYY-MM-DD). `at` is the instant it
 * was given or confirmed; being carried into another assessment does not renew it. It holds on its
 * last day.
 */
export function isFresh(at: string, day: string): boolean {
  return addMonths(at.slice(0, 10), COMPANY_FRESH_MONTHS) >= day;
}
