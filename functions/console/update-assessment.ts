import { loadLine } from "../data/assessment-row.ts";
import { saveAssessment } from "../data/assessments.ts";
import { loadHead } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { runningWrites } from "../data/running.ts";
import { assertDueAhead } from "../domain/assert-due-ahead.ts";
import { assertUnfinished } from "../domain/assert-unfinished.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** Changes due date or message, on the version the caller saw. */
export const updateAssessment: ConsoleAct<"updateAssessment"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { version, due, message } = body;
  const change = changeId("updateAssessment", given);
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    // Read after the head: a line that lacks this call then means a head that does.
    const line = await loadLine(context, head.id);
    if (line.change === change) return;
    assertCurrent(version, head.version, { by: line.changedBy, at: line.changedAt });
    assertUnfinished(head.status);
    if (due) assertDueAhead(due, now);
    const changes = { ...(due && { due }), ...(message !== undefined && { message }), change };
    const running = due ? await runningWrites(context, { ...head, due }) : [];
    await saveAssessment(context, head, changes, caller, now, running);
  });
  return showAssessment(context, params.assessmentId, now);
};
