import { expect, test } from "vitest";
import { reachablePoints } from "../../functions/domain/reachable-points.ts";
import { question, questionnaireOf } from "./questions.ts";

const controls = [{ control: "A.2.2", weight: 1 }];

test("options give their points, in order and once", () => {
  const options = [
    { id: "all", label: "All", points: 100 as const },
    { id: "none", label: "None", points: 0 as const },
    { id: "most", label: "Most", points: 75 as const },
    { id: "many", label: "Many", points: 75 as const },
  ];
  const made = questionnaireOf([question({ id: "policy", controls, options })]);
  expect(reachablePoints(made)).toEqual({ policy: [0, 75, 100] });
});

test("a number gives the points of its steps, and 0 beyond them", () => {
  const number = { unit: "hours", min: 1, max: 99, points: [{ upTo: 24, points: 50 as const }] };
  const made = questionnaireOf([question({ id: "hours", kind: "number", controls, number })]);
  expect(reachablePoints(made)).toEqual({ hours: [0, 50] });
});

test("an unscored question gives none", () => {
  expect(reachablePoints(questionnaireOf([question({ id: "sorts" })]))).toEqual({});
});
