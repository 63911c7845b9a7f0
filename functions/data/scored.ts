import { inputText } from "../domain/input-text.ts";
import { type Score, score } from "../domain/score.ts";
import { type ScoreSources, scoreInputOf } from "../domain/score-input-of.ts";
import { sha256 } from "./hash.ts";

/** A result and the SHA-256 of all it was computed from. */
export type Scored = { score: Score; inputHash: string };

/**
 * The result of what is stored, by the assessor, on a ruling, for a decision and on reading. The
 * same facts give the same hash, in whatever order they were read.
 */
export function scored(sources: ScoreSources): Scored {
  const input = scoreInputOf(sources);
  return { score: score(input), inputHash: sha256(inputText(input)) };
}
