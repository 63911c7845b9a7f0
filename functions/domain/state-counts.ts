import type { Score } from "./score.ts";
import type { QuestionState } from "./states.ts";

/** What became of questions, from answered to out of the sum; hidden ones are not counted. */
const KINDS = [
  "answered",
  "unknown",
  "undisclosed",
  "nda",
  "unanswered",
  "na-claimed",
  "na-accepted",
] as const;

export type CountedState = Exclude<QuestionState["kind"], "hidden">;

/**
 * How many scored questions were answered and how many not, the silences told apart: they all score
 * as unknown (scoring model 2.2), and each asks for something else. A silence that somebody ruled on
 * is still one; kinds that do not occur are left out.
 */
export function stateCounts({
  questions,
}: Pick<Score, "questions">): { kind: CountedState; count: number }[] {
  const said = questions.map(({ own, ruled, state }) => {
    return ruled && state.kind === "answered" ? own.kind : state.kind;
  });
  return KINDS.map((kind) => ({ kind, count: said.filter((each) => each === kind).length })).filter(
    ({ count }) => count > 0,
  );
}
