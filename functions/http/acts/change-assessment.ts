import { loadLine } from "../../data/assessment-row.ts";
import { saveAssessment } from "../../data/assessments.ts";
import { type Head, loadHead } from "../../data/head.ts";
import type { OrganisationContext } from "../../data/keys.ts";
import { letterWrite } from "../../data/outbox.ts";
import { loadReminders, remindersWrite } from "../../data/reminder-steps.ts";
import { reachableInvitations } from "../../data/reminders.ts";
import { retried } from "../../data/retried.ts";
import { runningWrites } from "../../data/running.ts";
import type { Write } from "../../data/writes.ts";
import { assertDueAhead } from "../../domain/assert-due-ahead.ts";
import { assertUnfinished } from "../../domain/assert-unfinished.ts";
import { isOpen } from "../../domain/assessment.ts";
import type { Due } from "../../domain/due.ts";
import type { ReminderPlan } from "../../domain/reminder-plan.ts";
import { assertCurrent } from "../../domain/stale.ts";

/** What is to be changed of an assessment; `tell` has a changed due date told by letter. */
export type AssessmentWish = {
  assessment: string;
  due?: Due | undefined;
  message?: string | null | undefined;
  /** Whether late answers are taken. */
  afterDue?: "open" | "closed" | undefined;
  reminders?: ReminderPlan | undefined;
  tell: boolean;
  /** The version the caller saw; without one whatever stands is changed. */
  version?: number | undefined;
  change: string;
};

/**
 * Changes due date, message or reminder plan. Another due date moves the reminders with it and is
 * told by letter, with a link that lives long enough. Returns the due date as it was before;
 * repeated it changes nothing.
 */
export function changeAssessment(
  context: OrganisationContext,
  wish: AssessmentWish,
  by: { id: string; name: string },
  now: string,
): Promise<Due> {
  const { due, message, afterDue, reminders, version, change } = wish;
  return retried(async () => {
    const head = await loadHead(context, wish.assessment);
    // Read after the head: a line that lacks this call then means a head that does.
    const line = await loadLine(context, head.id);
    if (line.change === change) return line.dueBefore ?? head.due;
    if (version !== undefined) {
      assertCurrent(version, head.version, { by: line.changedBy, at: line.changedAt });
    }
    assertUnfinished(head.status);
    if (due) assertDueAhead(due, now);
    const moved = due && !(due.date === head.due.date && due.zone === head.due.zone);
    const more = [
      ...(due ? await runningWrites(context, { ...head, due }) : []),
      ...(moved || reminders ? await reminderWrites(context, head, wish, now) : []),
      ...(moved && wish.tell ? await tellWrites(context, head, now) : []),
    ];
    const changes = {
      ...(due && { due }),
      ...(message !== undefined && { message }),
      ...(afterDue && { hardClose: afterDue === "closed" }),
      change,
    };
    await saveAssessment(context, head, changes, by, now, more);
    return head.due;
  });
}

async function reminderWrites(
  context: OrganisationContext,
  head: Head,
  { due = head.due, reminders }: AssessmentWish,
  now: string,
): Promise<Write[]> {
  const { plan, sent } = await loadReminders(context, head.id);
  return [remindersWrite(context, { ...head, due }, { plan: reminders ?? plan, sent }, now)];
}

async function tellWrites(context: OrganisationContext, head: Head, now: string): Promise<Write[]> {
  if (!isOpen(head.status)) return [];
  const reachable = await reachableInvitations(context, head);
  return reachable.map(({ id }) => {
    const row = { id: `due-${id}-${head.version + 1}`, assessment: head.id, invitation: id };
    return letterWrite(context, { ...row, letter: "due-changed" }, now);
  });
}
