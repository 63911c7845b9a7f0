import { type Condition, loadApproval, saveApproval } from "../data/approvals.ts";
import { loadDecision } from "../data/decisions.ts";
import { loadHead } from "../data/head.ts";
import { loadMember } from "../data/members.ts";
import { retried } from "../data/retried.ts";
import { answerBy } from "../domain/answer-by.ts";
import { assertMove } from "../domain/assessment.ts";
import { needsApproval } from "../domain/decision.ts";
import { notFound, Refusal } from "../domain/errors.ts";
import { roleAllows } from "../domain/roles.ts";
import { assertCurrent, stale } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import { decisionGround, takeDecision } from "../http/take-decision.ts";
import type { ConsoleAct, Member } from "./caller.ts";

/**
 * Takes the decision on what is stored, computed anew, and only on the review state the caller
 * saw. Its basis is frozen with it; of two at once one wins and the other is told who. Where a
 * second person has to approve, the decision waits for that person and nothing is decided yet.
 */
export const decide: ConsoleAct<"decide"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { reviewRevision, exception, nextReview, approver: approverId, conditions, ...rest } = body;
  const change = changeId("decide", given);
  const wish = {
    ...{ ...rest, conditions: conditions.map(conditionOf) },
    ...(exception && { exception }),
    ...(nextReview && { nextReview }),
  };
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const standing = await loadDecision(context, head);
    const waiting = await loadApproval(context, head.id);
    if (standing?.change === change || waiting?.change === change) return;
    if (standing && head.status === "decided") {
      throw stale({ by: standing.by.name, at: standing.at });
    }
    assertMove(head.status, "decided");
    assertCurrent(reviewRevision, head.reviewRevision);
    const approver = approverId ? await approverOf(caller, approverId) : undefined;
    if (exception && !(await loadMember(context, exception.owner))) throw notFound();
    const ground = await decisionGround(context, head, now);
    ground.assert(caller.id, { ...wish, approver: approver?.id });
    const by = { id: caller.id, name: caller.name };
    if (approver && needsApproval({ ...wish, approver: approver.id })) {
      const asked = { ...wish, by, approver, at: now, answerBy: answerBy(wish, ground.today) };
      await saveApproval(context, head, { ...asked, change }, waiting, now);
    } else await takeDecision(context, ground, { ...wish, change }, { by }, now);
  });
  return showAssessment(context, params.assessmentId, now);
};

function conditionOf(given: string | { text: string; due: string }): Condition {
  return typeof given === "string" ? { text: given } : given;
}

/** The second person: an active member who may approve. */
async function approverOf({ context }: Member, id: string): Promise<{ id: string; name: string }> {
  const member = await loadMember(context, id);
  if (!member) throw notFound();
  if (member.active && roleAllows(member.role, ["owner", "risk-manager"])) {
    return { id: member.id, name: member.name };
  }
  const message = "Choose a business owner, a risk manager or an administrator who can sign in.";
  throw new Refusal("invalid", "Some fields need mending.", {
    fields: [{ path: "approver", message }],
  });
}
