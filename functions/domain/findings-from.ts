import { type Answer, type Answers, gapIn } from "./answers.ts";
import { askedQuestions } from "./open-questions.ts";
import type { Question, Scope } from "./questionnaire.ts";
import { countedBy, type Refreshable } from "./standing.ts";

/** What an answer leaves to be done. */
export type AnswerFinding =
  /** The supplier puts it in place by a day (YYYY-MM-DD). */
  | { kind: "planned"; question: string; by: string }
  /** The option chosen asks for an action of the supplier. */
  | { kind: "action"; question: string; action: string }
  /** The buyer has to sign a non-disclosure agreement to learn more. */
  | { kind: "nda"; question: string };

/**
 * The findings and tasks the answers open by themselves, in reading order: what is planned with
 * its day, what an option asks to be mended, and what waits for a non-disclosure agreement
 * (scoring model 2.2). Answers to questions that are not asked, or half-filled, open none.
 */
export function findingsFrom(
  questionnaire: Refreshable,
  scope: Scope,
  answers: Answers,
): AnswerFinding[] {
  const counted = countedBy(questionnaire, answers);
  return askedQuestions(questionnaire, scope, counted).flatMap((question) => {
    const answer = answers[question.id];
    return answer && gapIn(question, answer) === undefined ? findingsOf(question, answer) : [];
  });
}

function findingsOf({ id, options }: Question, answer: Answer): AnswerFinding[] {
  if (answer.is === "nda") return [{ kind: "nda", question: id }];
  if (answer.is !== "option") return [];
  const option = options?.find((each) => each.id === answer.option);
  const planned = option?.detail?.kind === "date" && answer.date;
  return [
    ...(planned ? [{ kind: "planned", question: id, by: planned } as const] : []),
    ...(option?.finding ? [{ kind: "action", question: id, action: option.finding } as const] : []),
  ];
}
