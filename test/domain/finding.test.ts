import { expect, test } from "vitest";
import { dateIn } from "../../functions/domain/due.ts";
import {
  assertFindingChange,
  assertReplied,
  FINDING_STATES,
  type FindingFacts,
  type FindingWish,
  isFindingOverdue,
  isShownToSupplier,
} from "../../functions/domain/finding.ts";

const JUNE = { date: "2027-06-30", zone: "Europe/Berlin" };
const JULY = { date: "2027-07-31", zone: "Europe/Berlin" };

test.for<[string, FindingFacts, FindingWish, note: string | undefined]>([
  ["asking with a day", { state: "noted" }, { state: "asked", due: JUNE }, undefined],
  ["asking on a day that stands", { state: "noted", due: JUNE }, { state: "asked" }, undefined],
  ["closing what was only noted", { state: "noted" }, { state: "closed" }, "Not ours."],
  ["verifying a reply", { state: "replied", due: JUNE }, { state: "verified" }, undefined],
  ["asking again with a word", { state: "replied", due: JUNE }, { state: "asked" }, "Too old."],
  ["more time with a reason", { state: "asked", due: JUNE }, { due: JULY }, "They moved."],
  ["less time", { state: "asked", due: JULY }, { due: JUNE }, undefined],
  ["opening again", { state: "verified", due: JUNE }, { state: "asked" }, "It is back."],
])("%s is allowed", ([, before, wish, note]) => {
  expect(() => assertFindingChange(before, wish, note)).not.toThrow();
});

test.for<[string, FindingFacts, FindingWish, note: string | undefined, says: RegExp]>([
  ["asking without a day", { state: "noted" }, { state: "asked" }, undefined, /need mending/],
  ["taking the day away", { state: "asked", due: JUNE }, { due: null }, undefined, /need mending/],
  ["closing in silence", { state: "asked", due: JUNE }, { state: "closed" }, undefined, /mending/],
  ["more time in silence", { state: "asked", due: JUNE }, { due: JULY }, undefined, /mending/],
  ["asking again in silence", { state: "replied", due: JUNE }, { state: "asked" }, "", /mending/],
  ["a reply by the buyer", { state: "asked", due: JUNE }, { state: "replied" }, "So.", /supplier/],
  ["noting what was asked", { state: "asked", due: JUNE }, { state: "noted" }, "So.", /cannot/],
  ["verifying what is closed", { state: "closed" }, { state: "verified" }, "So.", /cannot/],
])("%s is refused", ([, before, wish, note, says]) => {
  expect(() => assertFindingChange(before, wish, note)).toThrow(says);
});

test("the supplier replies only to what was asked of it", () => {
  const taken = FINDING_STATES.filter((state) => {
    try {
      assertReplied(state);
      return true;
    } catch {
      return false;
    }
  });
  expect(taken).toEqual(["asked", "replied"]);
});

test("a finding is overdue when its day is over where it was set, and only while it is asked", () => {
  const at = (now: string) => (zone: string) => dateIn(zone, now);
  const asked = { state: "asked", due: JUNE } as const;
  expect(isFindingOverdue(asked, at("2027-06-30T21:59:00Z"))).toBe(false);
  expect(isFindingOverdue(asked, at("2027-06-30T22:00:00Z"))).toBe(true);
  expect(isFindingOverdue({ ...asked, state: "replied" }, at("2027-08-01T00:00:00Z"))).toBe(false);
});

test("what is only noted is the buyer's own", () => {
  expect(FINDING_STATES.filter((state) => !isShownToSupplier(state))).toEqual(["noted"]);
});
