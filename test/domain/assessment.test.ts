import { expect, test } from "vitest";
import {
  ASSESSMENT_STATES,
  type AssessmentState,
  assertDecision,
  assertMove,
  type Decision,
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

const facts = { tier: "T2", status: "final", rulers: ["ruth"] } as const;

test.for<[rule: string, decision: Decision, by: string, more: object, refused: string | undefined]>(
  [
    ["a final result can be accepted", "accept", "emil", {}, undefined],
    ["an open result cannot", "accept", "emil", { status: "open" }, "only a final one"],
    [
      "nor with actions",
      "accept-with-actions",
      "emil",
      { status: "review-open" },
      "only a final one",
    ],
    ["a rejection needs no final result", "reject", "emil", { status: "open" }, undefined],
    ["nor does a conditional decision", "conditional", "emil", { status: "open" }, undefined],
    [
      "whoever overrode does not decide alone at T2",
      "reject",
      "ruth",
      {},
      "another person decides",
    ],
    ["at T3 the same person may", "reject", "ruth", { tier: "T3" }, undefined],
    ["an exception is not taken by this way", "accepted-by-exception", "emil", {}, "second person"],
  ],
)("%s", ([, decision, by, more, refused]) => {
  const take = () => assertDecision(decision, by, { ...facts, ...more });
  if (refused) expect(take).toThrow(refused);
  else expect(take).not.toThrow();
});
