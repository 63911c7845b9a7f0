import type { CallRecord } from "../local/gate/call-record.ts";
import type { Operation } from "./operations/kit.ts";
import type { Setting } from "./setting.ts";

/** One call that an operation makes with all that follows from it. */
export interface Call {
  readonly function: string;
  readonly service: string;
  readonly action: string;
  /** Counts the function's calls of this action, from 1. */
  readonly nth: number;
  /** How many items a transaction or batch touches. */
  readonly items: number;
  /** Whether it asks an index, which may lag behind. */
  readonly indexed: boolean;
}

/** Whoever is no function of the platform. */
const OTHERS = new Set(["cli", "tests", "checker", "unsigned"]);

/** Plays an operation undisturbed and lists the calls of the functions, in the order they came. */
export async function callsOf(
  setting: Setting,
  operation: Operation,
  seed: number,
): Promise<Call[]> {
  const deed = await operation.prepare(setting, seed);
  await setting.rest();
  const last = setting.calls().at(-1);
  await deed.act();
  await setting.rest();
  const calls = setting.calls();
  const made = calls.slice(last === undefined ? 0 : calls.lastIndexOf(last) + 1);
  // What only the sweep brings about is brought about by recovery.
  await setting.recover();
  if (!(await deed.done())) throw new Error(`${operation.name} does not even work undisturbed`);
  return numbered(made.filter(({ caller }) => !OTHERS.has(caller)));
}

function numbered(records: readonly CallRecord[]): Call[] {
  const counts = new Map<string, number>();
  return records.map(({ caller, service, action, items, place }) => {
    const key = `${caller} ${service} ${action}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return { function: caller, service, action, nth, items, indexed: place.includes("/") };
  });
}
