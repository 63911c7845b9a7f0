import { expect, test } from "vitest";
import { assertDueAhead } from "../../functions/domain/assert-due-ahead.ts";
import { assertLetterAllowed } from "../../functions/domain/letter-cap.ts";
import { linkExpiry } from "../../functions/domain/link-expiry.ts";
import { rulingsInForce } from "../../functions/domain/rulings-in-force.ts";
import { assertCurrent } from "../../functions/domain/stale.ts";

const ruling = (question: string, round: number, kind: "override" | "withdrawn" = "override") => ({
  ...{ question, round, kind, at: "2026-11-20T08:00:00.000Z" },
});
const given = { answers: [], at: "2026-11-24T08:00:00.000Z" };

test.for<[string, ReturnType<typeof ruling>, boolean]>([
  ["stands on the answer it was made on", ruling("policy", 1), true],
  ["does not count once withdrawn", ruling("policy", 1, "withdrawn"), false],
  ["lapses when its question is returned", ruling("roles", 1), false],
  ["counts when made on the answer given since", ruling("roles", 2), true],
  ["lapses for good, whatever later rounds return", ruling("data", 1), false],
])("a ruling %s", ([, made, counts]) => {
  const rounds = [
    { round: 1 },
    { round: 2, returned: ["roles", "data"] },
    { round: 3, returned: ["logs"] },
  ];
  expect(rulingsInForce([made], rounds, given)).toHaveLength(counts ? 1 : 0);
});

const YES = { is: "option", option: "yes" } as const;
const NO = { is: "option", option: "no" } as const;

test.for<[string, { answer: typeof YES | typeof NO; made: string }, boolean]>([
  ["speaks where the answer was confirmed", { answer: YES, made: "2025-11-24" }, true],
  ["is silent where the answer changed", { answer: NO, made: "2025-11-24" }, false],
  ["is silent once it is no longer fresh", { answer: YES, made: "2025-11-23" }, false],
])("a ruling of the time before %s", ([, { answer, made }, counts]) => {
  const before = { ...ruling("policy", 1), at: `${made}T08:00:00.000Z`, on: YES };
  const now = { ...given, answers: [{ question: "policy", answer }] };
  expect(rulingsInForce([before], [{ round: 1 }], now)).toHaveLength(counts ? 1 : 0);
  expect(rulingsInForce([before], [{ round: 1 }], given)).toEqual([]);
});

const NOW = "2026-11-24T12:00:00.000Z";
const hoursAgo = (hours: number) => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();

test("a fifth letter within a day is allowed, a sixth waits until the oldest is a day old", () => {
  const four = [23, 10, 5, 1].map(hoursAgo);
  expect(() => assertLetterAllowed(four, NOW)).not.toThrow();
  const refused = () => assertLetterAllowed([...four, hoursAgo(0)], NOW);
  expect(refused).toThrow(expect.objectContaining({ code: "too-soon", retryAfter: 3600 }));
});

test("letters older than a day do not count", () => {
  expect(() => assertLetterAllowed([24, 25, 30, 48, 72, 1].map(hoursAgo), NOW)).not.toThrow();
});

test.for([
  ["60 days after the due date", "2026-12-31", "2027-03-01T23:00:00Z"],
  ["60 days after today once the due date has passed", "2026-10-01", "2027-01-23T23:00:00Z"],
])("a link ends %s, at the end of that day in its zone", ([, date = "", ends]) => {
  expect(linkExpiry({ date, zone: "Europe/Berlin" }, NOW)).toBe(ends);
});

test("a due date may be today in its own zone, but not earlier", () => {
  const late = "2026-11-24T23:30:00.000Z";
  const in_ = (zone: string) => () => assertDueAhead({ date: "2026-11-24", zone }, late);
  expect(in_("America/New_York")).not.toThrow();
  expect(in_("Europe/Berlin")).toThrow(
    expect.objectContaining({
      code: "invalid",
      fields: [expect.objectContaining({ path: "due.date" })],
    }),
  );
});

test.for([
  [{ by: "Anna Berg", at: NOW }, "Anna Berg changed this on 2026-11-24 at 12:00 UTC"],
  [{}, "Somebody else changed this, after"],
])("a late change is told who was first, as far as known: %j", ([changed, sentence]) => {
  expect(() => assertCurrent(1, 2, changed as { by?: string })).toThrow(String(sentence));
  expect(() => assertCurrent(2, 2)).not.toThrow();
});
