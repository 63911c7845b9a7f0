import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { lazy } from "./lazy.ts";

/** A due date: a calendar date and the IANA zone in which that day ends. */
export const dueSchema = lazy(() =>
  z.strictObject({
    date: z.iso.date(),
    zone: z.string().refine(isZone, "Name an IANA time zone such as Europe/Berlin."),
  }),
);

export type Due = z.infer<ReturnType<typeof dueSchema>>;

/**
 * The instant (ISO 8601, UTC) at which a due date is over: the start of the next local day in
 * its zone, whatever the clock does in between.
 */
export function endOfDue(due: Due): string {
  return Temporal.PlainDate.from(due.date)
    .add({ days: 1 })
    .toZonedDateTime(due.zone)
    .toInstant()
    .toString();
}

/** The calendar date (YYYY-MM-DD) in a zone at an instant (ISO 8601). */
export function dateIn(zone: string, instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Whole days by which an instant is past the due date; 0 while it is not. */
export function daysLate(due: Due, instant: string): number {
  const today = Temporal.PlainDate.from(dateIn(due.zone, instant));
  return Math.max(0, Temporal.PlainDate.from(due.date).until(today, { largestUnit: "days" }).days);
}

/** Whole days from the day an instant falls on in the due date's zone; below 0 once it is past. */
export function daysLeft(due: Due, instant: string): number {
  const today = Temporal.PlainDate.from(dateIn(due.zone, instant));
  return today.until(Temporal.PlainDate.from(due.date), { largestUnit: "days" }).days;
}

/** The instant (ISO 8601, UTC) of a time of day (HH:MM) on a date in a zone. */
export function instantAt(date: string, time: string, zone: string): string {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: zone, plainTime: time })
    .toInstant()
    .toString({ smallestUnit: "millisecond" });
}

/** A date this many days after another (YYYY-MM-DD). */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
