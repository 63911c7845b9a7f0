import type { CallRecord } from "./call-record.ts";
import type { Caller } from "./caller.ts";
import { traceOf } from "./trace.ts";
import { workOf } from "./work-of.ts";

/** Knows what calls belong to. */
export interface Labels {
  /** Runs an invocation; its calls are counted for its route or job. */
  attribute<T>(
    functionName: string,
    event: unknown,
    requestId: string,
    run: () => Promise<T>,
  ): Promise<T>;
  /** Names what whoever drives the stack does meanwhile; not for work side by side. */
  during<T>(operation: string, work: () => Promise<T>): Promise<T>;
  /** What a call that has just arrived belongs to; counts it. */
  of(caller: Caller, service: string, action: string): Label;
  /** How often functions ran, by route or job and by operation. */
  invocations(): readonly InvocationCount[];
}

/** How often a route or job ran while an operation was under way. */
export interface InvocationCount {
  readonly work: string;
  readonly operation?: string | undefined;
  readonly times: number;
}

/** The part of a record that says whose call it was and what for. */
export type Label = Pick<CallRecord, "caller" | "process" | "work" | "operation" | "nth">;

/** Starts counting from nothing. */
export function createLabels(): Labels {
  const works = new Map<string, string>();
  const counts = new Map<string, number>();
  const invocations = new Map<string, InvocationCount>();
  let operation: string | undefined;
  return {
    async attribute(functionName, event, requestId, run) {
      const trace = traceOf(requestId);
      const work = workOf(functionName, event);
      works.set(trace, work);
      const key = JSON.stringify([work, operation]);
      const times = (invocations.get(key)?.times ?? 0) + 1;
      invocations.set(key, { work, operation, times });
      try {
        return await run();
      } finally {
        works.delete(trace);
      }
    },
    async during(name, work) {
      const outer = operation;
      operation = name;
      try {
        return await work();
      } finally {
        operation = outer;
      }
    },
    of(caller, service, action) {
      const counted = `${caller.name} ${service} ${action}`;
      const nth = (counts.get(counted) ?? 0) + 1;
      counts.set(counted, nth);
      const work = works.get(caller.trace ?? "");
      return {
        caller: caller.name,
        ...(caller.process !== undefined && { process: caller.process }),
        ...(work !== undefined && { work }),
        ...(operation !== undefined && { operation }),
        nth,
      };
    },
    invocations: () => [...invocations.values()],
  };
}
