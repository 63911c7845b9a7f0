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
  stop(): Promise<void>;
}

export interface PoolOptions {
  readonly plan: FunctionPlan;
  /** Called for each new process. */
  readonly environment: () => Record<string, string>;
  readonly output: Writable;
  /** Milliseconds by which an invocation's clock goes ahead; asked as it starts. */
  readonly clockOffset: () => number;
  readonly onSettled?: () => void;
}

/** A pool of processes for one function, at most as many as its concurrency, started as needed. */
export function createPool(options: PoolOptions): FunctionPool {
  const { plan, environment, output, clockOffset, onSettled } = options;
  let idle: Worker[] = [];
  const all = new Map<Worker, string | undefined>();
  const waiting: (() => void)[] = [];
  let running = 0;
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

  function giveBack(worker: Worker): void {
    if (worker.alive() && !stopped) idle.push(worker);
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
        const worker = take();
        try {
          return await worker.invoke(text, requestId, clockOffset());
        } finally {
          giveBack(worker);
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
    async stop() {
      stopped = true;
      idle = [];
      await Promise.all([...all.keys()].map((worker) => worker.stop()));
    },
  };
}
