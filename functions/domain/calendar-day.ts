const known = { minute: "", days: new Map<string, string>() };

/**
 * The calendar date (YYYY-MM-DD) in a zone at an instant (ISO 8601), as `dateIn` has it, for lists
 * of thousands: a zone is worked out once a minute, and offsets are whole minutes. The library for
 * dates is heavier than the pages that ask this.
 */
export function calendarDay(zone: string, now: string): string {
  const minute = now.slice(0, "yyyy-mm-ddThh:mm".length);
  if (known.minute !== minute) {
    known.minute = minute;
    known.days.clear();
  }
  const day = known.days.get(zone) ?? dayAt(zone, now);
  known.days.set(zone, day);
  return day;
}

function dayAt(timeZone: string, now: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date(now));
}
