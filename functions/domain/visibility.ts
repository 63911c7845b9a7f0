import type { Answer, Answers } from "./answers.ts";
import type { Condition, Question, Questionnaire, Scope, Section } from "./questionnaire.ts";

/** The part of a questionnaire one engagement gets to see: sections in order, none empty. */
export type Visible = { section: Section; questions: Question[] }[];

/**
 * Which questions are asked, given the buyer's scope and the answers so far. An answer counts
 * for a condition only while its own question is visible, so hiding a question also hides what
 * hung on it; questions are decided in reading order and conditions look back only (linted).
 */
export function visibleQuestions(
  questionnaire: Pick<Questionnaire, "sections">,
  scope: Scope,
  answers: Answers,
): Visible {
  const standing: Record<string, Answer | undefined> = {};
  const visible: Visible = [];
  for (const section of questionnaire.sections) {
    if (section.when && !holds(section.when, scope, standing)) continue;
    const questions = section.questions.filter((question) => {
      if (question.when && !holds(question.when, scope, standing)) return false;
      standing[question.id] = answers[question.id];
      return true;
    });
    if (questions.length > 0) visible.push({ section, questions });
  }
  return visible;
}

/** Whether a condition holds for a scope and the standing answers. */
export function holds(condition: Condition, scope: Scope, answers: Answers): boolean {
  if ("all" in condition) return condition.all.every((each) => holds(each, scope, answers));
  if ("any" in condition) return condition.any.some((each) => holds(each, scope, answers));
  if ("not" in condition) return !holds(condition.not, scope, answers);
  if ("question" in condition) return answerHolds(condition, answers[condition.question]);
  if ("tier" in condition) return condition.tier.includes(scope.tier);
  if ("kind" in condition) return condition.kind.includes(scope.kind);
  if ("aiRole" in condition) return condition.aiRole.some((role) => scope.aiRoles.includes(role));
  if ("actRole" in condition) {
    return condition.actRole.some((role) => scope.actRoles.includes(role));
  }
  if ("riskClass" in condition) return condition.riskClass.includes(scope.riskClass);
  return scope.facts.includes(condition.fact);
}

type OnAnswer = Extract<Condition, { question: string }>;

function answerHolds(condition: OnAnswer, answer: Answer | undefined): boolean {
  if ("answered" in condition) return answer !== undefined;
  if (!answer) return false;
  if ("atLeast" in condition) return answer.is === "number" && answer.value >= condition.atLeast;
  if ("includes" in condition) {
    return answer.is === "options" && answer.options.includes(condition.includes);
  }
  const given = answer.is === "option" ? answer.option : answer.is;
  return "equals" in condition ? given === condition.equals : condition.in.includes(given);
}
