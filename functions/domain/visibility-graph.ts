import type { Answer, Answers } from "./answers.ts";
import { questionsIn } from "./contradictions.ts";
import type { Condition, Scope } from "./questionnaire.ts";
import { holds, narrow } from "./visibility.ts";

/** Sections as far as visibility goes. */
type Parts = readonly {
  when?: Condition | undefined;
  questions: readonly { id: string; when?: Condition | undefined }[];
}[];

/** Which questions are asked, kept up to date one answer at a time. */
export type VisibilityGraph = {
  /** Ids of the questions asked now, in reading order. */
  visible(): string[];
  /** Takes in one answer (undefined: taken back); the ids of questions that came or went. */
  change(question: string, answer: Answer | undefined): string[];
  /** How many questions were decided so far; to see that a change touches few. */
  decided(): number;
};

/**
 * The same questions as `visibleIds`, worked out once and then only where an answer reaches: a
 * change decides anew the questions whose conditions look at it, and those that hang on one that
 * came or went. Scope is settled at the start. Ids have to be unique (linted).
 */
export function visibilityGraph(
  sections: Parts,
  scope: Scope | undefined,
  answers: Answers,
): VisibilityGraph {
  const nodes = nodesOf(sections, scope);
  const places = new Map(nodes.map(({ id }, at) => [id, at]));
  const given = new Map(Object.entries(answers));
  const asked: boolean[] = [];
  const standing: Record<string, Answer | undefined> = {};
  let decided = 0;
  const decide = (at: number): boolean => {
    decided += 1;
    const node = nodes[at];
    if (!node) return false;
    asked[at] = node.when.every((each) => holds(each, undefined, standing));
    standing[node.id] = asked[at] ? given.get(node.id) : undefined;
    return asked[at];
  };
  for (const at of nodes.keys()) decide(at);
  return {
    visible: () => nodes.flatMap(({ id }, at) => (asked[at] ? [id] : [])),
    decided: () => decided,
    change(question, answer) {
      given.set(question, answer);
      const start = places.get(question);
      if (start === undefined || !asked[start]) return [];
      standing[question] = answer;
      const turned: string[] = [];
      const open = [...(nodes[start]?.dependents ?? [])];
      // Conditions look back only, so the earliest open question never has to be decided twice.
      for (let at = takeLeast(open); at !== undefined; at = takeLeast(open)) {
        const before = asked[at];
        const node = nodes[at];
        if (!node || decide(at) === before) continue;
        turned.push(node.id);
        if (given.get(node.id) !== undefined) open.push(...node.dependents);
      }
      return turned;
    },
  };
}

/** A question with what is left of its conditions, and the places of those that look at it. */
type Node = { id: string; when: Condition[]; dependents: number[] };

function nodesOf(sections: Parts, scope: Scope | undefined): Node[] {
  const nodes: Node[] = [];
  const places = new Map<string, number>();
  for (const section of sections) {
    const before = new Set(places.keys());
    for (const { id, when } of section.questions) {
      const at = nodes.length;
      const conditions = [
        ...(section.when ? [settled(section.when, scope, before)] : []),
        ...(when ? [settled(when, scope, places)] : []),
      ];
      for (const target of new Set(conditions.flatMap(questionsIn))) {
        nodes[places.get(target) ?? -1]?.dependents.push(at);
      }
      nodes.push({ id, when: conditions, dependents: [] });
      places.set(id, at);
    }
  }
  return nodes;
}

const NEVER: Condition = { any: [] };
const ALWAYS: Condition = { all: [] };

/** A condition with the scope settled; what looks at a question not yet decided never holds. */
function settled(
  condition: Condition,
  scope: Scope | undefined,
  before: { has(id: string): boolean },
): Condition {
  const left = scope ? narrow(condition, scope) : condition;
  if (typeof left === "boolean") return left ? ALWAYS : NEVER;
  return backwards(left, before);
}

function backwards(condition: Condition, before: { has(id: string): boolean }): Condition {
  if ("all" in condition) return { all: condition.all.map((each) => backwards(each, before)) };
  if ("any" in condition) return { any: condition.any.map((each) => backwards(each, before)) };
  if ("not" in condition) return { not: backwards(condition.not, before) };
  return "question" in condition && !before.has(condition.question) ? NEVER : condition;
}

/** Takes the smallest number out of a short list, with all its likes; undefined when it is empty. */
function takeLeast(list: number[]): number | undefined {
  if (list.length === 0) return undefined;
  const least = Math.min(...list);
  let kept = 0;
  for (const each of list) if (each !== least) list[kept++] = each;
  list.length = kept;
  return least;
}
