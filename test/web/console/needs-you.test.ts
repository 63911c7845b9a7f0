import { expect, test } from "vitest";
import { figuresOf, needsYou } from "../../../web/console/pages/overview/needs-you.ts";
import { assessmentRows, riskRows, supplierRows } from "./world.ts";

const lists = { suppliers: supplierRows, assessments: assessmentRows, risks: riskRows };
const now = new Date("2027-02-23T09:00:00Z");

test("each figure counts what its list shows", () => {
  expect(figuresOf(lists)).toEqual({ suppliers: 3, running: 1, review: 1, risks: 2 });
});

test("a risk whose gap has closed, or that was accepted, presses nobody", () => {
  const risks = riskRows.map((risk, index) =>
    index === 0 ? { ...risk, open: false } : { ...risk, status: "accepted" as const },
  );
  expect(figuresOf({ ...lists, risks }).risks).toBe(0);
});

test("reviews come first, then what is overdue, then risks", () => {
  expect(needsYou(lists, now, 20).map(({ why }) => why)).toEqual([
    "review",
    "overdue",
    "re-review",
    "no-owner",
  ]);
});

test("the list stays short", () => {
  expect(needsYou(lists, now, 2)).toHaveLength(2);
  expect(needsYou({ suppliers: [], assessments: [], risks: [] }, now, 20)).toEqual([]);
});
