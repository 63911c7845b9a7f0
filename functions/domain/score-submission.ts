import { type Score, score } from "./score.ts";
import { type ScoreSources, scoreInputOf } from "./score-input-of.ts";

/** The result of a submission: the one way it is computed, wherever it is needed. */
export function scoreSubmission(sources: ScoreSources): Score {
  return score(scoreInputOf(sources));
}
