import type { OfferedAnswer } from "./offered-answers.ts";

/**
 * What each question was answered the time before: a question that was asked again, in the round
 * before; every other in the submissions the assessment looks back at, of which the first that
 * knows it speaks.
 */
export function lastTime(
  visible: readonly string[],
  given: {
    again: readonly string[];
    lastRound: readonly OfferedAnswer[] | undefined;
    earlier: readonly (readonly OfferedAnswer[])[];
  },
): OfferedAnswer[] {
  const { again, lastRound = [], earlier } = given;
  return visible.flatMap((question) => {
    const lists = again.includes(question) ? [lastRound, ...earlier] : earlier;
    const found = lists.flat().find((each) => each.question === question);
    return found ? [{ question, answer: found.answer, by: found.by, at: found.at }] : [];
  });
}
