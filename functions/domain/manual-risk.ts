import { type RiskPoint, riskPoint } from "./bands.ts";
import { Refusal } from "./errors.ts";

/** A place in the matrix as somebody names it, 1..5 each. */
export type Place = { likelihood: number; impact: number };

/** How the cause of an entry made by hand begins. */
const MANUAL = "manual-";

/** The cause of an entry made by hand. */
export function manualCause(id: string): string {
  return `${MANUAL}${id}`;
}

/** Whether an entry was made by hand: no result ever changes it (scoring model 2.7). */
export function isManual({ cause }: { cause: string }): boolean {
  return cause.startsWith(MANUAL);
}

/**
 * Refuses a current risk or a target worse than what it starts from: inherent, then current, then
 * the target, each as low as the one before or lower.
 */
export function assertDescends(points: {
  inherent: Place;
  current: Place;
  target?: Place | null | undefined;
}): void {
  const { inherent, current, target } = points;
  const fields = [
    ...(product(current) > product(inherent)
      ? [{ path: "current", message: "It cannot lie above the inherent risk." }]
      : []),
    ...(target && product(target) > product(current)
      ? [{ path: "target", message: "The target cannot lie above the current risk." }]
      : []),
  ];
  if (fields.length > 0) throw new Refusal("invalid", "Some fields need mending.", { fields });
}

/** The point of a place. */
export function pointOf({ likelihood, impact }: Place): RiskPoint {
  return riskPoint(likelihood, impact);
}

function product({ likelihood, impact }: Place): number {
  return likelihood * impact;
}
