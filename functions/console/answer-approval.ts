import { approved, loadApproval, saveDecline } from "../data/approvals.ts";
import { loadHead } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { assertMove } from "../domain/assessment.ts";
import { notFound, Refusal } from "../domain/errors.ts";
import { assertCurrent, stale } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import { decisionGround, takeDecision } from "../http/take-decision.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Approves or declines the decision that waits for the caller. Approving takes it in the name of
 * whoever asked, on the review state it was asked on; a ruling since then ends the request.
 */
export const answerApproval: ConsoleAct<"answerApproval"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const change = changeId("answerApproval", given);
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const before = await loadApproval(context, head.id);
    if (!before) throw notFound();
    if (before.approver.id !== caller.id) {
      throw new Refusal("forbidden", `This waits for ${before.approver.name}.`);
    }
    // Answered already, by this very call or one before it.
    if (before.state === (body.approve ? "approved" : "declined")) return;
    assertCurrent(body.version, before.version);
    if (before.state !== "pending") throw stale();
    if (!body.approve) {
      const note = body.note ?? "";
      await saveDecline(context, head, { before, note }, caller, now);
      return;
    }
    assertMove(head.status, "decided");
    assertCurrent(before.reviewRevision, head.reviewRevision);
    const ground = await decisionGround(context, head, now);
    const { by, approver, ...wish } = before;
    ground.assert(by.id, { ...wish, approver: approver.id });
    const { decision, reason, conditions, nextReview, waivers, exception } = wish;
    const taken = { decision, reason, conditions, nextReview, waivers, exception, change };
    const approvedBy = { id: caller.id, name: caller.name };
    const mark = [approved(context, head.id, before)];
    await takeDecision(context, ground, taken, { by, approvedBy }, now, mark);
  });
  return showAssessment(context, params.assessmentId, now);
};
