/*
 * A second way to reckon dates, by nothing but the platform's own time zone data: it searches for
 * the instant at which a zone's calendar turns, and knows no arithmetic of zones.
 */

const MINUTE = 60_000;

/** The instant (ms since 1970) at which a calendar date is over in a zone. */
export function endOfDate(date: string, zone: string): number {
  const place = `${date} ${zone}`;
  const end = ends.get(place) ?? searchEnd(date, zone);
  ends.set(place, end);
  return end;
}

/** A search shows some 150 instants; the same few dates are asked for after every step. */
const ends = new Map<string, number>();

function searchEnd(date: string, zone: string): number {
  const shown = dayIn(zone);
  // A zone's day begins at most 14 h before and ends at most 12 h after that of UTC.
  const noon = Date.parse(`${date}T12:00:00Z`);
  let at = noon - 26 * 60 * MINUTE;
  const last = noon + 50 * 60 * MINUTE;
  const isOver = (instant: number) => shown(instant) > date;
  while (at < last && !isOver(at)) at += 15 * MINUTE;
  at -= 15 * MINUTE;
  while (!isOver(at)) at += MINUTE;
  return at;
}

/** The calendar date (YYYY-MM-DD) that a zone shows at an instant (ISO 8601). */
export function dateAt(instant: string, zone: string): string {
  return dayIn(zone)(Date.parse(instant));
}

/** Days from one calendar date to another, negative for the past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

/** A calendar date this many days after another. */
export function daysAfter(date: string, days: number): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return new Date(noon + days * 86_400_000).toISOString().slice(0, 10);
}

/** A date as English letters write it: `14 March 2027`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

const formats = new Map<string, (instant: number) => string>();

function dayIn(zone: string): (instant: number) => string {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en", {
    ...{ timeZone: zone, calendar: "iso8601", numberingSystem: "latn" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
  });
  const shown = (instant: number) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
  };
  formats.set(zone, shown);
  return shown;
}
