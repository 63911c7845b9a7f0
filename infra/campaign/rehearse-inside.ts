import { type Call, callsOf } from "./calls-of.ts";
import type { Cell } from "./cell.ts";
import type { Inside } from "./inside/inside.ts";
import { openScene, type Scene } from "./inside/scene.ts";
import type { Operation } from "./operations/kit.ts";
import { type Outcome, playRun } from "./play-run.ts";

/** The calls that an operation makes, in an organisation of its own. */
export function callsInside(inside: Inside, operation: Operation, seed: number): Promise<Call[]> {
  return inScene(inside, seed, (scene) => callsOf(scene, operation, seed));
}

/** Plays one run in an organisation of its own, which is gone afterwards. */
export function runInside(
  inside: Inside,
  operation: Operation,
  cell: Cell,
  seed: number,
): Promise<Outcome> {
  return inScene(inside, seed, (scene) => playRun(scene, operation, cell, seed));
}

async function inScene<Result>(
  inside: Inside,
  seed: number,
  work: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  const scene = await openScene(inside, seed);
  try {
    return await work(scene);
  } finally {
    inside.gate.setFaults(null);
    await scene.close();
  }
}
