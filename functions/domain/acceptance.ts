import type { RiskPoint } from "./bands.ts";
import { Refusal } from "./errors.ts";
import type { RiskState } from "./treatment.ts";

/** As far as it matters here, a risk somebody took: on which figure, and whether its day has come. */
export type Taken = { current: RiskPoint; ended?: boolean | undefined };

/** Whether an acceptance no longer covers the risk: its end has come, or the figure is another one. */
export function isStale({ current, ended }: Taken, now: RiskPoint): boolean {
  const { likelihood, impact } = current;
  return ended === true || likelihood !== now.likelihood || impact !== now.impact;
}

/**
 * Refuses to call a risk accepted that nobody took: accepting needs a name, a reason and an end,
 * and has a step of its own.
 */
export function assertTaken(status: RiskState | undefined, acceptance: Taken | undefined): void {
  if (status !== "accepted" || acceptance) return;
  const message = "Accept it by name, with a reason and an end; that is a step of its own.";
  throw new Refusal("invalid", "Some fields need mending.", {
    fields: [{ path: "status", message }],
  });
}
