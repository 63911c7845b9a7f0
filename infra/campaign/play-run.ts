import { DoorRefusal } from "../local/actors/door.ts";
import type { Cell } from "./cell.ts";
import type { Operation } from "./operations.ts";
import type { Theatre } from "./theatre.ts";

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
  theatre: Theatre,
  operation: Operation,
  { name, rules }: Cell,
  seed: number,
): Promise<Outcome> {
  const { gate } = theatre.stack;
  const problems: string[] = [];
  const struck = () => [...gate.injected().values()].reduce((sum, times) => sum + times, 0);
  const broken = async (when: string) =>
    problems.push(...(await theatre.violations()).map((one) => `${when}: ${JSON.stringify(one)}`));
  const deed = await operation.prepare(theatre, seed);
  await theatre.rest();
  const before = struck();
  gate.setFaults({ seed, rules });
  await deed.act().catch(() => undefined); // what came of it is seen below
  await theatre.rest(); // what follows by stream is disturbed too
  await theatre.recover();
  const injected = struck() - before;
  await broken("recovered");
  await deed.act().catch((error: unknown) => {
    // A refusal may tell that it is done already; `done` decides.
    const refused = error instanceof DoorRefusal && error.status < 500;
    if (!refused) problems.push(`tried again: ${String(error)}`);
  });
  await theatre.rest();
  await theatre.ringAgain();
  const done = await deed.done().catch((error: unknown) => String(error));
  if (done !== true) problems.push(`It cannot be done any more: ${done}`);
  await broken("done");
  return { operation: operation.name, cell: name, seed, injected, problems };
}
