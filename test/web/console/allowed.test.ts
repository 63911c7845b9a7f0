import { expect, test } from "vitest";
import { allowedDecisions } from "../../../web/console/pages/assessment/decision/allowed.ts";

const open = (facts: Parameters<typeof allowedDecisions>[1], by = "member-ruben") =>
  allowedDecisions(by, facts)
    .filter(({ why }) => why === undefined)
    .map(({ decision }) => decision);

test("a final result may be accepted", () => {
  const facts = {
    tier: "T2",
    status: "final",
    rulers: [],
    openGates: [],
    today: "2026-11-24",
  } as const;
  expect(open(facts)).toEqual([
    "accept",
    "accept-with-actions",
    "conditional",
    "reject",
    "accepted-by-exception",
  ]);
});

test("a result that is not final can only be turned down or tied to conditions", () => {
  const facts = {
    tier: "T3",
    status: "review-open",
    rulers: [],
    openGates: [],
    today: "2026-11-24",
  } as const;
  expect(open(facts)).toEqual(["conditional", "reject", "accepted-by-exception"]);
});

test("at a strict tier whoever overrode an answer chooses freely, for a second person to approve", () => {
  const facts = {
    tier: "T1",
    status: "review-open",
    rulers: ["member-ruben"],
    openGates: [],
    today: "2026-11-24",
  } as const;
  expect(open(facts)).toEqual(["conditional", "reject", "accepted-by-exception"]);
});
