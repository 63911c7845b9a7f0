import { expect, test } from "vitest";
import { builtInQuestionnaires } from "../../functions/content/load.ts";
import { signingOf } from "../../functions/domain/intake-request.ts";
import {
  type Earlier,
  proposedCourse,
  proposedQuestionnaire,
} from "../../functions/domain/proposed-course.ts";
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

test("a tier's course asks by a questionnaire there is: few questions at T4, all above", () => {
  const ids = builtInQuestionnaires().map(({ id }) => id);
  for (const tier of TIERS) {
    const { questionnaire, again } = proposedCourse(tier);
    expect(ids).toContain(questionnaire);
    expect(ids).toContain(again);
    expect(questionnaire).toBe(tier === "T4" ? "short-triage" : "ai-supplier");
  }
});

const ANSWERED: Earlier = {
  ...{ engagementId: "e", tier: "T2", status: "decided" },
  ...{ questionnaireId: "ai-supplier", attested: true },
};

test.for([
  ["T2", [], "ai-supplier"],
  ["T2", [ANSWERED], "annual-refresh"],
  ["T3", [ANSWERED], "annual-refresh"],
  ["T2", [{ ...ANSWERED, questionnaireId: "annual-refresh" }], "annual-refresh"],
  ["T4", [ANSWERED], "short-triage"],
  ["T1", [ANSWERED], "ai-supplier"],
  ["T2", [{ ...ANSWERED, engagementId: "other" }], "ai-supplier"],
  ["T2", [{ ...ANSWERED, status: "in-review" }], "ai-supplier"],
  ["T2", [{ ...ANSWERED, questionnaireId: "short-triage" }], "ai-supplier"],
  ["T2", [{ ...ANSWERED, attested: false }], "ai-supplier"],
] as const)("an engagement of %s after %j is asked by %s", ([tier, before, proposed]) => {
  expect(proposedQuestionnaire({ id: "e", tier }, before)).toBe(proposed);
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
