import { type Due, dateIn } from "./due.ts";
import { Refusal } from "./errors.ts";

/** No assessment runs this long; instants after the year 9999 would no longer compare as text. */
const LAST_DATE = "2199-12-31";

/**
 * Refuses a due date that has passed in its own zone (today is still fine), or lies past 2199;
 * `path` is where the caller gave it.
 */
export function assertDueAhead(due: Due, now: string, path = "due"): void {
  if (due.date < dateIn(due.zone, now)) throw refused(path, "Choose today or a later day.");
  if (due.date > LAST_DATE) throw refused(path, `Choose a day up to ${LAST_DATE}.`);
}

function refused(path: string, message: string): Refusal {
  return new Refusal("invalid", "Some fields need mending.", {
    fields: [{ path: `${path}.date`, message }],
  });
}
