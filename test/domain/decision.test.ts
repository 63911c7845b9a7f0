import { expect, test } from "vitest";
import type { Decision } from "../../functions/domain/assessment.ts";
import {
  assertDecision,
  type DecisionFacts,
  type DecisionWish,
  decisionFallsDue,
  needsApproval,
} from "../../functions/domain/decision.ts";

const FACTS: DecisionFacts = {
  ...{ tier: "T2", status: "final", rulers: ["ruth"], openGates: [], today: "2026-11-24" },
};
const BLOCKED = { openGates: [{ id: "K2" }] };
const WAIVER = { gate: "K2", reason: "They mend it.", until: "2027-02-28" };
const EXCEPTION = {
  ...{ compensating: "No personal data.", exitPlan: "Switch it off.", owner: "otto" },
  until: "2027-06-30",
};

const wish = (decision: Decision, more: Partial<DecisionWish> = {}): DecisionWish => ({
  ...{ decision, waivers: [] },
  ...more,
});

test.for<[string, by: string, DecisionWish, Partial<DecisionFacts>]>([
  ["a final result is accepted", "emil", wish("accept"), {}],
  ["what is open can be rejected", "emil", wish("reject"), { status: "open" }],
  ["what is open can be tied to conditions", "emil", wish("conditional"), { status: "open" }],
  ["an open must-have leaves conditions", "emil", wish("conditional"), BLOCKED],
  [
    "a waived must-have lets accept",
    "emil",
    wish("accept-with-actions", { waivers: [WAIVER], approver: "otto" }),
    BLOCKED,
  ],
  [
    "an exception with all its terms",
    "emil",
    wish("accepted-by-exception", { exception: EXCEPTION, approver: "otto" }),
    { ...BLOCKED, status: "open" },
  ],
  ["whoever ruled, at T3", "ruth", wish("accept"), { tier: "T3" }],
  ["whoever ruled, with a second person", "ruth", wish("reject", { approver: "otto" }), {}],
])("%s", ([, by, wanted, more]) => {
  expect(() => assertDecision(by, wanted, { ...FACTS, ...more })).not.toThrow();
});

test.for<[string, by: string, DecisionWish, Partial<DecisionFacts>, refused: string]>([
  ["what is open is not accepted", "emil", wish("accept"), { status: "open" }, "only a final"],
  [
    "what is unread is not accepted",
    "emil",
    wish("accept-with-actions"),
    { status: "review-open" },
    "only a final",
  ],
  ["an open must-have keeps from accepting", "emil", wish("accept"), BLOCKED, "waive K2"],
  [
    "a waiver needs a second person",
    "emil",
    wish("accept", { waivers: [WAIVER] }),
    BLOCKED,
    "need mending",
  ],
  [
    "nobody is their own second person",
    "emil",
    wish("accept", { waivers: [WAIVER], approver: "emil" }),
    BLOCKED,
    "need mending",
  ],
  [
    "a second person who ruled is none",
    "emil",
    wish("accept", { waivers: [WAIVER], approver: "ruth" }),
    BLOCKED,
    "need mending",
  ],
  [
    "a waiver ends",
    "emil",
    wish("accept", { waivers: [{ ...WAIVER, until: "2026-11-24" }], approver: "otto" }),
    BLOCKED,
    "need mending",
  ],
  [
    "only an open must-have is waived",
    "emil",
    wish("accept", { waivers: [WAIVER], approver: "otto" }),
    {},
    "need mending",
  ],
  [
    "an exception has terms",
    "emil",
    wish("accepted-by-exception", { approver: "otto" }),
    {},
    "need mending",
  ],
  [
    "other decisions have no terms of an exception",
    "emil",
    wish("reject", { exception: EXCEPTION, approver: "otto" }),
    {},
    "need mending",
  ],
  ["a review lies ahead", "emil", wish("reject", { nextReview: "2026-11-24" }), {}, "need mending"],
  ["whoever ruled does not alone decide at T2", "ruth", wish("reject"), {}, "another person"],
])("refused: %s", ([, by, wanted, more, refused]) => {
  expect(() => assertDecision(by, wanted, { ...FACTS, ...more })).toThrow(refused);
});

test("a decision falls due on the first day something it rests on ends", () => {
  const nextReview = "2027-11-24";
  expect(decisionFallsDue({ waivers: [] })).toBeUndefined();
  expect(decisionFallsDue({ waivers: [], nextReview })).toBe(nextReview);
  const all = { waivers: [WAIVER], exception: EXCEPTION, nextReview };
  expect(decisionFallsDue(all)).toBe("2027-02-28");
});

test("a second person is needed for waivers, exceptions and whoever names one", () => {
  expect(needsApproval(wish("reject"))).toBe(false);
  expect(needsApproval(wish("accept", { waivers: [WAIVER] }))).toBe(true);
  expect(needsApproval(wish("reject", { approver: "otto" }))).toBe(true);
});
