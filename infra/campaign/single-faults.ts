import { CANCEL_REASONS, type Fault, nameOfFault } from "../local/faults/rule.ts";
import type { Cell } from "./cell.ts";
import type { CallKind } from "./count-calls.ts";

/**
 * Every fault that one call of an operation can suffer, each in a run of its own: once, so that a
 * second attempt may help, and for good. Transactions are cancelled for each reason at each of
 * their first `positions` places; queries of an index see an earlier state.
 */
export function singleFaults(kinds: readonly CallKind[], positions = 12): Cell[] {
  return merged(kinds).flatMap(({ function: name, service, action, calls, indexed }) => {
    const cell = (fault: Fault, nth?: number): Cell => ({
      name: `${name} ${action}${nth === undefined ? "" : ` ${nth}`}: ${nameOfFault(fault)}`,
      rules: [{ function: name, service, action, fault, ...(nth !== undefined && { nth }) }],
    });
    const each = Array.from({ length: calls }, (_, index) => index + 1);
    const cancels =
      action === "TransactWriteItems"
        ? CANCEL_REASONS.flatMap((reason) =>
            Array.from(
              { length: positions },
              (_, position): Fault => ({
                ...{ kind: "cancel", reason, position },
              }),
            ),
          )
        : [];
    // Mail is handed over in one attempt, so no call of it arrives twice.
    const once = ONCE.filter(({ kind }) => service !== "ses" || kind !== "duplicate");
    const stale: Fault[] = indexed ? [{ kind: "stale-index" }] : [];
    return [
      ...ALWAYS.map((fault) => cell(fault)),
      ...each.flatMap((nth) => [...once, ...cancels, ...stale].map((fault) => cell(fault, nth))),
    ];
  });
}

/** Longer than a call may take before it is tried again. */
const SLOW_MS = 3500;

const ALWAYS: readonly Fault[] = [
  { kind: "refuse", as: "throttled" },
  { kind: "refuse", as: "unavailable" },
  { kind: "refuse", as: "expired-credentials" },
  { kind: "drop-call" },
  { kind: "drop-reply" },
];

const ONCE: readonly Fault[] = [
  ...ALWAYS,
  { kind: "cut-body" },
  { kind: "duplicate" },
  { kind: "delay", ms: SLOW_MS },
  { kind: "freeze", when: "before", ms: 200 },
  { kind: "freeze", when: "after", ms: 200 },
];

type Merged = Omit<CallKind, "place"> & { readonly indexed: boolean };

/** Rules know no places, so calls of one action count together. */
function merged(kinds: readonly CallKind[]): Merged[] {
  const found = new Map<string, Merged>();
  for (const { place, calls, ...kind } of kinds) {
    const key = JSON.stringify(kind);
    const before = found.get(key);
    const indexed = place.includes("/") || (before?.indexed ?? false);
    found.set(key, { ...kind, indexed, calls: calls + (before?.calls ?? 0) });
  }
  return [...found.values()];
}
