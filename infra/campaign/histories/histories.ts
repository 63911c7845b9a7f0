import * as fc from "fast-check";
import type { FaultRule } from "../../local/faults/rule.ts";
import type { Score } from "../summary.ts";
import { openTheatre, type Theatre } from "../theatre.ts";
import { ACTS, type Action } from "./action.ts";
import { Step } from "./step.ts";
import { openPlay } from "./writers.ts";

/** Sequences on one stack; a fuller one is slower than a fresh one. */
const PER_STACK = 30;

const MOST_STEPS = 60;

/**
 * Plays so many random histories of two to four writers and a reviewer under faults, each followed
 * by recovery and every invariant. Fails with fast-check's report (seed, path, shortest history).
 */
export async function playHistories(
  sequences: number,
  seed: number,
  path?: string,
): Promise<Score & { readonly steps: number }> {
  const start = performance.now();
  let theatre: Theatre | undefined;
  let [runs, faults, steps] = [0, 0, 0];
  const renew = async () => {
    for (const times of theatre?.stack.gate.injected().values() ?? []) faults += times;
    await theatre?.stop();
    theatre = undefined;
  };
  const property = fc.asyncProperty(
    fc.integer({ min: 2, max: 4 }),
    fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    fc.commands([STEP], { maxCommands: MOST_STEPS, size: "max" }),
    async (writers, chance, commands) => {
      if (runs > 0 && runs % PER_STACK === 0) await renew();
      theatre ??= await openTheatre();
      runs += 1;
      const here = theatre;
      const play = await openPlay(here, runs, writers);
      here.stack.gate.setFaults({ seed: chance, rules: NEMESIS });
      const setup = () => ({ model: { ended: new Set<string>() }, real: play });
      await fc.asyncModelRun(setup, commands);
      steps += [...commands].length;
      await here.rest();
      await here.recover();
      const broken = await here.violations();
      if (broken.length > 0) throw new Error(JSON.stringify(broken.slice(0, 5), null, 1));
    },
  );
  try {
    await fc.assert(property, { numRuns: sequences, seed, ...(path !== undefined && { path }) });
  } finally {
    await renew();
  }
  const seconds = (performance.now() - start) / 1000;
  return { name: "random histories", runs, faults, violations: 0, seconds, steps };
}

const action: fc.Arbitrary<Action> = fc.record({
  does: fc.oneof(
    { weight: 8, arbitrary: fc.constant("save" as const) },
    { weight: 12, arbitrary: fc.constantFrom(...names()) },
  ),
  writer: fc.nat(3),
  // Few questions, so that writers meet.
  question: fc.nat(5),
  option: fc.nat(11),
});

const STEP = fc
  .array(action, { minLength: 1, maxLength: 4, size: "max" })
  .map((actions) => new Step(actions));

function names(): Action["does"][] {
  return Object.keys(ACTS) as Action["does"][];
}

const rarely = (probability: number, fault: FaultRule["fault"]): FaultRule => ({
  probability,
  fault,
});

/** What goes wrong meanwhile, with every function and service. */
const NEMESIS: readonly FaultRule[] = [
  rarely(0.01, { kind: "refuse", as: "throttled" }),
  rarely(0.01, { kind: "refuse", as: "unavailable" }),
  rarely(0.01, { kind: "drop-call" }),
  rarely(0.01, { kind: "drop-reply" }),
  rarely(0.01, { kind: "duplicate" }),
  rarely(0.005, { kind: "cut-body" }),
  rarely(0.02, { kind: "cancel", reason: "TransactionConflict", position: 0 }),
  rarely(0.1, { kind: "stale-index" }),
  rarely(0.001, { kind: "kill", when: "before" }),
  rarely(0.001, { kind: "kill", when: "after" }),
];
