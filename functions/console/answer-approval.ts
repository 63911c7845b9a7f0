import { loadApproval } from "../data/approvals.ts";
import { loadHead } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { notFound, Refusal } from "../domain/errors.ts";
import { assertCurrent } from "../domain/stale.ts";
import { answerWaiting } from "../http/answer-waiting.ts";
import { changeId } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/** Approves or declines the decision that waits for the caller, signed in. */
export const answerApproval: ConsoleAct<"answerApproval"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const change = changeId("answerApproval", given);
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const waiting = await loadApproval(context, head.id);
    if (!waiting) throw notFound();
    if (waiting.approver.id !== caller.id) {
      throw new Refusal("forbidden", `This waits for ${waiting.approver.name}.`);
    }
    // Answered already, by this very call or one before it.
    if (waiting.state === (body.approve ? "approved" : "declined")) return;
    assertCurrent(body.version, waiting.version);
    const { approve, note } = body;
    await answerWaiting(context, { head, waiting }, { approve, note, change }, caller, now);
  });
  return showAssessment(context, params.assessmentId, now);
};
