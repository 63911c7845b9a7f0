import type { AssessmentState, Decision } from "../domain/assessment.ts";
import type { Due } from "../domain/due.ts";
import type { Tier } from "../domain/questionnaire.ts";

/** One line of the list of assessments, kept on the assessment's head. */
export type AssessmentRow = {
  id: string;
  supplierId: string;
  supplierName: string;
  engagementId: string;
  product: string;
  tier: Tier;
  status: AssessmentState;
  due: Due;
  /** As of the last refresh, at most one a minute. */
  progress: { answered: number; of: number; at?: string };
  grade?: string;
  proposed?: Decision;
  decision?: Decision;
  openGates?: number;
  updatedAt: string;
};
