import { DoorRefusal } from "../local/actors/door.ts";
import type { Cell } from "./cell.ts";
import type { Operation } from "./operations/kit.ts";
import type { Setting } from "./setting.ts";

/** What a run came to; without problems everything held. */
export interface Outcome {
  readonly operation: string;
  readonly cell: string;
  readonly seed: number;
  /** How many faults struck; none where a process still held what it would have asked for. */
  readonly injected: number;
  readonly problems: readonly string[];
}

/**
 * Plays one run: the operation under a fault, recovery by time and sweep alone, every invariant;
 * then the person tries again, the streams repeat themselves, and it must be done, once.
 */
export async function playRun(
  setting: Setting,
  operation: Operation,
  cell: Cell,
  seed: number,
): Promise<Outcome> {
  const problems: string[] = [];
  const broken = async (when: string) =>
    problems.push(...(await setting.violations()).map((one) => `${when}: ${JSON.stringify(one)}`));
  const deed = await operation.prepare(setting, seed);
  await setting.rest();
  const before = setting.struck();
  await cell.before?.(setting);
  setting.disturb?.(cell.bells ?? null);
  setting.setFaults({ seed, rules: cell.rules });
  await deed.act().catch(() => undefined); // what came of it is seen below
  await setting.rest(); // what follows by stream is disturbed too
  await cell.after?.(setting);
  await setting.recover();
  const moved = cell.before || cell.after ? 1 : 0;
  const injected = setting.struck() - before + moved;
  await broken("recovered");
  await deed.act().catch((error: unknown) => {
    // A refusal may tell that it is done already; `done` decides.
    const refused = error instanceof DoorRefusal && error.status < 500;
    if (!refused) problems.push(`tried again: ${String(error)}`);
  });
  await setting.rest();
  await setting.ringAgain();
  const done = await deed.done().catch((error: unknown) => String(error));
  if (done !== true) problems.push(`It cannot be done any more: ${done}`);
  await broken("done");
  return { operation: operation.name, cell: cell.name, seed, injected, problems };
}
