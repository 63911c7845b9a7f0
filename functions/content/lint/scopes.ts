import {
  ACT_ROLES,
  AI_ROLES,
  type Condition,
  type Questionnaire,
  RISK_CLASSES,
  SUPPLY_KINDS,
  type Tier,
} from "../../domain/questionnaire.ts";
import type { OpenScope } from "./possible.ts";
import { leaves } from "./references.ts";

/**
 * Every scope of a tier that the questionnaire can tell apart: all kinds of supply, all sets of
 * the roles and all risk classes its conditions name, and one class they do not. Roles that no
 * condition names change nothing, so they are left out.
 */
export function distinctScopes(questionnaire: Questionnaire, tier: Tier): OpenScope[] {
  const named = questionnaire.sections
    .flatMap((section) => [section.when, ...section.questions.map(({ when }) => when)])
    .flatMap((when) => (when ? leaves(when) : []));
  const aiRoles = AI_ROLES.filter((role) => named.some((leaf) => names(leaf, "aiRole", role)));
  const actRoles = ACT_ROLES.filter((role) => named.some((leaf) => names(leaf, "actRole", role)));
  const classes = RISK_CLASSES.filter((each) =>
    named.some((leaf) => names(leaf, "riskClass", each)),
  );
  const other = RISK_CLASSES.find((each) => !classes.includes(each));
  return SUPPLY_KINDS.flatMap((kind) =>
    subsets(aiRoles).flatMap((ai) =>
      subsets(actRoles).flatMap((act) =>
        [...classes, ...(other ? [other] : [])].map((riskClass) => ({
          ...{ tier, kind, aiRoles: ai, actRoles: act, riskClass },
        })),
      ),
    ),
  );
}

/** A scope in words, for a finding. */
export function inWords({ tier, kind, aiRoles, actRoles, riskClass }: OpenScope): string {
  return [tier, kind, ...aiRoles, ...actRoles, riskClass].join(", ");
}

function names(leaf: Condition, field: "aiRole" | "actRole" | "riskClass", value: string): boolean {
  const list: readonly string[] =
    field === "aiRole" && "aiRole" in leaf
      ? leaf.aiRole
      : field === "actRole" && "actRole" in leaf
        ? leaf.actRole
        : field === "riskClass" && "riskClass" in leaf
          ? leaf.riskClass
          : [];
  return list.includes(value);
}

function subsets<T>(items: readonly T[]): T[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((set) => [first, ...set])];
}
