/** Minutes a first letter about comments waits, so that what is typed in a row comes as one. */
const FIRST_WAIT_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/**
 * When the next letter about comments goes to somebody (ISO 8601): in a quarter of an hour, and at
 * most one within 24 hours.
 */
export function digestAt(last: string | undefined, now: string): string {
  const soon = Date.parse(now) + FIRST_WAIT_MS;
  const earliest = last === undefined ? soon : Date.parse(last) + DAY_MS;
  return new Date(Math.max(soon, earliest)).toISOString();
}
