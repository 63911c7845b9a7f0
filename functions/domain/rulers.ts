import type { RulingKind } from "./rulings-in-force.ts";

/**
 * Who, by what they ruled, does not alone decide at T1 and T2: whoever overrode an answer or
 * accepted N/A. Letting an answer stand as given is no ruling in its favour.
 */
export function rulersOf(rulings: readonly { kind: RulingKind; by: { id: string } }[]): string[] {
  return rulings.flatMap(({ kind, by }) => (kind === "accept" ? [] : [by.id]));
}
