import { sameAnswer } from "./answer-meaning.ts";
import type { Answer } from "./answers.ts";
import { isFresh } from "./freshness.ts";

/** What a reviewer may say of one question; `accept` lets the answer stand and changes no figure. */
export type RulingKind = "override" | "accept-na" | "accept";

/** A ruling as stored, as far as its standing goes. */
type Standing = {
  question: string;
  kind: RulingKind | "withdrawn";
  round: number;
  at: string;
  /** Taken over from an earlier assessment with an answer that was only offered: that answer. */
  on?: Answer;
};

type Opened = { round: number; returned?: readonly string[]; followUps?: readonly string[] };

/** The answers that stand, and the instant as of which they do: of a submission, when it was made. */
type Given = { answers: readonly { question: string; answer: Answer }[]; at: string };

/**
 * The rulings that count: not withdrawn, and made on the answer that stands. A question returned
 * to the supplier is answered anew, so a ruling of an earlier round no longer speaks for it, nor
 * for what a new answer to it may reveal. One taken over from an earlier assessment speaks while
 * the answer still says the same and the ruling is fresh.
 */
export function rulingsInForce<R extends Standing>(
  rulings: readonly R[],
  rounds: readonly Opened[],
  given: Given,
): (R & { kind: RulingKind })[] {
  return rulings.filter(
    (ruling): ruling is R & { kind: RulingKind } =>
      ruling.kind !== "withdrawn" &&
      stillSaid(ruling, given) &&
      !rounds.some(
        ({ round, returned = [], followUps = [] }) =>
          round > ruling.round && [...returned, ...followUps].includes(ruling.question),
      ),
  );
}

function stillSaid({ question, on, at }: Standing, given: Given): boolean {
  if (!on) return true;
  const standing = given.answers.find((each) => each.question === question);
  return isFresh(at, given.at.slice(0, 10)) && sameAnswer(standing?.answer, on);
}
