import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** An assessment with its invitations, letters, receipt and decision. */
export const getAssessment: ConsoleAct<"getAssessment"> = ({ caller, params, now }) =>
  showAssessment(caller.context, params.assessmentId, now);
