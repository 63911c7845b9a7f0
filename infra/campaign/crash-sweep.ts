import type { Call } from "./calls-of.ts";
import type { Cell } from "./cell.ts";

/**
 * A kill in every gap between the calls of each function: before its first call and after each,
 * so n calls give n + 1 runs.
 */
export function crashSweep(calls: readonly Call[]): Cell[] {
  const counts = new Map<string, number>();
  for (const { function: name } of calls) counts.set(name, 1 + (counts.get(name) ?? 0));
  return [...counts].flatMap(([name, count]) => {
    const at = (nth: number, when: "before" | "after"): Cell => ({
      name: `${name} killed ${when} call ${nth} of ${count}`,
      rules: [{ function: name, nth, fault: { kind: "kill", when } }],
    });
    return [
      at(1, "before"),
      ...Array.from({ length: count }, (_, index) => at(index + 1, "after")),
    ];
  });
}

/** Every process that calls stands still for a while before and after each of its calls. */
export function standstills(calls: readonly Call[]): Cell[] {
  return calls.flatMap(({ function: name, action, nth }) =>
    (["before", "after"] as const).map((when) => ({
      name: `${name} stands still ${when} ${action} ${nth}`,
      rules: [{ function: name, action, nth, fault: { kind: "freeze", when, ms: STILL_MS } }],
    })),
  );
}

/** Longer than a call may take before it is tried again. */
const STILL_MS = 3500;
