import { expect, test } from "vitest";
import { signingOf } from "../../functions/domain/intake-request.ts";
import { proposedCourse } from "../../functions/domain/proposed-course.ts";
import { TIERS } from "../../functions/domain/questionnaire.ts";
import { reviewProgress } from "../../functions/domain/review-progress.ts";

test("a review has done what it judged: documents read and claimed exceptions ruled on", () => {
  const verdicts = ["accepted", "unread", undefined, "rejected"] as const;
  const claimed = ["a", "b"];
  expect(reviewProgress({ verdicts, claimed, ruled: new Set(["b", "other"]) })).toEqual({
    done: 3,
    of: 6,
  });
  expect(reviewProgress({ verdicts: [], claimed: [], ruled: new Set() })).toEqual({
    done: 0,
    of: 0,
  });
});

test("a milder tier is given no more time and comes again no sooner", () => {
  const courses = TIERS.map(proposedCourse);
  for (const [at, course] of courses.entries()) {
    const stricter = courses[at - 1] ?? course;
    expect(course.days).toBeLessThanOrEqual(stricter.days);
    expect(course.months).toBeGreaterThanOrEqual(stricter.months);
  }
});

test.for([
  ["asked", [], "not-yet"],
  ["declined", [], "may-not-sign"],
  ["taken", [], "not-yet"],
  ["taken", [{ status: "issued" }], "not-yet"],
  ["taken", [{ status: "decided", decision: "accept" }], "may-sign"],
  ["taken", [{ status: "decided", decision: "conditional" }], "may-sign-with-conditions"],
  ["taken", [{ status: "decided", decision: "reject" }], "may-not-sign"],
  ["taken", [{ status: "decided", decision: "accept" }, { status: "in-review" }], "not-yet"],
  ["taken", [{ status: "decided", decision: "accept" }, { status: "cancelled" }], "may-sign"],
] as const)("a request that is %s with %j: %s", ([state, assessments, signing]) => {
  expect(signingOf({ state }, assessments)).toBe(signing);
});
