import { expect, test } from "vitest";
import { dueBucket } from "../../functions/domain/due-bucket.ts";

test.for([
  ["2026-11-23", "overdue"],
  ["2026-11-24", "week"],
  ["2026-12-01", "week"],
  ["2026-12-02", "month"],
  ["2026-12-24", "month"],
  ["2026-12-25", "later"],
] as const)("seen on 24 November, %s is %s", ([date, bucket]) => {
  expect(dueBucket({ date, zone: "Europe/Berlin" }, "2026-11-24T12:00:00.000Z")).toBe(bucket);
});

test("a day ends in its own zone, also where the clocks change", () => {
  const due = { date: "2026-10-25", zone: "Europe/Berlin" };
  expect(dueBucket(due, "2026-10-25T22:59:59.000Z")).toBe("week");
  expect(dueBucket(due, "2026-10-25T23:00:00.000Z")).toBe("overdue");
});
