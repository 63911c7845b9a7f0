import { expect, test } from "vitest";
import { allowedDecisions } from "../../../web/console/pages/assessment/decision/allowed.ts";

const open = (facts: Parameters<typeof allowedDecisions>[1], by = "member-ruben") =>
  allowedDecisions(by, facts)
    .filter(({ why }) => why === undefined)
    .map(({ decision }) => decision);

test("a final result may be accepted", () => {
  const facts = { tier: "T2", status: "final", rulers: [] } as const;
  expect(open(facts)).toEqual(["accept", "accept-with-actions", "conditional", "reject"]);
});

test("a result that is not final can only be turned down or tied to conditions", () => {
  const facts = { tier: "T3", status: "review-open", rulers: [] } as const;
  expect(open(facts)).toEqual(["conditional", "reject"]);
});

test("at a strict tier whoever overrode an answer decides nothing, and is told why", () => {
  const facts = { tier: "T1", status: "final", rulers: ["member-ruben"] } as const;
  expect(open(facts)).toEqual([]);
  expect(allowedDecisions("member-ruben", facts)[0]?.why).toContain("another person");
});
