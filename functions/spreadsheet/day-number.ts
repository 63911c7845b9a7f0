const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Programs disagree about what lies before it: one counts a day that never was. */
const FIRST = 61;
/** The last day a spreadsheet can show (9999-12-31). */
const LAST = 2_958_465;

/** A date (YYYY-MM-DD) as a spreadsheet counts days; undefined where programs disagree. */
export function dayNumber(date: string): number | undefined {
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY_MS);
  return days >= FIRST && days <= LAST ? days : undefined;
}

/** The date of a day a spreadsheet counted, from 1900 or from 1904; undefined if it is none. */
export function dateOfDay(days: number, from1904: boolean): string | undefined {
  const whole = Math.floor(days) + (from1904 ? 1462 : 0);
  if (!(whole >= FIRST && whole <= LAST)) return undefined;
  return new Date(EPOCH + whole * DAY_MS).toISOString().slice(0, 10);
}
