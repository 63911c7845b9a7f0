import { type Answers, answerProblem, gapIn } from "./answers.ts";
import type { Question, Questionnaire, Scope } from "./questionnaire.ts";
import { visibleQuestions } from "./visibility.ts";

/** How far the answers are: `of` counts the questions asked now, `answered` the complete ones. */
export function progressOf(
  questionnaire: Pick<Questionnaire, "sections">,
  scope: Scope,
  answers: Answers,
): { answered: number; of: number } {
  const asked = askedQuestions(questionnaire, scope, answers);
  const answered = asked.filter((question) => !isOpen(question, answers)).length;
  return { answered, of: asked.length };
}

/**
 * The questions that keep a round from being submitted, in reading order: required ones without a
 * complete answer, and any answer that was begun and not finished or does not fit. Hidden
 * questions never block.
 */
export function blockingQuestions(
  questionnaire: Pick<Questionnaire, "sections">,
  scope: Scope,
  answers: Answers,
): Question[] {
  return askedQuestions(questionnaire, scope, answers).filter(
    (question) => isOpen(question, answers) && (question.required || isBegun(question, answers)),
  );
}

/** The questions asked now, in reading order. */
export function askedQuestions(
  { sections }: Pick<Questionnaire, "sections">,
  scope: Scope,
  answers: Answers,
): Question[] {
  return visibleQuestions(sections, scope, answers).flatMap(({ questions }) => questions);
}

function isOpen(question: Question, answers: Answers): boolean {
  const answer = answers[question.id];
  if (gapIn(question, answer) !== undefined) return true;
  return answer !== undefined && answerProblem(question, answer) !== undefined;
}

function isBegun(question: Question, answers: Answers): boolean {
  const answer = answers[question.id];
  return answer !== undefined && gapIn(question, answer) !== "unanswered";
}
