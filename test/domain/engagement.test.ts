import { expect, test } from "vitest";
import { type EngagementFields, intakeOf } from "../../functions/domain/engagement.ts";
import { scopeOf } from "../../functions/domain/scope.ts";

const ENGAGEMENT: EngagementFields = {
  ...{ product: "Claims Assistant", kind: "ai-product", riskClass: "limited" },
  ...{ aiRoles: ["ai-provider"], actRoles: ["provider"], contract: {}, criticalFunction: false },
  facts: ["hosted-service"],
  triage: {
    ...{ data: 4, persons: 4, criticality: 3, regulation: 4, scale: 3 },
    ...{ autonomy: 4, accessDepth: 3, opacity: 4, chainDepth: 3, changeRate: 4, incidents: 2 },
  },
};

test("the intake gives tier and inherent risk with the reason", () => {
  const intake = intakeOf(ENGAGEMENT);
  expect(intake).toMatchObject({ tier: "T2", computedTier: "T2", missing: [] });
  expect(intake.inherent).toEqual({ likelihood: 3, impact: 4, product: 12, band: "High" });
});

test("a tier set by hand counts, and the computed one stays beside it", () => {
  const intake = intakeOf({ ...ENGAGEMENT, tierOverride: { tier: "T1", reason: "Board matter." } });
  expect(intake).toMatchObject({ tier: "T1", computedTier: "T2" });
  expect(intake.tierReason).toMatch(/^Set to T1 by hand: Board matter\./);
});

test("the scope holds what questions may depend on and nothing else", () => {
  expect(scopeOf({ ...ENGAGEMENT, tier: "T2" })).toEqual({
    ...{ tier: "T2", kind: "ai-product", riskClass: "limited" },
    ...{ aiRoles: ["ai-provider"], actRoles: ["provider"], facts: ["hosted-service"] },
  });
});

test.for([
  [[], ["critical-function"]],
  [["critical-function"], ["critical-function"]],
])("supporting a critical function is the fact of that name, once: %j", ([facts = [], all]) => {
  const scope = scopeOf({ ...ENGAGEMENT, facts, criticalFunction: true, tier: "T2" });
  expect(scope.facts).toEqual(all);
});
