import { loadHead } from "../data/head.ts";
import { listTeam } from "../data/invitations.ts";
import { saveCancel } from "../data/issuing.ts";
import { retried } from "../data/retried.ts";
import { runningWrites } from "../data/running.ts";
import { assertMove } from "../domain/assessment.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** Cancels an assessment; every link ends at once. */
export const cancelAssessment: ConsoleAct<"cancelAssessment"> = async ({ caller, params, now }) => {
  const { context } = caller;
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    if (head.status === "cancelled") return;
    assertMove(head.status, "cancelled");
    const invitations = await listTeam(context, head.id);
    const running = await runningWrites(context, { ...head, status: "cancelled" });
    await saveCancel(context, head, invitations, caller, now, running);
  });
  return showAssessment(context, params.assessmentId, now);
};
