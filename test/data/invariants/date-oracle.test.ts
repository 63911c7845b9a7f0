import { expect, test } from "vitest";
import { addDays, dateIn, daysLate, endOfDue } from "../../../functions/domain/due.ts";
import {
  dateAt,
  dateInWords,
  daysAfter,
  daysBetween,
  endOfDate,
} from "../../../infra/local/invariants/date-oracle.ts";

const ZONES = [
  ...["Europe/Berlin", "Europe/London", "Europe/Lisbon", "Atlantic/Azores", "America/Nuuk"],
  ...["America/New_York", "America/St_Johns", "America/Havana", "America/Santiago"],
  ...["Africa/Cairo", "Africa/Casablanca", "Asia/Beirut", "Asia/Gaza", "Asia/Kathmandu"],
  ...["Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Apia"],
  ...["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"],
];

/** Every day of the months in which clocks change somewhere, and one a week of the rest. */
const DATES = Array.from({ length: 365 }, (_, day) => daysAfter("2027-01-01", day)).filter(
  (date, index) => index % 7 === 0 || /-(03|04|09|10|11)-/.test(date),
);

test.for(ZONES)("the product's dates and the oracle's agree in %s", (zone) => {
  for (const date of DATES) {
    const end = endOfDate(date, zone);
    expect(end, date).toBe(Date.parse(endOfDue({ date, zone })));
    const [before, after] = [end - 1, end].map((at) => new Date(at).toISOString());
    expect(dateAt(before ?? "", zone)).toBe(dateIn(zone, before ?? ""));
    expect(daysBetween(date, dateAt(after ?? "", zone))).toBe(
      daysLate({ date, zone }, after ?? ""),
    );
    expect(daysAfter(date, 60)).toBe(addDays(date, 60));
  }
});

test.for<[what: string, date: string, zone: string, end: string]>([
  ["midnight is skipped", "2018-11-03", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
  ["midnight comes twice", "2018-02-17", "America/Sao_Paulo", "2018-02-18T03:00:00Z"],
  ["a whole day is skipped", "2011-12-29", "Pacific/Apia", "2011-12-30T10:00:00Z"],
  ["clocks move by half an hour", "2027-04-03", "Australia/Lord_Howe", "2027-04-03T13:00:00Z"],
])("the oracle knows the end of a day after which %s", ([, date, zone, end]) => {
  expect(endOfDate(date, zone)).toBe(Date.parse(end));
});

test("a date in words is the day, the month's name and the year", () => {
  expect(dateInWords("2027-03-01")).toBe("1 March 2027");
});
