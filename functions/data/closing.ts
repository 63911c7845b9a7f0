import type { Submission } from "../domain/submission.ts";
import { lineWrite } from "./assessment-row.ts";
import { headChange } from "./assessments.ts";
import { type DeskItem, deskSource } from "./desk.ts";
import { hashOf } from "./hash.ts";
import type { Head, Round } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { assessWrite } from "./outbox.ts";
import { submissionWrites } from "./submissions.ts";
import type { Author } from "./suppliers.ts";
import { transact } from "./table.ts";
import { create, update, type Write } from "./writes.ts";

/**
 * P168 · Close a round that was not answered: what stands is frozen, state, history and the wish for
 * a score follow in one transaction, on the head's revision. HEAD, ROW, SUBMISSION#n, OUTBOX#assess-
 */
export async function saveNoResponse(
  context: OrganisationContext,
  head: Head,
  { submission, reason }: { submission: Submission; reason: string },
  by: Author,
  now: string,
  more: readonly Write[],
): Promise<void> {
  const { writes, receipt } = submissionWrites(context, submission, 0);
  const { round, revision } = head;
  const data = { round, sha256: receipt.sha256, revision, reason: hashOf(reason) };
  const event = { event: "closed-without-response", by: by.id, at: now, data };
  const set = { status: "no-response", submittedAt: now, unattested: true };
  const progress = { answered: submission.answers.length, of: submission.asked.length, at: now };
  await transact([
    ...headChange(context, head, { set }, event, [
      ["status", "=", head.status],
      ["revision", "=", revision],
    ]),
    lineWrite(context, head.id, { status: "no-response", progress, updatedAt: now }),
    ...writes,
    assessWrite(context, { id: `assess-${round}-0`, assessment: head.id }, now),
    ...more,
  ]);
}

/**
 * P169 · Submit what a member compiled from public material, with a reference for each source; a
 * round closed without a response gets one more for it. HEAD, ROW, SUBMISSION#n, EVIDENCE#v, DESK
 */
export async function saveDeskSubmission(
  context: OrganisationContext,
  head: Head,
  { submission, desk, next }: { submission: Submission; desk: DeskItem; next: Round | undefined },
  by: Author,
  now: string,
  more: readonly Write[],
): Promise<void> {
  const { writes, receipt } = submissionWrites(context, submission, 0);
  const { round } = submission;
  const data = { round, sha256: receipt.sha256, revision: head.revision };
  const event = { event: "desk-submitted", by: by.id, at: now, data };
  const set = { status: "submitted", round, submittedAt: now, unattested: true };
  const progress = { answered: submission.answers.length, of: submission.asked.length, at: now };
  await transact([
    ...headChange(context, head, { set }, event, [
      ["status", "=", head.status],
      ["round", "=", head.round],
      ["revision", "=", head.revision],
    ]),
    lineWrite(context, head.id, { status: "submitted", progress, updatedAt: now }),
    ...writes,
    ...(next ? [create({ ...keys.round(context, head.id, round), ...next })] : []),
    ...submission.evidence.map((reference) => deskSource(context, head, reference, by, now)),
    update(keys.desk(context, head.id), { set: { submitted: round } }, [
      ["version", "=", desk.version],
    ]),
    assessWrite(context, { id: `assess-${round}-0`, assessment: head.id }, now),
    ...more,
  ]);
}

/**
 * P170 · Open a decided assessment again: it goes back into review and its decision stays as history.
 * HEAD, ROW
 */
export async function saveReopen(
  context: OrganisationContext,
  head: Head,
  { reason }: { reason: string },
  by: Author,
  now: string,
  more: readonly Write[],
): Promise<void> {
  const reviewRevision = head.reviewRevision + 1;
  const data = { round: head.round, reviewRevision, reason: hashOf(reason) };
  const event = { event: "reopened", by: by.id, at: now, data };
  await transact([
    ...headChange(context, head, { set: { status: "in-review", reviewRevision } }, event, [
      ["status", "=", head.status],
      ["reviewRevision", "=", head.reviewRevision],
    ]),
    update(
      keys.assessmentRow(context, head.id),
      {
        set: { "row.status": "in-review", "row.updatedAt": now },
        remove: ["row.decision", "row.decisionDue"],
      },
      [["pk", "exists"]],
    ),
    assessWrite(
      context,
      { id: `assess-${head.round}-${reviewRevision}`, assessment: head.id },
      now,
    ),
    ...more,
  ]);
}
