import { randomUUID } from "node:crypto";
import type { Writable } from "node:stream";
import type { FunctionPlan } from "./function-plan.ts";
import { InvocationError } from "./invocation-error.ts";
import { startWorker, type Worker } from "./worker.ts";

export interface FunctionPool {
  readonly name: string;
  /** Runs one invocation; waits while all allowed processes are busy. Fails with InvocationError. */
  invoke(event: unknown, requestId?: string): Promise<unknown>;
  /** Signals the process that calls AWS under this session token; false when there is none. */
  signal(process: string, signal: NodeJS.Signals): Promise<boolean>;
  /** Invocations that run or wait. */
  readonly pending: () => number;
  /** Lets running invocations end in their old process; the next ones get a fresh environment. */
  refresh(): void;
  stop(): Promise<void>;
}

export interface PoolOptions {
  readonly plan: FunctionPlan;
  /** Called for each new process. */
  readonly environment: () => Record<string, string>;
  readonly output: Writable;
  readonly onSettled?: () => void;
}

/** A pool of processes for one function, at most as many as its concurrency, started as needed. */
export function createPool({ plan, environment, output, onSettled }: PoolOptions): FunctionPool {
  let idle: Worker[] = [];
  const all = new Map<Worker, string | undefined>();
  const waiting: (() => void)[] = [];
  let running = 0;
  let generation = 0;
  let stopped = false;

  async function slot(): Promise<void> {
    if (running < plan.concurrency) {
      running++;
      return;
    }
    await new Promise<void>((resolve) => waiting.push(resolve)); // the slot is handed over
  }

  function release(): void {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }

  function take(): Worker {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      if (worker.alive()) return worker;
      all.delete(worker);
    }
    const variables = environment();
    const worker = startWorker(plan, variables, output);
    all.set(worker, variables.AWS_SESSION_TOKEN);
    return worker;
  }

  function giveBack(worker: Worker, born: number): void {
    if (worker.alive() && born === generation && !stopped) idle.push(worker);
    else {
      all.delete(worker);
      void worker.stop();
    }
  }

  return {
    name: plan.name,
    async invoke(event, requestId = randomUUID()) {
      const text = JSON.stringify(event);
      await slot();
      try {
        if (stopped) throw new InvocationError("stopped", `${plan.name} is stopped`);
        const born = generation;
        const worker = take();
        try {
          return await worker.invoke(text, requestId);
        } finally {
          giveBack(worker, born);
        }
      } finally {
        release();
        onSettled?.();
      }
    },
    async signal(process, signal) {
      const found = [...all].find(([, token]) => token === process);
      await found?.[0].signal(signal);
      return found !== undefined;
    },
    pending: () => running + waiting.length,
    refresh() {
      generation++;
      for (const worker of idle.splice(0)) {
        all.delete(worker);
        void worker.stop();
      }
    },
    async stop() {
      stopped = true;
      idle = [];
      await Promise.all([...all.keys()].map((worker) => worker.stop()));
    },
  };
}
