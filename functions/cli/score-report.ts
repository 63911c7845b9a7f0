import { sha256 } from "../data/hash.ts";
import type { MODEL_ID } from "../domain/bands.ts";
import { DISCLAIMER, type Headline, headline } from "../domain/explain.ts";
import { inputText } from "../domain/input-text.ts";
import type { Questionnaire } from "../domain/questionnaire.ts";
import { type Score, score } from "../domain/score.ts";
import { type ScoreLedger, scoreLedger } from "../domain/score-ledger.ts";
import { type WayUp, wayUp } from "../domain/way-up.ts";
import type { ScoreFile } from "./score-file.ts";

/** A score with all that is needed to compute it again and to explain it. */
export type ScoreReport = {
  record: {
    model: typeof MODEL_ID;
    content: { hash: string } & Partial<Pick<Questionnaire, "id" | "version">>;
    asOf: string;
    /** SHA-256 of `inputText`. */
    inputHash: string;
  };
  notice: string;
  headline: Headline;
  score: Score;
  ledger: ScoreLedger;
  wayUp: WayUp;
  ignored: string[];
};

/** The report on a file of answers; the same facts give the same report everywhere. */
export function scoreReport({ input, questionnaire, reachable, ignored }: ScoreFile): ScoreReport {
  const result = score(input);
  return {
    record: {
      model: result.model,
      content: { hash: result.contentHash, ...questionnaire },
      asOf: result.asOf,
      inputHash: sha256(inputText(input)),
    },
    notice: DISCLAIMER,
    headline: headline(result),
    score: result,
    ledger: scoreLedger(result),
    wayUp: wayUp(input, reachable),
    ignored,
  };
}
