import type { AssessmentState, Decision } from "../domain/assessment.ts";
import type { Due } from "../domain/due.ts";
import type { DeliveryState } from "../domain/invitation.ts";
import type { Tier } from "../domain/questionnaire.ts";
import type { ReviewProgress } from "../domain/review-progress.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { get } from "./table.ts";
import { update, type Write } from "./writes.ts";

/** One line of the list of assessments. */
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
  decisionDue?: boolean;
  openGates?: number;
  /** Ids of the controls that show less than the mark of a weak domain, lowest first. */
  weakControls?: string[];
  /** How much of what was submitted has been judged, as of the last result. */
  reviewed?: ReviewProgress;
  /** When it falls due again, once decided. */
  nextReview?: string;
  /** What became of the letters to those who may answer; absent where nobody was written to. */
  delivery?: DeliveryState;
  updatedAt: string;
};

/** An assessment as the list has it. */
export type AssessmentOfList = Omit<AssessmentRow, "updatedAt">;

/**
 * An assessment's line of the list with who changed it last: beside the head, so that a save of
 * answers, which writes the head, does not write the line and its copy in the index as well.
 */
export type AssessmentLine = {
  row: AssessmentRow;
  changedBy: string;
  changedAt: string;
  /** The call that changed due date, message or reminders last, and the due date before it. */
  change?: string;
  dueBefore?: Due;
};

/** P24 · One assessment's line of the list. ROW */
export async function loadLine(
  context: OrganisationContext,
  assessment: string,
): Promise<AssessmentLine> {
  const item = await get(keys.assessmentRow(context, assessment));
  if (!item) throw new Error(`Assessment ${assessment} lacks its line of the list.`);
  return item as unknown as AssessmentLine;
}

/**
 * The write that changes what the list shows of an assessment. It assumes nothing: it goes with
 * the head's change, which does.
 */
export function lineWrite(
  context: OrganisationContext,
  assessment: string,
  shown: Partial<AssessmentRow>,
  more: Partial<Omit<AssessmentLine, "row">> = {},
): Write {
  const rows = Object.entries(shown).map(([name, value]) => [`row.${name}`, value] as const);
  const set = { ...Object.fromEntries(rows), ...more };
  return update(keys.assessmentRow(context, assessment), { set }, [["pk", "exists"]]);
}
