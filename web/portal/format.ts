/** A due date as the server tells it: the day, its zone, and the instant at which it is over. */
export type Due = { date: string; zone: string; ends: string };

/** Words for dates, times and numbers in one language. */
export type Format = {
  /** "14 March 2027, 23:59 (Berlin)": the last minute of the due day in its zone. */
  due: (due: Due) => string;
  /** "14 March 2027, 14:02 (Berlin)": an instant in the zone of this device. */
  instant: (instant: string) => string;
  /** "14:02": the time of an instant in the zone of this device. */
  time: (instant: string) => string;
  /** "14 March 2027": a calendar date. */
  date: (date: string) => string;
  /** "1,204.5" */
  number: (value: number) => string;
};

const PARTS = {
  day: { day: "numeric", month: "long", year: "numeric" },
  clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} as const;

/** Formats for a language; `zone` is the device's own unless a test says otherwise. */
export function formatFor(language: string, zone = deviceZone()): Format {
  const locale = language === "en" ? "en-GB" : language;
  const dates = new Map<string, Intl.DateTimeFormat>();
  let numbers: Intl.NumberFormat | undefined;
  // Making one costs more than all that is drawn with it, and the time of saving is drawn at a key.
  const words = (what: keyof typeof PARTS, timeZone: string, at: Date) => {
    const key = `${what} ${timeZone}`;
    const made = dates.get(key) ?? new Intl.DateTimeFormat(locale, { ...PARTS[what], timeZone });
    dates.set(key, made);
    return made.format(at);
  };
  const moment = (at: Date, timeZone: string) =>
    `${words("day", timeZone, at)}, ${words("clock", timeZone, at)} (${cityOf(timeZone)})`;
  return {
    due: ({ zone: dueZone, ends }) => moment(new Date(Date.parse(ends) - 60_000), dueZone),
    instant: (instant) => moment(new Date(instant), zone),
    time: (instant) => words("clock", zone, new Date(instant)),
    date: (date) => words("day", "UTC", new Date(`${date}T00:00:00Z`)),
    number: (value) => {
      numbers ??= new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
      return numbers.format(value);
    },
  };
}

/** "America/Argentina/Buenos_Aires" → "Buenos Aires". */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
