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
 * Every scope of a tier that the questionnaire can tell apart: kinds of supply, sets of roles and
 * risk classes. What its conditions always name together, or never, is the same to it, so the first
 * of such a group stands for all; roles that no condition names change nothing and are left out.
 */
export function distinctScopes(questionnaire: Questionnaire, tier: Tier): OpenScope[] {
  const named = questionnaire.sections
    .flatMap((section) => [section.when, ...section.questions.map(({ when }) => when)])
    .flatMap((when) => (when ? leaves(when) : []));
  const kinds = toldApart(SUPPLY_KINDS, listsOf(named, "kind"));
  const classes = toldApart(RISK_CLASSES, listsOf(named, "riskClass"));
  const aiSets = roleSets(AI_ROLES, listsOf(named, "aiRole"));
  const actSets = roleSets(ACT_ROLES, listsOf(named, "actRole"));
  return kinds.flatMap((kind) =>
    aiSets.flatMap((aiRoles) =>
      actSets.flatMap((actRoles) =>
        classes.map((riskClass) => ({ tier, kind, aiRoles, actRoles, riskClass })),
      ),
    ),
  );
}

/** A scope in words, for a finding. */
export function inWords({ tier, kind, aiRoles, actRoles, riskClass }: OpenScope): string {
  return [tier, kind, ...aiRoles, ...actRoles, riskClass].join(", ");
}

type Field = "kind" | "riskClass" | "aiRole" | "actRole";

/** The lists that conditions give for a field of the scope, each once. */
function listsOf(named: readonly Condition[], field: Field): (readonly string[])[] {
  const lists = named.flatMap((leaf) => {
    const list: unknown = Object.entries(leaf).find(([key]) => key === field)?.[1];
    return Array.isArray(list) ? [list.map(String)] : [];
  });
  return [...new Map(lists.map((list) => [list.join(), list])).values()];
}

/** The first of each group of values that stand in the same lists. */
function toldApart<T extends string>(
  values: readonly T[],
  lists: readonly (readonly string[])[],
): T[] {
  const places = (value: T) => lists.map((list) => list.includes(value)).join();
  return values.filter((value, at) => values.findIndex((v) => places(v) === places(value)) === at);
}

function roleSets<T extends string>(
  roles: readonly T[],
  lists: readonly (readonly string[])[],
): T[][] {
  const named = roles.filter((role) => lists.some((list) => list.includes(role)));
  return subsets(toldApart(named, lists));
}

/** Every set that can be made of the items, the empty one first. */
export function subsets<T>(items: readonly T[]): T[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((set) => [first, ...set])];
}
