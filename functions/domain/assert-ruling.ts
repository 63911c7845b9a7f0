import { notFound, Refusal } from "./errors.ts";
import { statesOf } from "./question-states.ts";
import { allQuestions } from "./questionnaire.ts";
import type { ScoreSources } from "./score-input-of.ts";
import { visibleIds } from "./visibility.ts";

/** What a reviewer wants to do to one question. */
export type RulingWish = { kind: "override" | "accept-na" | "accept" | "withdraw" };

/**
 * Refuses a ruling that would say nothing: on a question that does not exist, that was not asked,
 * that earns no points, or that accepts an N/A nobody claimed. An answer can be let stand wherever
 * one was asked for, but for a claimed N/A: that is accepted with its reason, or not at all.
 */
export function assertRuling(
  { content, submission }: Pick<ScoreSources, "content" | "submission">,
  question: string,
  { kind }: RulingWish,
): void {
  const { questionnaire } = content;
  if (!allQuestions(questionnaire).some(({ id }) => id === question)) throw notFound();
  const { scope, answers } = submission;
  const given = Object.fromEntries(answers.map((each) => [each.question, each.answer]));
  const state = statesOf(questionnaire, scope, given)[question];
  if (kind === "accept") {
    if (!visibleIds(questionnaire.sections, scope, given).includes(question)) {
      throw refused("This question was not asked.");
    }
    if (state?.kind === "na-claimed") {
      throw refused(
        "The supplier claims that this is not applicable: accept that, or give points.",
      );
    }
    return;
  }
  if (!state) throw refused("This question earns no points; there is nothing to rule on.");
  if (state.kind === "hidden") throw refused("This question was not asked.");
  if (kind === "accept-na" && state.kind !== "na-claimed") {
    throw refused("The supplier does not claim that this question is not applicable.");
  }
}

function refused(sentence: string): Refusal {
  return new Refusal("conflict", sentence);
}
