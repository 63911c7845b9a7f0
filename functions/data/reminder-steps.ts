import { isOpen } from "../domain/assessment.ts";
import {
  DEFAULT_PLAN,
  type ReminderPlan,
  type ReminderStep,
  reminderSteps,
} from "../domain/reminder-plan.ts";
import type { Head } from "./head.ts";
import { dueKey, type Key, keys, type OrganisationContext } from "./keys.ts";
import { get } from "./table.ts";
import { put, type Write } from "./writes.ts";

/** The reminders of an assessment: its plan, and what of it lies ahead. */
export type Reminders = { plan: ReminderPlan; steps: ReminderStep[]; sent: number };

/** P104 · The reminder plan of an assessment and what of it lies ahead. REMINDERS */
export async function loadReminders(
  context: OrganisationContext,
  assessment: string,
): Promise<Reminders> {
  const item = await get(remindersKey(context, assessment));
  const { plan = DEFAULT_PLAN, steps = [], sent = 0 } = (item ?? {}) as Partial<Reminders>;
  return { plan, steps, sent };
}

/**
 * The write that sets the reminders of an assessment by its plan and due date: ahead of `now` where
 * it is open, none while it is not. A new round counts anew.
 */
export function remindersWrite(
  context: OrganisationContext,
  { id: assessment, status, due }: Pick<Head, "id" | "status" | "due">,
  { plan, sent }: Pick<Reminders, "plan" | "sent">,
  now: string,
): Write {
  const key = remindersKey(context, assessment);
  const steps = isOpen(status) ? reminderSteps(plan, due, now) : [];
  const { organisation } = context;
  const row = { kind: "reminders", organisation, assessment, plan, steps, sent };
  const [next] = steps;
  return put({ ...key, ...row, ...(next && dueKey(next.at, key)) });
}

function remindersKey(context: OrganisationContext, assessment: string): Key {
  return keys.inAssessment(context, assessment, "REMINDERS");
}
