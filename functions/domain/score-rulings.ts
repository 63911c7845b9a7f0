import type { Ruling, Rulings } from "./rulings.ts";
import type { RulingKind } from "./rulings-in-force.ts";
import type { Points } from "./states.ts";

/** A ruling in force, as it is kept. */
type Kept = {
  question: string;
  kind: RulingKind;
  points?: Points | undefined;
  reason: string;
  by: { id: string };
  at: string;
};

/** The rulings a score is computed with: letting an answer stand as given changes no figure. */
export function scoreRulings(inForce: readonly Kept[]): Rulings {
  return Object.fromEntries(
    inForce.flatMap(({ question, kind, points = 0, reason, by, at }): [string, Ruling][] => {
      const common = { reason, by: by.id, at };
      if (kind === "accept") return [];
      return [[question, kind === "override" ? { kind, points, ...common } : { kind, ...common }]];
    }),
  );
}
