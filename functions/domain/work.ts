import { expectedMinutes } from "./minutes.ts";
import { askedQuestions } from "./open-questions.ts";
import type { Questionnaire, Scope } from "./questionnaire.ts";

/**
 * How much a supplier is asked before the first answer: questions and whole minutes. In a return
 * only the returned questions count.
 */
export function expectedWork(
  questionnaire: Pick<Questionnaire, "sections">,
  scope: Scope,
  returned?: readonly string[],
): { questions: number; minutes: number } {
  const asked = returned
    ? questionnaire.sections
        .flatMap(({ questions }) => questions)
        .filter(({ id }) => returned.includes(id))
    : askedQuestions(questionnaire, scope, {});
  const minutes = expectedMinutes(
    asked.map(({ kind, evidence }) => ({ kind, evidenceAsked: (evidence?.[scope.tier] ?? 0) > 0 })),
  );
  return { questions: asked.length, minutes };
}
