import { DEFAULT_PLAN, type ReminderPlan } from "../../../../functions/domain/reminder-plan.ts";
import { CallError } from "../../../client.ts";
import { chasing } from "../../messages/chasing.ts";
import { readDays } from "../assessment/progress/day-list.ts";
import type { TypedPlan } from "./reminder-fields.tsx";

/** The plan every assessment has unless its buyer says otherwise, as a form shows it. */
export const usualPlan: TypedPlan = {
  before: DEFAULT_PLAN.before.join(", "),
  after: DEFAULT_PLAN.after.join(", "),
};

/** A typed plan as it is sent; throws a refusal at the field whose days are none. */
export function planOf({ before, after }: TypedPlan): ReminderPlan {
  const [early, late] = [readDays(before), readDays(after)];
  if (early && late) return { before: early, after: late };
  const path = early ? "reminders.after" : "reminders.before";
  const fields = [{ path, message: chasing.daysProblem }];
  throw new CallError(422, "invalid", chasing.daysProblem, { fields });
}
