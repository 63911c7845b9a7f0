import { cancel } from "../http/acts/cancel.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** Cancels an assessment; every link ends at once. */
export const cancelAssessment: ConsoleAct<"cancelAssessment"> = async ({ caller, params, now }) => {
  await cancel(caller.context, params.assessmentId, caller, now);
  return showAssessment(caller.context, params.assessmentId, now);
};
