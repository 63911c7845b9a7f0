import { expect, test } from "vitest";
import {
  daysAfter,
  dueText,
  exactPercent,
  instantOfDay,
  instantText,
  isPast,
  percent,
  shortDate,
  todayIn,
} from "../../../web/console/format.ts";

test("a due date names its last minute and its place", () => {
  expect(dueText({ date: "2027-03-14", zone: "Europe/Berlin" })).toBe(
    "14 March 2027, 23:59 (Berlin)",
  );
  expect(dueText({ date: "2027-03-14", zone: "America/Argentina/Buenos_Aires" })).toContain(
    "(Buenos Aires)",
  );
});

test("an instant is told in a zone", () => {
  expect(instantText("2027-03-14T23:30:00Z", "Europe/Berlin")).toBe(
    "15 March 2027, 00:30 (Berlin)",
  );
  expect(shortDate("2027-03-14")).toBe("14 Mar 2027");
});

test("an instant of today is a time, and one of another day has its date", () => {
  const now = new Date("2027-03-14T23:30:00Z");
  expect(instantOfDay("2027-03-14T23:05:00Z", now, "Europe/Berlin")).toBe("00:05");
  expect(instantOfDay("2027-03-14T22:55:00Z", now, "Europe/Berlin")).toBe("14 Mar 2027, 23:55");
});

test("a percentage never reaches what the score missed", () => {
  expect([percent(8499), percent(10_000), percent(null)]).toEqual([
    "84\u00a0%",
    "100\u00a0%",
    "none",
  ]);
  expect([exactPercent(9167), exactPercent(0), exactPercent(null)]).toEqual([
    "91.67\u00a0%",
    "0.00\u00a0%",
    "none",
  ]);
});

test("today is another day in another zone", () => {
  const now = new Date("2027-03-14T23:30:00Z");
  expect(todayIn("Europe/Berlin", now)).toBe("2027-03-15");
  expect(todayIn("America/New_York", now)).toBe("2027-03-14");
});

test("a due day is past only when it is over where it counts", () => {
  const now = new Date("2027-03-14T23:30:00Z");
  expect(isPast({ date: "2027-03-14", zone: "Europe/Berlin" }, now)).toBe(true);
  expect(isPast({ date: "2027-03-14", zone: "America/New_York" }, now)).toBe(false);
});

test("three weeks on crosses months, leap days and clock changes", () => {
  expect(daysAfter("2027-03-14", 21)).toBe("2027-04-04");
  expect(daysAfter("2028-02-15", 21)).toBe("2028-03-07");
});
