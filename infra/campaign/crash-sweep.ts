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
