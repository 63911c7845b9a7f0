import { calendarDay } from "./calendar-day.ts";
import type { Due } from "./due.ts";

/** When something is due, from the nearest. */
export const DUE_BUCKETS = ["overdue", "week", "month", "later"] as const;
export type DueBucket = (typeof DUE_BUCKETS)[number];

/**
 * When a due date is, seen from an instant (ISO 8601): past, within 7 days, within 30, or later, by
 * the calendar of its own zone.
 */
export function dueBucket({ date, zone }: Due, now: string): DueBucket {
  const today = calendarDay(zone, now);
  // Two midnights in UTC differ by whole days.
  const days = (Date.parse(date) - Date.parse(today)) / 86_400_000;
  if (days < 0) return "overdue";
  if (days <= 7) return "week";
  return days <= 30 ? "month" : "later";
}
