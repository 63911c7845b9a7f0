import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addMonths } from "../../functions/domain/plain-date.ts";

test.for<[date: string, months: number, result: string]>([
  ["2026-11-24", 12, "2027-11-24"],
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2026-12-31", 2, "2027-02-28"],
  ["2026-03-15", 0, "2026-03-15"],
])("%s and %i months is %s", ([date, months, result]) => {
  expect(addMonths(date, months)).toBe(result);
});

test("months are added as the calendar library adds them", () => {
  const day = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(day, fc.nat(120), (days, months) => {
      const date = Temporal.PlainDate.from("1950-01-01").add({ days });
      expect(addMonths(date.toString(), months)).toBe(date.add({ months }).toString());
    }),
    { numRuns: 2000 },
  );
});
