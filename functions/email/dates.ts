import type { Due } from "../domain/due.ts";

/** The last minute of a due date in words: "14 March 2027, 23:59 (Berlin)". */
export function dueInWords({ date, zone }: Due, language: string): string {
  return `${dayInWords(date, language)}, 23:59 (${place(zone)})`;
}

/** A calendar date (YYYY-MM-DD) in words. */
export function dayInWords(date: string, language: string): string {
  const day = new Intl.DateTimeFormat(locale(language), { dateStyle: "long", timeZone: "UTC" });
  return day.format(new Date(`${date}T00:00:00Z`));
}

/** An instant (ISO 8601) to the minute, as the clocks of a zone show it. */
export function instantInWords(instant: string, zone: string, language: string): string {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat(locale(language), { dateStyle: "long", timeZone: zone });
  const time = new Intl.DateTimeFormat(locale(language), {
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone },
  });
  return `${day.format(at)}, ${time.format(at)} (${place(zone)})`;
}

/** Day before month, whatever the reader's own machine prefers. */
function locale(language: string): string {
  return language === "en" ? "en-GB" : language;
}

/** The city of an IANA zone: "Europe/Berlin" → "Berlin". */
function place(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}
