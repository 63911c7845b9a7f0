import { expect, test } from "vitest";
import { assertTaken, isStale } from "../../functions/domain/acceptance.ts";
import { riskPoint } from "../../functions/domain/bands.ts";

const current = riskPoint(2, 3);

test("an acceptance covers the figure it was given on, until its end has come", () => {
  expect(isStale({ current }, riskPoint(2, 3))).toBe(false);
  expect(isStale({ current, ended: true }, riskPoint(2, 3))).toBe(true);
});

test("another figure makes it stale, also a lower one and one of the same product", () => {
  expect(isStale({ current }, riskPoint(2, 4))).toBe(true);
  expect(isStale({ current }, riskPoint(1, 3))).toBe(true);
  expect(isStale({ current }, riskPoint(3, 2))).toBe(true);
});

test("a risk is called accepted only where somebody took it", () => {
  expect(() => assertTaken("accepted", undefined)).toThrow();
  expect(() => assertTaken("accepted", { current })).not.toThrow();
  expect(() => assertTaken("treating", undefined)).not.toThrow();
});
