import fc from "fast-check";
import { expect, test } from "vitest";
import { partsOfDate, readDate } from "../../../web/question/read-date.ts";
import { readNumber } from "../../../web/question/read-number.ts";

test.for<[text: string, value: number | undefined]>([
  ["12", 12],
  [" 1 204 ", 1204],
  ["1,5", 1.5],
  ["-0.25", -0.25],
  ["−3", -3],
  ["1,000.5", undefined],
  ["12a", undefined],
  ["1e9", undefined],
  ["", undefined],
])("the number %o reads as %o", ([text, value]) => {
  expect(readNumber(text)).toBe(value);
});

test.for<[day: string, month: string, year: string, date: string | undefined]>([
  ["14", "3", "2027", "2027-03-14"],
  [" 01", "12 ", "2026", "2026-12-01"],
  ["29", "2", "2028", "2028-02-29"],
  ["29", "2", "2027", undefined],
  ["31", "4", "2027", undefined],
  ["0", "1", "2027", undefined],
  ["1", "1", "27", undefined],
  ["", "1", "2027", undefined],
])("the date %o %o %o reads as %o", ([day, month, year, date]) => {
  expect(readDate({ day, month, year })).toBe(date);
});

test("every date comes back from its three fields", () => {
  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2999-12-31") });
  fc.assert(
    fc.property(days, (day) => {
      const date = day.toISOString().slice(0, 10);
      expect(readDate(partsOfDate(date))).toBe(date);
    }),
  );
});
