import { chance } from "./chance.ts";
import { type Fault, type FaultPlan, type FaultRule, nameOfFault } from "./rule.ts";

/** A call as rules know it. */
export interface Struck {
  readonly caller: string;
  readonly service: string;
  readonly action: string;
  /** Values of the partition keys it names. */
  readonly partitions?: readonly string[];
  /** Addresses that it sends mail to. */
  readonly recipients?: readonly string[];
}

/** Decides which calls are struck by what. */
export interface Faults {
  /** Follows another plan from now on, counting from nothing; null: nothing goes wrong. */
  set(plan: FaultPlan | null): void;
  /** The fault of a call that has just arrived. */
  next(call: Struck): Fault | undefined;
  /** Counts a fault that took effect. */
  struck(fault: Fault): void;
  /** How often each fault took effect since the beginning, by its name. */
  injected(): ReadonlyMap<string, number>;
}

/**
 * Follows a plan. Whether a call is struck depends on the seed, the rule and the call's number
 * among those the rule fits, per caller and action: the same plan and the same calls, the same run.
 */
export function createFaults(first: FaultPlan | null = null): Faults {
  let plan = first;
  let counts: Map<string, number>[] = [];
  const injected = new Map<string, number>();
  const count = (rule: number, kind: string): number => {
    const own = counts[rule] ?? new Map<string, number>();
    counts[rule] = own;
    const next = (own.get(kind) ?? 0) + 1;
    own.set(kind, next);
    return next;
  };
  return {
    set(next) {
      plan = next;
      counts = [];
    },
    next(call) {
      if (plan === null) return undefined;
      let found: Fault | undefined;
      const kind = `${call.caller} ${call.action}`;
      // Every rule counts every call it fits, whatever another rule does with it.
      for (const [index, rule] of plan.rules.entries()) {
        if (!fits(rule, call)) continue;
        const nth = count(index, "");
        const own = count(index, kind);
        if (found !== undefined || (rule.nth !== undefined && rule.nth !== nth)) continue;
        const { probability = 1 } = rule;
        const place = `${index} ${call.caller} ${call.service} ${call.action} ${own}`;
        if (probability < 1 && chance(plan.seed, place) >= probability) continue;
        found = rule.fault;
      }
      return found;
    },
    struck(fault) {
      const name = nameOfFault(fault);
      injected.set(name, (injected.get(name) ?? 0) + 1);
    },
    injected: () => new Map(injected),
  };
}

function fits(rule: FaultRule, call: Struck): boolean {
  const { partition, recipient } = rule;
  const { partitions = [], recipients = [] } = call;
  return (
    (rule.function === undefined || rule.function === call.caller) &&
    (rule.service === undefined || rule.service === call.service) &&
    (rule.action === undefined || rule.action === call.action) &&
    (partition === undefined || partitions.some((one) => one.startsWith(partition))) &&
    (recipient === undefined || recipients.includes(recipient))
  );
}
