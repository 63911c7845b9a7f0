import type { Cell } from "./cell.ts";
import type { CallKind } from "./count-calls.ts";

/**
 * A kill in every gap between the calls of each function: before its first call and after each,
 * so n calls give n + 1 runs.
 */
export function crashSweep(kinds: readonly CallKind[]): Cell[] {
  const counts = new Map<string, number>();
  for (const { function: name, calls } of kinds) {
    counts.set(name, calls + (counts.get(name) ?? 0));
  }
  return [...counts].flatMap(([name, calls]) => {
    const at = (nth: number, when: "before" | "after"): Cell => ({
      name: `${name} killed ${when} call ${nth} of ${calls}`,
      rules: [{ function: name, nth, fault: { kind: "kill", when } }],
    });
    return [
      at(1, "before"),
      ...Array.from({ length: calls }, (_, index) => at(index + 1, "after")),
    ];
  });
}
