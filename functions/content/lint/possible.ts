import type { Condition, Questionnaire, Scope } from "../../domain/questionnaire.ts";

/** What can be said of a condition while facts and answers are still open. */
export type Chance = "never" | "maybe" | "always";

/** A scope with its facts left open. */
export type OpenScope = Omit<Scope, "facts">;

/**
 * For every question whether it can be asked under a scope whose facts and answers are open.
 * An upper bound: two conditions that rule each other out through a fact both count as "maybe".
 */
export function chances(questionnaire: Questionnaire, scope: OpenScope): Map<string, Chance> {
  const found = new Map<string, Chance>();
  for (const { when: sectionWhen, questions } of questionnaire.sections) {
    for (const { id, when } of questions) {
      const conditions = [sectionWhen, when].flatMap((each) => (each ? [each] : []));
      found.set(id, least(conditions.map((each) => chance(each, scope, found))));
    }
  }
  return found;
}

/** The chance of one condition, given what is known of the questions before it. */
function chance(
  condition: Condition,
  scope: OpenScope,
  before: ReadonlyMap<string, Chance>,
): Chance {
  if ("all" in condition) return least(condition.all.map((each) => chance(each, scope, before)));
  if ("any" in condition) return most(condition.any.map((each) => chance(each, scope, before)));
  if ("not" in condition) return INVERSE[chance(condition.not, scope, before)];
  if ("fact" in condition) return "maybe";
  if ("question" in condition) {
    return (before.get(condition.question) ?? "never") === "never" ? "never" : "maybe";
  }
  return scopeMeets(condition, scope) ? "always" : "never";
}

const INVERSE = { never: "always", maybe: "maybe", always: "never" } as const;

function least(chances: readonly Chance[]): Chance {
  if (chances.includes("never")) return "never";
  return chances.includes("maybe") ? "maybe" : "always";
}

function most(chances: readonly Chance[]): Chance {
  if (chances.includes("always")) return "always";
  return chances.includes("maybe") ? "maybe" : "never";
}

type OnScope = Extract<
  Condition,
  | { tier: unknown }
  | { kind: unknown }
  | { aiRole: unknown }
  | { actRole: unknown }
  | { riskClass: unknown }
>;

function scopeMeets(condition: OnScope, scope: OpenScope): boolean {
  if ("tier" in condition) return condition.tier.includes(scope.tier);
  if ("kind" in condition) return condition.kind.includes(scope.kind);
  if ("aiRole" in condition) return condition.aiRole.some((role) => scope.aiRoles.includes(role));
  if ("actRole" in condition) {
    return condition.actRole.some((role) => scope.actRoles.includes(role));
  }
  return condition.riskClass.includes(scope.riskClass);
}
