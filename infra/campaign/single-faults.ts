import { CANCEL_REASONS, type Fault, MAIL_REFUSALS, nameOfFault } from "../local/faults/rule.ts";
import type { Call } from "./calls-of.ts";
import type { Cell } from "./cell.ts";

/**
 * Every fault that one call of an operation can suffer, each in a run of its own: once, so that a
 * second attempt may help, and for good. Transactions are cancelled for each reason at each of
 * their places; batches do half; queries of an index see an earlier state; the mail service has
 * refusals of its own.
 */
export function singleFaults(calls: readonly Call[]): Cell[] {
  const cell = (call: Call, fault: Fault, nth?: number): Cell => {
    const { function: name, service, action } = call;
    return {
      name: `${name} ${action} ${nth ?? "always"}: ${nameOfFault(fault)}`,
      rules: [{ function: name, service, action, fault, ...(nth !== undefined && { nth }) }],
    };
  };
  const kinds = calls.filter(({ nth }) => nth === 1);
  return [
    ...kinds.flatMap((call) => lasting(call).map((fault) => cell(call, fault))),
    ...edges(calls).flatMap((call) => once(call).map((fault) => cell(call, fault, call.nth))),
  ];
}

/** Of calls that a function makes many times, those at the beginning and at the end. */
function edges(calls: readonly Call[]): Call[] {
  return calls.filter((call) => {
    const { nth } = call;
    const same = calls.filter(
      (one) => one.function === call.function && one.action === call.action,
    );
    return nth <= EDGE || nth > same.length - EDGE;
  });
}

const EDGE = 6;

function lasting({ service }: Call): Fault[] {
  return [...ALWAYS, ...(service === "ses" ? MAIL : [])];
}

function once(call: Call): Fault[] {
  const { service, action, items, indexed } = call;
  const positions = action === "TransactWriteItems" ? items : 0;
  const cancels = CANCEL_REASONS.flatMap((reason) =>
    Array.from(
      { length: positions },
      (_, position): Fault => ({
        ...{ kind: "cancel", reason, position },
      }),
    ),
  );
  return [
    ...lasting(call),
    { kind: "cut-body" },
    { kind: "delay", ms: SLOW_MS },
    { kind: "late", ms: SLOW_MS },
    // Mail is handed over in one attempt, so no call of it arrives twice.
    ...(service === "ses" ? [] : ([{ kind: "duplicate" }] as const)),
    ...cancels,
    ...(action.startsWith("Batch") ? ([{ kind: "unprocessed" }] as const) : []),
    ...(indexed ? ([{ kind: "stale-index" }] as const) : []),
  ];
}

/** Inside one process pauses pass faster, and nothing waits for longer. */
const SLOW_MS = 40;

const ALWAYS: readonly Fault[] = [
  { kind: "refuse", as: "throttled" },
  { kind: "refuse", as: "unavailable" },
  { kind: "refuse", as: "expired-credentials" },
  { kind: "drop-call" },
  { kind: "drop-reply" },
];

const MAIL: readonly Fault[] = MAIL_REFUSALS.map((as) => ({ kind: "refuse", as }));
