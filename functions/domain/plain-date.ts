/**
 * A plain date (YYYY-MM-DD) so many whole months after another; where the month is too short it
 * is the last day of that month. Plain dates compare as text.
 */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const newMonth = index % 12;
  const newYear = (index - newMonth) / 12;
  const newDay = Math.min(day, daysIn(newYear, newMonth));
  return [pad(newYear, 4), pad(newMonth + 1, 2), pad(newDay, 2)].join("-");
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 1 && leap ? 29 : (DAYS[month] ?? 31);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
