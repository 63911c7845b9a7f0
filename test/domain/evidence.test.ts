import { expect, test } from "vitest";
import { Refusal } from "../../functions/domain/errors.ts";
import {
  type Backing,
  bestBacking,
  type EvidenceRecord,
  type EvidenceType,
  levelFor,
} from "../../functions/domain/evidence.ts";
import { reachOf } from "../../functions/domain/evidence-reach.ts";

const record: EvidenceRecord = {
  id: "e1",
  type: "report",
  title: "Report",
  url: "https://acme.example/report",
  dated: "2026-01-31",
  verdict: "accepted",
  independent: true,
  questions: ["q1"],
};
const type: EvidenceType = { id: "report", maxLevel: 3, maxAgeMonths: 12, supports: ["c1", "c2"] };
const asOf = "2026-11-24";

const none = { level: 0, awaitsReading: false };
const unread = { level: 1, awaitsReading: true };

test.for<[rule: string, change: Partial<EvidenceRecord>, backing: unknown]>([
  ["read, accepted and independent is level 3", {}, { level: 3, awaitsReading: false }],
  ["read and accepted is level 2", { independent: false }, { level: 2, awaitsReading: false }],
  ["supplied and unread is level 1", { verdict: "unread" }, unread],
  ["rejected is nothing", { verdict: "rejected" }, none],
  ["out of scope is nothing", { verdict: "out-of-scope" }, none],
  ["it holds on its expiry day", { expiresOn: asOf }, { level: 3, awaitsReading: false }],
  ["it ends the day after", { expiresOn: "2026-11-23" }, none],
  ["the date of issue counts before the date seen", { issuedOn: "2025-11-23" }, none],
  [
    "unread and expired still awaits reading",
    { verdict: "unread", expiresOn: "2026-11-23" },
    { level: 0, awaitsReading: true },
  ],
  ["rejected and expired awaits nothing", { verdict: "rejected", expiresOn: "2026-11-23" }, none],
])("%s", ([, change, backing]) => {
  expect(levelFor({ ...record, ...change }, ["c1"], type, asOf)).toEqual(backing);
});

test.for<[rule: string, asOf: string, level: number]>([
  ["evidence holds on the last day of its age", "2027-01-31", 3],
  ["and no longer", "2027-02-01", 0],
])("%s", ([, day, level]) => {
  expect(levelFor(record, ["c1"], type, day).level).toBe(level);
});

test.for<[rule: string, type: EvidenceType, controls: string[], level: number]>([
  ["a type lifts the controls it can support", type, ["c1", "c2"], 3],
  ["not a question that also speaks for another control", type, ["c1", "c3"], 0],
  ["a type for everything lifts every control", { ...type, supports: "all" }, ["c3"], 3],
  ["a type lifts up to its maximum", { ...type, maxLevel: 2 }, ["c1"], 2],
])("%s", ([, kind, controls, level]) => {
  expect(levelFor(record, controls, kind, asOf)).toEqual({ level, awaitsReading: false });
});

test("undated evidence counts only if its type does not age", () => {
  const { dated: _, ...undated } = record;
  expect(levelFor(undated, ["c1"], type, asOf).level).toBe(0);
  expect(levelFor(undated, ["c1"], { ...type, maxAgeMonths: null }, asOf).level).toBe(3);
});

test("evidence that starts after the date of the score is refused, naming the field", () => {
  const refused = (change: Partial<EvidenceRecord>) => () =>
    levelFor({ ...record, ...change }, ["c1"], type, asOf);
  expect(refused({ dated: "2026-11-25" })).toThrow(Refusal);
  expect(refused({ issuedOn: "2026-11-25" })).toThrow("starts after 2026-11-24");
  expect(refused({ dated: asOf })).not.toThrow();
});

test.for<[rule: string, backings: Backing[], best: Backing]>([
  ["no record is level 0", [], { level: 0, awaitsReading: false }],
  [
    "the best record counts, and what is read ends the wait",
    [
      { level: 1, awaitsReading: true },
      { level: 2, awaitsReading: false },
    ],
    { level: 2, awaitsReading: false },
  ],
  [
    "an expired unread record waits beside a rejected one",
    [
      { level: 0, awaitsReading: true },
      { level: 0, awaitsReading: false },
    ],
    { level: 0, awaitsReading: true },
  ],
])("%s", ([, backings, best]) => {
  expect(bestBacking(backings)).toEqual(best);
  expect(bestBacking(backings.toReversed())).toEqual(best);
});

test("a type reaches its maximum where it can support every control, and nothing elsewhere", () => {
  const narrow = { ...type, maxLevel: 2 as const, supports: ["c1", "c2"] };
  expect(reachOf(narrow, ["c1", "c2"])).toBe(2);
  expect(reachOf(narrow, ["c1", "c3"])).toBe(0);
  expect(reachOf({ ...narrow, supports: "all" }, ["c3"])).toBe(2);
});
