import type { Step } from "./improved.ts";

/** What can be done about one question: at most one of the sets, each with what it adds in all. */
export type Chance = {
  /** What it adds without any step of its own. */
  free: number;
  sets: readonly { gain: number; steps: readonly Step[] }[];
};

/** Steps and what they add. */
export type Plan = { gain: number; steps: readonly Step[] };

/** For 0, 1, 2, … steps, up to all there are, the plan of at most so many that adds most. */
export function plansOf(chances: readonly Chance[]): Plan[] {
  return chances.reduce<Plan[]>(
    (plans, { free, sets }) => extended(plans, free, sets),
    [{ gain: 0, steps: [] }],
  );
}

function extended(plans: readonly Plan[], free: number, sets: Chance["sets"]): Plan[] {
  const longest = Math.max(0, ...sets.map(({ steps }) => steps.length));
  return Array.from({ length: plans.length + longest }, (_, count) => {
    const options = [{ gain: free, steps: [] }, ...sets].flatMap((set) => {
      const base = plans[Math.min(count - set.steps.length, plans.length - 1)];
      if (!base || count < set.steps.length) return [];
      return [{ gain: base.gain + set.gain, steps: [...base.steps, ...set.steps] }];
    });
    return options.reduce((best, each) => (each.gain > best.gain ? each : best), NOTHING);
  });
}

const NOTHING: Plan = { gain: Number.NEGATIVE_INFINITY, steps: [] };
