import type { CallRecord } from "./call-record.ts";

/** Calls of one kind, added up. */
export interface Tally {
  readonly caller: string;
  readonly work?: string | undefined;
  readonly operation?: string | undefined;
  readonly service: string;
  readonly action: string;
  readonly place: string;
  readonly calls: number;
  /** Calls that the gate refused. */
  readonly refused: number;
  /** Calls that ended in an error of the service or without a reply. */
  readonly failed: number;
  readonly items: number;
  readonly sent: number;
  readonly received: number;
  readonly wru: number;
  readonly rru: number;
  readonly ms: number;
}

/** Calls with equal keys are added up. */
export function tallyKey({ caller, work, operation, service, action, place }: CallRecord): string {
  return JSON.stringify([caller, work, operation, service, action, place]);
}

/** A tally with one call more. */
export function addTo(tally: Tally | undefined, record: CallRecord): Tally {
  const { caller, work, operation, service, action, place, outcome } = record;
  const before = tally ?? EMPTY;
  return {
    ...{ caller, work, operation, service, action, place },
    calls: before.calls + 1,
    refused: before.refused + (outcome === "refused" ? 1 : 0),
    failed: before.failed + (outcome === "ok" || outcome === "refused" ? 0 : 1),
    items: before.items + record.items,
    sent: before.sent + record.sent,
    received: before.received + record.received,
    wru: before.wru + record.wru,
    rru: before.rru + record.rru,
    ms: before.ms + record.ms,
  };
}

/** Tallies added up under a name each. */
export function foldTallies(
  tallies: readonly Tally[],
  nameOf: (tally: Tally) => string,
): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const tally of tallies) {
    const name = nameOf(tally);
    const before = sums.get(name) ?? EMPTY;
    const after = { ...EMPTY };
    for (const figure of FIGURES) after[figure] = before[figure] + tally[figure];
    sums.set(name, after);
  }
  return sums;
}

const FIGURES = [
  "calls",
  "refused",
  "failed",
  "items",
  "sent",
  "received",
  "wru",
  "rru",
  "ms",
] as const;

/** The figures of a tally alone. */
export type Sums = Record<(typeof FIGURES)[number], number>;

const EMPTY: Sums = {
  calls: 0,
  refused: 0,
  failed: 0,
  items: 0,
  sent: 0,
  received: 0,
  wru: 0,
  rru: 0,
  ms: 0,
};
