import type { Answers } from "./answers.ts";
import { askedQuestions } from "./open-questions.ts";
import type { Questionnaire, Scope } from "./questionnaire.ts";
import { holds } from "./visibility.ts";

/** Where a supplier sees its part differently from the buyer. */
export type RoleDifference = {
  question: string;
  option: string;
  label: string;
  /** `declared`: the supplier says so, the buyer does not; `left-out`: the other way round. */
  is: "declared" | "left-out";
};

/**
 * What a supplier declares of its part that the engagement does not say, and the other way round.
 * Something to look into: it removes no question and no must-have (scoring model 2.1). A question
 * left unanswered declares nothing.
 */
export function roleDifferences(
  questionnaire: Pick<Questionnaire, "sections">,
  scope: Scope,
  answers: Answers,
): RoleDifference[] {
  return askedQuestions(questionnaire, scope, answers).flatMap(({ id, options = [] }) => {
    const answer = answers[id];
    if (answer?.is !== "option" && answer?.is !== "options") return [];
    const chosen = answer.is === "option" ? [answer.option] : answer.options;
    return options.flatMap(({ id: option, label, declares }): RoleDifference[] => {
      if (!declares) return [];
      if (chosen.includes(option)) {
        const fits = holds(declares.fits, scope, {});
        return fits ? [] : [{ question: id, option, label, is: "declared" }];
      }
      const expected = declares.follows !== undefined && holds(declares.follows, scope, {});
      return expected ? [{ question: id, option, label, is: "left-out" }] : [];
    });
  });
}
