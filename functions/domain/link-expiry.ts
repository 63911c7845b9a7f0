import { addDays, type Due, daysLate, endOfDue } from "./due.ts";
import { LINK_DAYS_AFTER_DUE } from "./invitation.ts";

/**
 * The instant (ISO 8601, UTC) at which a link handed out now stops holding: 60 days after the due
 * date or, when that has passed, after today in the due date's zone.
 */
export function linkExpiry(due: Due, now: string): string {
  return endOfDue({ ...due, date: addDays(due.date, daysLate(due, now) + LINK_DAYS_AFTER_DUE) });
}
