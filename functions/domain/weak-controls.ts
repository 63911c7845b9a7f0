import { CUT_OFFS } from "./bands.ts";
import type { Score } from "./score.ts";

/**
 * Ids of the controls in scope that show less than the mark of a weak domain (scoring model 2.6),
 * lowest first, at most `limit`.
 */
export function weakControls({ controls }: Pick<Score, "controls">, limit: number): string[] {
  return controls
    .flatMap(({ id, shown }) =>
      shown !== null && shown < CUT_OFFS.weakDomain ? [{ id, shown }] : [],
    )
    .sort((a, b) => a.shown - b.shown || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id);
}
