import { type ApprovalItem, approved, saveDecline } from "../data/approvals.ts";
import type { Head } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { assertMove } from "../domain/assessment.ts";
import { endOfDue } from "../domain/due.ts";
import { Refusal } from "../domain/errors.ts";
import { assertCurrent, stale } from "../domain/stale.ts";
import { decisionGround, takeDecision } from "./take-decision.ts";

/** What a second person says; a reason is theirs to give, and a must where they decline. */
type Answer = { approve: boolean; note?: string | undefined; change: string };

/** The second person; `address` is the mailbox they proved where they came by a mail link. */
type Second = { id: string; name: string; address?: string | undefined };

/**
 * Answers the decision that waits. Approving takes it in the name of whoever asked, on the review
 * state it was asked on; a ruling since then ends the request, and so does its last day.
 */
export async function answerWaiting(
  context: OrganisationContext,
  { head, waiting }: { head: Head; waiting: ApprovalItem },
  { approve, note, change }: Answer,
  { id, name, address }: Second,
  now: string,
): Promise<void> {
  if (waiting.state !== "pending") throw stale();
  if (now >= endOfDue({ date: waiting.answerBy, zone: head.due.zone })) {
    const sentence = `This could be answered until ${waiting.answerBy}; ${waiting.by.name} has to ask again.`;
    throw new Refusal("conflict", sentence);
  }
  if (!approve) {
    const declined = { before: waiting, note: note ?? "", address };
    await saveDecline(context, head, declined, { id, name }, now);
    return;
  }
  assertMove(head.status, "decided");
  assertCurrent(waiting.reviewRevision, head.reviewRevision);
  const ground = await decisionGround(context, head, now);
  const { by, approver, ...wish } = waiting;
  ground.assert(by.id, { ...wish, approver: approver.id });
  const { decision, reason, conditions, nextReview, waivers, exception } = wish;
  const taken = { decision, reason, conditions, nextReview, waivers, exception, change };
  const approvedBy = { id, name, ...(address && { address }), ...(note && { note }) };
  const mark = [approved(context, head.id, waiting)];
  await takeDecision(context, ground, taken, { by, approvedBy }, now, mark);
}
