/** The three fields of a date as typed. */
export type DateParts = { day: string; month: string; year: string };

/** The calendar date (YYYY-MM-DD) of three fields, or undefined unless it is a real one. */
export function readDate({ day, month, year }: DateParts): string | undefined {
  const [d, m, y] = [day, month, year].map((part) => part.trim());
  if (!d || !m || !y || !/^\d{1,2}$/.test(d) || !/^\d{1,2}$/.test(m) || !/^\d{4}$/.test(y)) {
    return undefined;
  }
  const date = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  const back = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(back.getTime()) || back.toISOString().slice(0, 10) !== date) return undefined;
  return date;
}

/** The three fields of a calendar date, as a person would type them. */
export function partsOfDate(date: string | undefined): DateParts {
  const [year = "", month = "", day = ""] = (date ?? "").split("-");
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}
