import type { Condition, Questionnaire } from "../../domain/questionnaire.ts";

/** A condition that looks at an answer. */
export type OnAnswer = Extract<Condition, { question: string }>;

/** Every leaf of a condition. */
export function leaves(condition: Condition): Condition[] {
  if ("all" in condition) return condition.all.flatMap(leaves);
  if ("any" in condition) return condition.any.flatMap(leaves);
  if ("not" in condition) return leaves(condition.not);
  return [condition];
}

/** The leaves of a condition that look at an answer. */
export function answerLeaves(condition: Condition): OnAnswer[] {
  return leaves(condition).flatMap((leaf) => ("question" in leaf ? [leaf] : []));
}

/** For each question the ids its showing depends on, its section's condition included. */
export function dependencies(questionnaire: Questionnaire): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const section of questionnaire.sections) {
    for (const question of section.questions) {
      const conditions = [section.when, question.when].flatMap((each) => (each ? [each] : []));
      const ids = conditions.flatMap(answerLeaves).map((leaf) => leaf.question);
      found.set(question.id, [...new Set(ids)]);
    }
  }
  return found;
}

/** Everything a question hangs on, directly or through others; a question may reach itself. */
export function reach(from: string, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...(edges.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return seen;
}
