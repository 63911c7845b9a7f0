import type { Decision } from "../domain/assessment.ts";
import type { Exception, Waiver } from "../domain/decision.ts";
import { headChange } from "./assessments.ts";
import { hashOf } from "./hash.ts";
import type { Head } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { letterWrite } from "./outbox.ts";
import type { Author } from "./suppliers.ts";
import { get, transact } from "./table.ts";
import { check, put, update, type Write } from "./writes.ts";

/** A condition with its day, as decided. */
export type Condition = { text: string; due?: string };

/** A decision that waits for its second person. */
export type ApprovalItem = {
  decision: Decision;
  reason: string;
  conditions: Condition[];
  nextReview?: string;
  waivers: Waiver[];
  exception?: Exception;
  by: { id: string; name: string };
  at: string;
  approver: { id: string; name: string };
  /** The last day (plain date) it can be answered; its link ends with it. */
  answerBy: string;
  state: "pending" | "approved" | "declined";
  note?: string;
  /** The mailbox it was answered from by a mail link. */
  address?: string;
  round: number;
  reviewRevision: number;
  version: number;
  /** The call that asked. */
  change: string;
};

/** P174 · The decision that waits, or waited last; undefined where none ever did. APPROVAL */
export async function loadApproval(
  context: OrganisationContext,
  assessment: string,
): Promise<ApprovalItem | undefined> {
  const item = await get(keys.approval(context, assessment));
  return item as unknown as ApprovalItem | undefined;
}

/**
 * P175 · Ask a second person to approve a decision: the wish, history and the letter in one
 * transaction; one asked for before is replaced. APPROVAL, HEAD, OUTBOX#approval-
 */
export async function saveApproval(
  context: OrganisationContext,
  head: Head,
  wish: Omit<ApprovalItem, "version" | "state" | "round" | "reviewRevision">,
  before: ApprovalItem | undefined,
  now: string,
): Promise<void> {
  const { decision, approver, by, reason } = wish;
  const version = (before?.version ?? 0) + 1;
  const { round, reviewRevision } = head;
  const data = { decision, approver: approver.id, round, reviewRevision, reason: hashOf(reason) };
  const event = { event: "approval-asked", by: by.id, at: now, data };
  const item = { ...keys.approval(context, head.id), ...wish, state: "pending", version };
  const letter = {
    ...{ id: `approval-${version}-${approver.id}`, assessment: head.id },
    ...{ letter: "approval" as const, member: approver.id },
  };
  await transact([
    ...headChange(context, head, {}, event, [
      ["reviewRevision", "=", reviewRevision],
      ["status", "=", head.status],
    ]),
    put({ ...item, round, reviewRevision }, [
      before ? ["version", "=", before.version] : ["pk", "absent"],
    ]),
    check(keys.member(context, approver.id), [["active", "=", true]]),
    letterWrite(context, letter, now),
  ]);
}

/** P176 · Decline a decision somebody asked for; the reason stays with it. APPROVAL, HEAD */
export async function saveDecline(
  context: OrganisationContext,
  head: Head,
  { before, note, address }: { before: ApprovalItem; note: string; address?: string | undefined },
  by: Author,
  now: string,
): Promise<void> {
  const { decision, round } = before;
  const data = { decision, round, note: hashOf(note), ...(address && { byMailLink: true }) };
  const event = { event: "approval-declined", by: by.id, at: now, data };
  await transact([
    ...headChange(context, head, {}, event),
    answered(context, head.id, before, { state: "declined", note, ...(address && { address }) }),
  ]);
}

/** The write that marks a decision as approved; it goes with the decision itself. */
export function approved(
  context: OrganisationContext,
  assessment: string,
  before: ApprovalItem,
): Write {
  return answered(context, assessment, before, { state: "approved" });
}

function answered(
  context: OrganisationContext,
  assessment: string,
  { version }: ApprovalItem,
  set: Partial<ApprovalItem>,
): Write {
  return update(keys.approval(context, assessment), { set: { ...set, version: version + 1 } }, [
    ["version", "=", version],
    ["state", "=", "pending"],
  ]);
}
