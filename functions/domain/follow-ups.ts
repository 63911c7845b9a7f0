import type { Condition, Questionnaire } from "./questionnaire.ts";

/**
 * The questions that another answer to these could reveal, directly or through one another, in
 * reading order; those asked already are left out. Whoever opens a question again opens these too,
 * or an honest new answer could lead to a question that is asked for and locked.
 */
export function followUpsOf(
  { sections }: Pick<Questionnaire, "sections">,
  opened: readonly string[],
  asked: readonly string[],
): string[] {
  const reached = new Set(opened);
  const found: string[] = [];
  for (const section of sections) {
    for (const { id, when } of section.questions) {
      const named = [...questionsIn(section.when), ...questionsIn(when)];
      if (reached.has(id) || !named.some((each) => reached.has(each))) continue;
      reached.add(id);
      if (!asked.includes(id)) found.push(id);
    }
  }
  return found;
}

function questionsIn(condition: Condition | undefined): string[] {
  if (!condition) return [];
  if ("all" in condition) return condition.all.flatMap(questionsIn);
  if ("any" in condition) return condition.any.flatMap(questionsIn);
  if ("not" in condition) return questionsIn(condition.not);
  return "question" in condition ? [condition.question] : [];
}
