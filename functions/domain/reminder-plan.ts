import * as z from "zod";
import { addDays, type Due, instantAt } from "./due.ts";
import { lazy } from "./lazy.ts";

const days = lazy(() =>
  z
    .array(z.int().min(1, "At least a day.").max(90, "At most 90 days."))
    .max(4, "At most four reminders."),
);

/** On which days before and after the due date a reminder goes out by itself. */
export const reminderPlanSchema = lazy(() => z.strictObject({ before: days(), after: days() }));

export type ReminderPlan = z.infer<ReturnType<typeof reminderPlanSchema>>;

/** What an assessment has unless its buyer says otherwise. */
export const DEFAULT_PLAN: ReminderPlan = { before: [7, 2], after: [1, 7] };

/** One reminder to come: its name within a due date (`b7`, `a1`) and its instant (ISO 8601). */
export type ReminderStep = { step: string; at: string };

/** Reminders go out in the morning, when they are read. */
const HOUR = "09:00";

/** The reminders of a plan that still lie ahead, in order; each at 9:00 in the due date's zone. */
export function reminderSteps(
  { before, after }: ReminderPlan,
  due: Due,
  now: string,
): ReminderStep[] {
  const steps = [
    ...before.map((count) => ({ step: `b${count}`, days: -count })),
    ...after.map((count) => ({ step: `a${count}`, days: count })),
  ].map(({ step, days: count }) => ({
    step,
    at: instantAt(addDays(due.date, count), HOUR, due.zone),
  }));
  const ahead = new Map(steps.filter(({ at }) => at > now).map((each) => [each.step, each]));
  return [...ahead.values()].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}
