import { gunzipSync, gzipSync } from "node:zlib";
import { checkInvariants } from "../../../infra/local/invariants/check.ts";
import type { Run } from "../../../infra/local/invariants/invariant.ts";

/** The same shape, free to be falsified. */
type Free<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer Each)[]
    ? Free<Each>[]
    : T extends object
      ? { -readonly [Name in keyof T]: Free<T[Name]> }
      : T;

export type Forged = Free<Run>;

/** What is falsified, what a checker must say of it, and how, by the promise it breaks. */
export type Plants = Record<string, [what: string, says: string, forge: (run: Forged) => void][]>;
type Item = Forged["stores"]["state"][number];
type Call = Forged["history"][number];

/** What every invariant says of a run in which something was falsified. */
export function violated(run: Run, forge: (forged: Forged) => void): string[] {
  const forged: Forged = structuredClone(run) as Forged;
  forge(forged);
  return checkInvariants(forged).map(({ invariant, what }) => `${invariant} ${what}`);
}

/** The first item whose sort key begins so, and that fits. */
export function item(run: Forged, sk: string, fits: (item: Item) => boolean = () => true): Item {
  const found = run.stores.state.find((each) => each.sk.startsWith(sk) && fits(each));
  if (!found) throw new Error(`There is no ${sk}.`);
  return found;
}

/** An answer that was saved more than once. */
export function first(run: Forged): Item {
  return item(run, "ANSWER#", ({ version }) => Number(version) > 1);
}

/** The first entry of the ledger about an event. */
export function entry(run: Forged, event: string): Item {
  const found = run.stores.ledger.find((each) => each.event === event);
  if (!found) throw new Error(`There is no entry ${event}.`);
  return found;
}

/** Takes an item out of the stores. */
export function drop(run: Forged, gone: Item): void {
  run.stores.state = run.stores.state.filter((each) => each !== gone);
  run.stores.ledger = run.stores.ledger.filter((each) => each !== gone);
}

/** The first call of a route that fits. */
export function call(run: Forged, route: string, fits: (call: Call) => boolean = () => true): Call {
  const found = run.history.find((each) => each.route === route && fits(each));
  if (!found) throw new Error(`Nobody called ${route}.`);
  return found;
}

/** The first mail whose text fits. */
export function mail(run: Forged, says: RegExp): Forged["mailbox"][number] {
  const found = run.mailbox.find(({ text }) => says.test(text));
  if (!found) throw new Error(`No mail says ${says}.`);
  return found;
}

/** The same zipped text with something replaced. */
export function rezipped(bytes: unknown, find: RegExp, put: string): Uint8Array {
  if (!(bytes instanceof Uint8Array)) throw new Error("These are no bytes.");
  return gzipSync(gunzipSync(bytes).toString("utf8").replace(find, put));
}
