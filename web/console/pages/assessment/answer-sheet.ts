import type { AnswerSheet } from "../../../../functions/contract/shapes/assessment.ts";
import { call } from "../../api.ts";
import { type Loaded, useLoad } from "../../use-load.ts";

/** Questions, answers, evidence and rulings of an assessment; shared by its sections. */
export function useAnswerSheet(assessmentId: string): Loaded<AnswerSheet> {
  return useLoad(`answers ${assessmentId}`, () => call("getAnswers", { params: { assessmentId } }));
}
