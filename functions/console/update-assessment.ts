import { changeAssessment } from "../http/acts/change-assessment.ts";
import { changeId } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** Changes due date, message or reminders, on the version the caller saw. */
export const updateAssessment: ConsoleAct<"updateAssessment"> = async (given) => {
  const { caller, params, body, now } = given;
  const change = changeId("updateAssessment", given);
  const wish = { ...body, assessment: params.assessmentId, change };
  await changeAssessment(caller.context, wish, caller, now);
  return showAssessment(caller.context, params.assessmentId, now);
};
