import { expect, test } from "vitest";
import { addDays, dateIn, daysLate, dueSchema, endOfDue } from "../../functions/domain/due.ts";

test.for<[rule: string, date: string, zone: string, ends: string]>([
  ["winter in Berlin is an hour ahead", "2027-01-14", "Europe/Berlin", "2027-01-14T23:00:00Z"],
  ["summer in Berlin is two hours ahead", "2027-07-14", "Europe/Berlin", "2027-07-14T22:00:00Z"],
  [
    "the day the clocks go forward is an hour short",
    "2027-03-28",
    "Europe/Berlin",
    "2027-03-28T22:00:00Z",
  ],
  ["New York ends later than Berlin", "2027-01-14", "America/New_York", "2027-01-15T05:00:00Z"],
  ["Lord Howe moves by half an hour", "2027-01-14", "Australia/Lord_Howe", "2027-01-14T13:00:00Z"],
])("%s", ([, date, zone, ends]) => {
  expect(endOfDue({ date, zone })).toBe(ends);
});

test("the last millisecond of the day is not late, the next one is", () => {
  const due = { date: "2027-01-14", zone: "Europe/Berlin" };
  expect(daysLate(due, "2027-01-14T22:59:59.999Z")).toBe(0);
  expect(daysLate(due, "2027-01-14T23:00:00.000Z")).toBe(1);
});

test("the same instant is another date elsewhere", () => {
  expect(dateIn("Asia/Tokyo", "2027-01-14T16:00:00Z")).toBe("2027-01-15");
  expect(dateIn("America/New_York", "2027-01-14T16:00:00Z")).toBe("2027-01-14");
});

test("days are added by the calendar", () => {
  expect(addDays("2027-02-27", 2)).toBe("2027-03-01");
});

test.for([
  ["a day that does not exist", { date: "2027-02-30", zone: "Europe/Berlin" }, false],
  ["a zone that does not exist", { date: "2027-02-03", zone: "Europe/Atlantis" }, false],
  ["a real day and zone", { date: "2027-02-03", zone: "Europe/Berlin" }, true],
] as const)("%s is told", ([, due, fits]) => {
  expect(dueSchema().safeParse(due).success).toBe(fits);
});
