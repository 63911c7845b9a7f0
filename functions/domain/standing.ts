import { type Answers, answerProblem, gapIn } from "./answers.ts";
import { Refusal } from "./errors.ts";
import { allQuestions, type Questionnaire, type Scope } from "./questionnaire.ts";
import type { Submission } from "./submission.ts";
import { visibleIds } from "./visibility.ts";

export type Refreshable = Pick<Questionnaire, "sections"> & { changes?: string | undefined };

/** The submission about the same product that a refresh goes on from. */
export type Before = Pick<Submission, "assessment" | "round" | "answers" | "evidence">;

/**
 * The answers by which to tell what counts. In a refresh, what has changed decides what is asked
 * anew, never what counts: else "nothing has changed" would take last year's gaps out of the score.
 */
export function countedBy({ changes }: Pick<Refreshable, "changes">, answers: Answers): Answers {
  return changes === undefined ? answers : { ...answers, [changes]: { is: "unknown" } };
}

/**
 * The answers that stand as they were given before, because the supplier says that nothing about
 * them has changed. Where it does not say what has changed, none stands.
 */
export function standingAnswers(
  questionnaire: Refreshable,
  scope: Scope,
  answers: Answers,
  before: Before | undefined,
): Submission["answers"] {
  const { changes, sections } = questionnaire;
  if (!before || changes === undefined || answers[changes]?.is !== "options") return [];
  const asked = visibleIds(sections, scope, answers);
  const all = { ...byQuestion(before), ...answers };
  const counted = visibleIds(sections, scope, countedBy(questionnaire, all));
  const { assessment, round } = before;
  return allQuestions(questionnaire).flatMap((question) => {
    const given = before.answers.find((each) => each.question === question.id);
    if (!given || !counted.includes(question.id) || asked.includes(question.id)) return [];
    if (answerProblem(question, given.answer) || gapIn(question, given.answer)) return [];
    return [{ ...given, carried: { assessment, round }, stands: true as const }];
  });
}

/**
 * Refuses a refresh where there is nothing to go on from, or where questions would be left out that
 * were never answered: a refresh asks only about what has changed.
 */
export function assertRefreshable(
  questionnaire: Refreshable,
  scope: Scope,
  before: Pick<Before, "answers"> | undefined,
): void {
  const { changes, sections } = questionnaire;
  if (changes === undefined) return;
  if (!before) {
    throw refused("Nothing was submitted about this product yet; send the full questionnaire.");
  }
  const answers = byQuestion(before);
  const calm: Answers = { ...answers, [changes]: { is: "options", options: [] } };
  const asked = visibleIds(sections, scope, calm);
  const counted = visibleIds(sections, scope, countedBy(questionnaire, answers));
  const [never, ...more] = allQuestions(questionnaire).filter(
    ({ id, controls }) =>
      controls && counted.includes(id) && !asked.includes(id) && answers[id] === undefined,
  );
  if (!never) return;
  const rest = more.length === 0 ? "" : ` and ${more.length} more`;
  throw refused(
    `“${never.text}”${rest} was not asked before, and a refresh would not ask it; send the full questionnaire.`,
  );
}

function refused(message: string): Refusal {
  return new Refusal("invalid", "A refresh cannot be sent here.", {
    fields: [{ path: "questionnaireId", message }],
  });
}

function byQuestion({ answers }: Pick<Before, "answers">): Answers {
  return Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
}
