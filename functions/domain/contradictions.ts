import type { Answers } from "./answers.ts";
import type { Condition, Scope } from "./questionnaire.ts";
import { holds, visibleIds } from "./visibility.ts";

/** A questionnaire as far as contradictions go: the full one and the supplier's both fit. */
type Contradictable<C extends { when: Condition }> = {
  sections: Parameters<typeof visibleIds>[0];
  contradictions?: readonly C[] | undefined;
};

/**
 * The contradictions the answers hold, in the order of the questionnaire. Answers to questions
 * that are not asked now do not count. Without a scope in the supplier's browser.
 */
export function contradictions<C extends { when: Condition }>(
  questionnaire: Contradictable<C>,
  scope: Scope | undefined,
  answers: Answers,
): C[] {
  const all = questionnaire.contradictions ?? [];
  if (all.length === 0) return [];
  const asked = visibleIds(questionnaire.sections, scope, answers);
  const standing = Object.fromEntries(asked.map((id) => [id, answers[id]]));
  return all.filter(({ when }) => holds(when, scope, standing));
}

/** The questions a condition looks at, each once, in the order they are named. */
export function questionsIn(condition: Condition): string[] {
  if ("all" in condition) return [...new Set(condition.all.flatMap(questionsIn))];
  if ("any" in condition) return [...new Set(condition.any.flatMap(questionsIn))];
  if ("not" in condition) return questionsIn(condition.not);
  return "question" in condition ? [condition.question] : [];
}
