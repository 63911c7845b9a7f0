import { expect, test } from "vitest";
import { cityOf, formatFor } from "../../../web/portal/format.ts";

const english = formatFor("en", "Europe/Berlin");

test("a due date shows its last minute in its own zone", () => {
  const due = { date: "2027-03-14", zone: "Europe/Berlin", ends: "2027-03-14T23:00:00Z" };
  expect(english.due(due)).toBe("14 March 2027, 23:59 (Berlin)");
  expect(formatFor("en", "Pacific/Apia").due(due)).toBe("14 March 2027, 23:59 (Berlin)");
});

test("an instant shows in the zone of the device", () => {
  expect(english.instant("2027-03-01T13:02:00Z")).toBe("1 March 2027, 14:02 (Berlin)");
  expect(english.time("2027-03-01T23:30:00Z")).toBe("00:30");
});

test("a calendar date is the same day in every zone", () => {
  for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"]) {
    expect(formatFor("en", zone).date("2027-03-14")).toBe("14 March 2027");
  }
});

test("German reads German", () => {
  expect(formatFor("de", "Europe/Berlin").date("2027-03-14")).toBe("14. März 2027");
  expect(formatFor("de", "Europe/Berlin").number(1204.5)).toBe("1.204,5");
});

test("a zone is told by its city", () => {
  expect(cityOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  expect(cityOf("UTC")).toBe("UTC");
});
