/** Numbers of days as typed, `7, 2`; undefined where they are no plan (1 to 90, at most four). */
export function readDays(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== "");
  const days = parts.map(Number);
  const fits = days.every((day) => Number.isInteger(day) && day >= 1 && day <= 90);
  return fits && days.length <= 4 ? days : undefined;
}
