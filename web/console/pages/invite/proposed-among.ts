import {
  type Earlier,
  proposedQuestionnaire,
} from "../../../../functions/domain/proposed-course.ts";
import type { Tier } from "../../../../functions/domain/questionnaire.ts";

/** Of the questionnaires there are, the one proposed for an engagement; undefined if it is none. */
export function proposedAmong<Item extends { id: string }>(
  questionnaires: readonly Item[],
  engagement: { id: string; tier: Tier },
  before: readonly Earlier[],
): Item | undefined {
  const proposed = proposedQuestionnaire(engagement, before);
  return questionnaires.find(({ id }) => id === proposed);
}
