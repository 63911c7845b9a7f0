import { expect, test } from "vitest";
import type { OpenScope } from "../../functions/content/lint/possible.ts";
import { distinctScopes, inWords } from "../../functions/content/lint/scopes.ts";
import { type Condition, SUPPLY_KINDS } from "../../functions/domain/questionnaire.ts";
import { POLICY, ROLES, small } from "./small.ts";

const scopes = (...conditions: Condition[]) =>
  distinctScopes(small([{ ...POLICY, when: { any: conditions } }, ROLES]), "T2").map(
    ({ kind, aiRoles, actRoles, riskClass }) => [kind, ...aiRoles, ...actRoles, riskClass],
  );

test("what no condition names is not told apart", () => {
  expect(scopes({ tier: ["T1"] })).toEqual([["ai-product", "high-risk"]]);
});

test("kinds and classes that stand in the same lists are looked at once", () => {
  expect(scopes({ kind: ["compute", "tooling"] }, { riskClass: ["limited", "minimal"] })).toEqual([
    ...[
      ["ai-product", "high-risk"],
      ["ai-product", "limited"],
    ],
    ...[
      ["tooling", "high-risk"],
      ["tooling", "limited"],
    ],
  ]);
  const apart = scopes({ kind: ["compute", "tooling"] }, { kind: ["compute"] });
  expect(apart.map(([kind]) => kind)).toEqual(["ai-product", "tooling", "compute"]);
});

test("roles stack, and those always named together count as one", () => {
  const found = scopes({ actRole: ["importer", "distributor"] }, { actRole: ["provider"] });
  expect(found.map((each) => each.slice(1, -1))).toEqual([
    [],
    ["importer"],
    ["provider"],
    ["provider", "importer"],
  ]);
});

test("a condition on every kind by itself tells all of them apart", () => {
  const all = scopes(...SUPPLY_KINDS.map((kind) => ({ kind: [kind] })));
  expect(all.map(([kind]) => kind)).toEqual(SUPPLY_KINDS);
});

test("a scope is worded with all that a finding needs", () => {
  const scope: OpenScope = {
    ...{ tier: "T1", kind: "integrator", riskClass: "high-risk" },
    ...{ aiRoles: ["ai-partner"], actRoles: ["provider"] },
  };
  expect(inWords(scope)).toBe("T1, integrator, ai-partner, provider, high-risk");
});
