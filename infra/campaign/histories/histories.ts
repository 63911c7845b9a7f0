import * as fc from "fast-check";
import { CANCEL_REASONS, type FaultRule } from "../../local/faults/rule.ts";
import { startInside } from "../inside/inside.ts";
import { openScene } from "../inside/scene.ts";
import type { Score } from "../summary.ts";
import { ACTS, type Action } from "./action.ts";
import { handOver, shareOut } from "./colleagues.ts";
import { Step } from "./step.ts";
import { openPlay, type Writer } from "./writers.ts";

/** The longest history; the mean is half of it. */
const MOST_STEPS = 120;

/** What a share of random histories came to, besides its score. */
export interface Counts {
  /** Commands played. */
  readonly steps: number;
  /** Histories in which a colleague's answer was acknowledged. */
  readonly shared: number;
  /** Histories that a signatory submitted. */
  readonly signed: number;
  /** Histories in which somebody to whom all was handed over came in. */
  readonly handed: number;
}

/**
 * Plays so many random histories of two to four writers, their colleagues and a reviewer under
 * faults, 60 commands each in the mean, each followed by recovery and every invariant. Fails with
 * fast-check's report: seed and path; played again with both, the history is cut to the shortest
 * that fails.
 */
export async function playHistories(
  sequences: number,
  seed: number,
  path?: string,
): Promise<Score & Counts> {
  const start = performance.now();
  const inside = await startInside();
  let [runs, faults, steps, shared, signed, handed] = [0, 0, 0, 0, 0, 0];
  const property = fc.asyncProperty(
    fc.integer({ min: 2, max: 4 }),
    fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    fc.commands([STEP], { maxCommands: MOST_STEPS, size: "max" }),
    async (writers, chance, commands) => {
      runs += 1;
      const scene = await openScene(inside, runs);
      const play = await openPlay(scene, runs, writers);
      const [lead, second] = play.writers;
      // Most rounds close early; so a colleague is in from the beginning, and at times a new lead.
      if (lead) await shareOut(play, lead, { question: 0, option: chance });
      if (second && chance % 5 === 0) {
        await handOver(play, second, { question: 0, option: chance >> 3 });
      }
      const before = scene.struck();
      scene.setFaults({ seed: chance, rules: NEMESIS });
      const setup = () => ({ model: { ended: new Set<string>() }, real: play });
      const unexpected = await fc.asyncModelRun(setup, commands).then(() => [], String);
      steps += [...commands].length;
      const has = (fits: (writer: Writer) => boolean) => (play.writers.some(fits) ? 1 : 0);
      shared += has(({ role, address, saves }) => role === "delegate" && !!address && saves > 0);
      signed += has(({ role, saves }) => role === "signatory" && saves > 0);
      handed += has(({ role, address, questions }) => {
        return role === "lead" && address !== undefined && questions.length > 0;
      });
      await scene.recover();
      faults += scene.struck() - before;
      const broken = [unexpected, await scene.close()].flat();
      if (broken.length > 0) throw new Error(JSON.stringify(broken.slice(0, 5), null, 1));
    },
  );
  try {
    const again = path === undefined ? { endOnFailure: true } : { path };
    await fc.assert(property, { numRuns: sequences, seed, ...again });
  } finally {
    await inside.stop();
  }
  const seconds = (performance.now() - start) / 1000;
  return {
    name: "random histories",
    runs,
    faults,
    violations: 0,
    seconds,
    steps,
    shared,
    signed,
    handed,
  };
}

const action: fc.Arbitrary<Action> = fc.record({
  does: fc.oneof(
    { weight: 6, arbitrary: fc.constant("save" as const) },
    { weight: 2, arbitrary: fc.constant("answer a share" as const) },
    { weight: 2, arbitrary: fc.constant("submit" as const) },
    { weight: 1, arbitrary: fc.constant("sign" as const) },
    { weight: 20, arbitrary: fc.constantFrom(...names()) },
  ),
  // Up to four writers and the colleagues who joined them.
  writer: fc.nat(11),
  // Few questions, so that writers meet.
  question: fc.nat(5),
  option: fc.nat(11),
});

/** Mostly one person acts; now and then two to four at once. */
const STEP = fc
  .oneof(
    { weight: 3, arbitrary: fc.tuple(action) },
    { weight: 1, arbitrary: fc.array(action, { minLength: 2, maxLength: 4, size: "max" }) },
  )
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
  { ...rarely(0.01, { kind: "duplicate" }), service: "dynamodb" },
  rarely(0.005, { kind: "cut-body" }),
  { ...rarely(0.01, { kind: "late", ms: 20 }), service: "dynamodb" },
  rarely(0.01, { kind: "unprocessed" }),
  rarely(0.02, { kind: "refuse", as: "paused" }),
  rarely(0.02, { kind: "refuse", as: "rejected" }),
  ...CANCEL_REASONS.flatMap((reason) =>
    [0, 1, 2, 4].map((position) => rarely(0.002, { kind: "cancel", reason, position })),
  ),
  rarely(0.1, { kind: "stale-index" }),
  rarely(0.001, { kind: "kill", when: "before" }),
  rarely(0.001, { kind: "kill", when: "after" }),
];
