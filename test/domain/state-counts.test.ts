import { expect, test } from "vitest";
import { score } from "../../functions/domain/score.ts";
import { stateCounts } from "../../functions/domain/state-counts.ts";
import { type Given, goldenInput } from "./golden.ts";

const SILENT = goldenInput({
  ...{ impact: [4, 4, 3, 4, 3], exposure: [4, 3, 4, 3, 4, 2], riskClass: "limited" },
  answers: ["75/1", "unknown", "undisclosed", "nda", "na-claimed"].concat([
    ...["unanswered", "hidden", "nda", "unknown"],
  ]) as Given[],
});
const ruling = {
  kind: "override",
  points: 50,
  reason: "Seen.",
  by: "m",
  at: "2026-01-01",
} as const;

test("every silence is counted by itself, and what is not asked is not counted", () => {
  expect(stateCounts(score(SILENT)).map(({ kind, count }) => [kind, count])).toEqual([
    ["answered", 1],
    ["unknown", 2],
    ["undisclosed", 1],
    ["nda", 2],
    ["unanswered", 1],
    ["na-claimed", 1],
  ]);
});

test("a ruling on a silence gives it points and leaves it a silence", () => {
  const ruled = stateCounts(score({ ...SILENT, rulings: { q2: ruling } }));
  expect(ruled).toEqual(stateCounts(score(SILENT)));
});

test("a round closed without a response counts what was not answered as not disclosed", () => {
  const closed = stateCounts(score({ ...SILENT, noResponse: true }));
  expect(closed).toContainEqual({ kind: "undisclosed", count: 2 });
  expect(closed.map(({ kind }) => kind)).not.toContain("unanswered");
});
