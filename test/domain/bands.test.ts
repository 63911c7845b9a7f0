import { expect, test } from "vitest";
import { bandsBelow, gradeOf, riskPoint, worseGrade } from "../../functions/domain/bands.ts";
import { percent } from "../../functions/domain/percent.ts";

test.for<[likelihood: number, impact: number, band: string]>([
  [1, 1, "Low"],
  [1, 4, "Low"],
  [1, 5, "Moderate"],
  [3, 3, "Moderate"],
  [2, 5, "High"],
  [3, 4, "High"],
  [3, 5, "Critical"],
  [5, 5, "Critical"],
])("likelihood %i and impact %i is %s", ([likelihood, impact, band]) => {
  expect(riskPoint(likelihood, impact)).toMatchObject({ product: likelihood * impact, band });
});

test.for<[score: number, grade: string]>([
  [10_000, "A"],
  [8500, "A"],
  [8499, "B"],
  [7000, "B"],
  [6999, "C"],
  [5000, "C"],
  [4999, "D"],
  [3000, "D"],
  [2999, "E"],
  [0, "E"],
])("%i basis points is grade %s", ([score, grade]) => {
  expect(gradeOf(score)).toBe(grade);
});

test("the worse of two grades is the later letter", () => {
  expect([worseGrade("A", "D"), worseGrade("E", "D"), worseGrade("C", "C")]).toEqual([
    "D",
    "E",
    "C",
  ]);
});

test("bands below are counted from the other risk down", () => {
  expect(bandsBelow(riskPoint(1, 1), riskPoint(5, 5))).toBe(3);
  expect(bandsBelow(riskPoint(5, 5), riskPoint(3, 4))).toBe(-1);
});

test("a printed percentage never reaches a cut-off the score missed", () => {
  expect([percent(8499), percent(8500), percent(10_000), percent(99)]).toEqual([
    "84 %",
    "85 %",
    "100 %",
    "0 %",
  ]);
});
