import type { Operation } from "./operations.ts";
import type { Theatre } from "./theatre.ts";

/** One kind of call that an operation makes with all that follows from it. */
export interface CallKind {
  readonly function: string;
  readonly service: string;
  readonly action: string;
  /** Table, index, or mail identity. */
  readonly place: string;
  readonly calls: number;
}

/** Plays an operation undisturbed and counts the calls of the functions by kind. */
export async function countCalls(
  theatre: Theatre,
  operation: Operation,
  seed: number,
): Promise<CallKind[]> {
  const deed = await operation.prepare(theatre, seed);
  await theatre.rest();
  const before = kindsOf(theatre);
  await deed.act();
  await theatre.rest();
  const after = kindsOf(theatre);
  if (!(await deed.done())) throw new Error(`${operation.name} does not even work undisturbed`);
  return [...after].flatMap(([key, kind]) => {
    const calls = kind.calls - (before.get(key)?.calls ?? 0);
    return calls > 0 ? [{ ...kind, calls }] : [];
  });
}

function kindsOf({ stack }: Theatre): Map<string, CallKind> {
  const kinds = new Map<string, CallKind>();
  for (const { caller, service, action, place, calls } of stack.gate.tallies()) {
    const kind = { function: caller, service, action, place };
    const key = JSON.stringify(kind);
    kinds.set(key, { ...kind, calls: calls + (kinds.get(key)?.calls ?? 0) });
  }
  return kinds;
}
