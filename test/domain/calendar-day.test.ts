import { expect, test } from "vitest";
import { calendarDay } from "../../functions/domain/calendar-day.ts";
import { dateIn } from "../../functions/domain/due.ts";

const ZONES = ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Kiritimati"];

test.for([
  "2026-11-24T09:59:59.999Z",
  "2026-11-24T10:00:00.000Z",
  "2026-11-24T18:14:59.999Z",
  "2026-11-24T18:15:00.000Z",
  "2026-10-25T00:59:59.999Z",
  "2026-12-31T23:00:00.000Z",
])("at %s every zone has the day the library for dates gives it", (now) => {
  // Twice: what is remembered from the first time is the same.
  for (const zone of [...ZONES, ...ZONES]) expect(calendarDay(zone, now)).toBe(dateIn(zone, now));
});

test("a zone there is not is refused", () => {
  expect(() => calendarDay("Europe/Nowhere", "2026-11-24T10:00:00.000Z")).toThrow(RangeError);
});
