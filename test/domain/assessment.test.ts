import { expect, test } from "vitest";
import {
  ASSESSMENT_STATES,
  type AssessmentState,
  assertMove,
  mayMove,
} from "../../functions/domain/assessment.ts";

test("exactly the designed moves are legal", () => {
  const moves = ASSESSMENT_STATES.flatMap((from) =>
    ASSESSMENT_STATES.filter((to) => mayMove(from, to)).map((to) => `${from} > ${to}`),
  );
  expect(moves).toEqual([
    "draft > issued",
    "draft > submitted",
    "draft > cancelled",
    "issued > submitted",
    "issued > no-response",
    "issued > cancelled",
    "submitted > in-review",
    "submitted > returned",
    "submitted > decided",
    "submitted > cancelled",
    "in-review > returned",
    "in-review > decided",
    "in-review > cancelled",
    "returned > submitted",
    "returned > no-response",
    "returned > cancelled",
    "no-response > submitted",
    "no-response > in-review",
    "no-response > returned",
    "no-response > decided",
    "decided > in-review",
  ]);
});

test("an illegal move is refused with both states named", () => {
  const move = (from: AssessmentState, to: AssessmentState) => () => assertMove(from, to);
  expect(move("cancelled", "issued")).toThrow("This assessment is cancelled");
  expect(move("draft", "issued")).not.toThrow();
});
