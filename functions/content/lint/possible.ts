import type { Condition, Questionnaire, Scope } from "../../domain/questionnaire.ts";
import { answerLeaves } from "./references.ts";

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
  const known: (Chance | undefined)[] = [];
  for (const { id, when } of nodesOf(questionnaire)) {
    found.set(id, least(when.map((each) => chance(each, scope, { found, known }))));
  }
  return found;
}

/** What is known so far under one scope: of the questions before, and of conditions by their place. */
type Known = { found: ReadonlyMap<string, Chance>; known: (Chance | undefined)[] };

/** A condition and its parts; one that looks at no answer has a place, the same for all its likes. */
type Node = { condition: Condition; parts: Node[]; place: number | undefined };

type Asked = { id: string; when: Node[] };

// A questionnaire is looked at under thousands of scopes, and its conditions are much alike.
const nodes = new WeakMap<Questionnaire, Asked[]>();

function nodesOf(questionnaire: Questionnaire): Asked[] {
  const made = nodes.get(questionnaire);
  if (made) return made;
  const likes = new Map<string, Node>();
  const fresh = questionnaire.sections.flatMap(({ when: sectionWhen, questions }) =>
    questions.map(({ id, when }) => ({
      id,
      when: [sectionWhen, when].flatMap((each) => (each ? [nodeOf(each, likes)] : [])),
    })),
  );
  nodes.set(questionnaire, fresh);
  return fresh;
}

function nodeOf(condition: Condition, likes: Map<string, Node>): Node {
  const key = JSON.stringify(condition);
  const like = likes.get(key);
  if (like) return like;
  const parts = partsOf(condition).map((each) => nodeOf(each, likes));
  const place = answerLeaves(condition).length > 0 ? undefined : likes.size;
  const node = { condition, parts, place };
  likes.set(key, node);
  return node;
}

function partsOf(condition: Condition): readonly Condition[] {
  if ("all" in condition) return condition.all;
  if ("any" in condition) return condition.any;
  return "not" in condition ? [condition.not] : [];
}

/** The chance of one condition, given what is known of the questions before it. */
function chance(node: Node, scope: OpenScope, so: Known): Chance {
  if (node.place === undefined) return work(node, scope, so);
  const before = so.known[node.place];
  if (before !== undefined) return before;
  const now = work(node, scope, so);
  so.known[node.place] = now;
  return now;
}

function work({ condition, parts }: Node, scope: OpenScope, so: Known): Chance {
  if ("all" in condition) return least(parts.map((each) => chance(each, scope, so)));
  if ("any" in condition) return most(parts.map((each) => chance(each, scope, so)));
  if ("not" in condition) return INVERSE[most(parts.map((each) => chance(each, scope, so)))];
  if ("fact" in condition) return "maybe";
  if ("question" in condition) {
    return (so.found.get(condition.question) ?? "never") === "never" ? "never" : "maybe";
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
