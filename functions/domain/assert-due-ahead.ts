import { type Due, dateIn } from "./due.ts";
import { Refusal } from "./errors.ts";

/** Refuses a due date that has passed in its own zone; today is still fine. */
export function assertDueAhead(due: Due, now: string): void {
  if (due.date >= dateIn(due.zone, now)) return;
  throw new Refusal("invalid", "Some fields need mending.", {
    fields: [{ path: "due.date", message: "Choose today or a later day." }],
  });
}
