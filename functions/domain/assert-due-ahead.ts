import { type Due, dateIn } from "./due.ts";
import { Refusal } from "./errors.ts";

/** No assessment runs this long; instants after the year 9999 would no longer compare as text. */
const LAST_DATE = "2199-12-31";

/** Refuses a due date that has passed in its own zone (today is still fine), or lies past 2199. */
export function assertDueAhead(due: Due, now: string): void {
  if (due.date < dateIn(due.zone, now)) throw refused("Choose today or a later day.");
  if (due.date > LAST_DATE) throw refused(`Choose a day up to ${LAST_DATE}.`);
}

function refused(message: string): Refusal {
  return new Refusal("invalid", "Some fields need mending.", {
    fields: [{ path: "due.date", message }],
  });
}
