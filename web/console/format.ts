import { calendarDay } from "../../functions/domain/calendar-day.ts";
import { percent as wholePercent } from "../../functions/domain/percent.ts";
import { t } from "./messages/base.ts";
import { spoken } from "./messages/language.ts";

export type Due = { date: string; zone: string };

/** A month (YYYY-MM) in words: "November 2026". */
export function monthText(month: string): string {
  const at = new Date(`${month}-15T12:00:00Z`);
  return words({ month: "long", year: "numeric", timeZone: "UTC" }, at);
}

const LOCALES = { en: "en-GB", de: "de-DE" } as const;

/** The language dates and numbers are written in. */
const locale = () => LOCALES[spoken.value];

const day = { day: "numeric", month: "long", year: "numeric" } as const;
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const short = { day: "numeric", month: "short", year: "numeric" } as const;

/** "14 March 2027, 23:59 (Berlin)": the last minute of a due day in its zone. */
export function dueText({ date, zone }: Due): string {
  return `${dateText(date)}, 23:59 (${cityOf(zone)})`;
}

/** "14 March 2027": a calendar date. */
export function dateText(date: string): string {
  return words({ ...day, timeZone: "UTC" }, new Date(`${date}T00:00:00Z`));
}

/** "14 Mar 2027": a calendar date in a dense table. */
export function shortDate(date: string): string {
  return words({ ...short, timeZone: "UTC" }, new Date(`${date}T00:00:00Z`));
}

/** "14 March 2027, 14:02 (Berlin)": an instant in the zone of this device. */
export function instantText(instant: string, zone = deviceZone()): string {
  const at = new Date(instant);
  return `${words({ ...day, timeZone: zone }, at)}, ${words({ ...clock, timeZone: zone }, at)} (${cityOf(zone)})`;
}

/** "14 Mar 2027, 14:02": an instant in a dense table, in the zone of this device. */
export function shortInstant(instant: string, zone = deviceZone()): string {
  const at = new Date(instant);
  return `${words({ ...short, timeZone: zone }, at)}, ${words({ ...clock, timeZone: zone }, at)}`;
}

/** "14:02" of today, "14 Mar 2027, 14:02" of another day: an instant that is seldom old. */
export function instantOfDay(instant: string, now = new Date(), zone = deviceZone()): string {
  if (todayIn(zone, new Date(instant)) !== todayIn(zone, now)) return shortInstant(instant, zone);
  return words({ ...clock, timeZone: zone }, new Date(instant));
}

/** "78 %" from basis points, rounded down as everywhere; a word for no score. */
export function percent(basisPoints: number | null): string {
  return basisPoints === null ? t.none : wholePercent(basisPoints).replace(" ", "\u00a0");
}

/** "91.67 %" from basis points, nothing rounded; a word for no score. */
export function exactPercent(basisPoints: number | null): string {
  if (basisPoints === null) return t.none;
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${new Intl.NumberFormat(locale(), digits).format(basisPoints / 100)}\u00a0%`;
}

/** "1,204" */
export function numberText(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);
}

/** "America/Argentina/Buenos_Aires" → "Buenos Aires". */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

/** The zone of this device. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Today's calendar date in a zone (YYYY-MM-DD). */
export function todayIn(zone: string, now: Date): string {
  return calendarDay(zone, now.toISOString());
}

/** A calendar date some days after another, e.g. three weeks ahead as a proposal. */
export function daysAfter(date: string, days: number): string {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** Whether a due day is over in its own zone. */
export function isPast({ date, zone }: Due, now: Date): boolean {
  return date < todayIn(zone, now);
}

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format takes far longer than using one, and a table's page asks for a hundred dates.
function words(options: Intl.DateTimeFormatOptions, at: Date): string {
  const key = [locale(), ...Object.values(options)].join(" ");
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  formats.set(key, format);
  return format.format(at);
}
