import { join } from "node:path";
import type { Endpoints } from "./environment.ts";
import { functionEnvironment } from "./environment.ts";
import { type FunctionPlan, readFunctions } from "./function-plan.ts";
import { createPool, type FunctionPool } from "./function-pool.ts";
import { logFile } from "./log-file.ts";
import type { Memory } from "./memory.ts";
import { resolveSecrets } from "./secrets.ts";
import type { Template } from "./template.ts";

export interface Functions {
  /** Runs one invocation of a function, named by its short name or its ARN. */
  invoke(nameOrArn: string, event: unknown, requestId?: string): Promise<unknown>;
  /** True while no function runs and none is waited for. */
  readonly quiet: () => boolean;
  /** Signals a function's process by the session token under which it calls AWS. */
  signal(process: string, signal: NodeJS.Signals): Promise<void>;
  /** Moves the functions' clock by so many milliseconds, from their next invocation on. */
  setClockOffset(milliseconds: number): void;
  stop(): Promise<void>;
}

export interface FunctionsOptions {
  readonly template: Template;
  readonly directory: string;
  readonly memory: Memory;
  readonly endpointsFor: (functionName: string) => Endpoints;
  readonly local: (text: string) => string;
  readonly verbose: boolean;
  readonly onSettled: () => void;
}

/** A pool per function of the template, each in the environment that the template gives it. */
export function startFunctions(options: FunctionsOptions): Functions {
  let clockOffset = 0;
  const pools = new Map<string, FunctionPool>();
  for (const plan of readFunctions(options.template)) {
    const pool = createPool({
      plan,
      environment: () =>
        functionEnvironment(plan, options.endpointsFor(plan.name), variables(plan, options)),
      clockOffset: () => clockOffset,
      output: logFile(
        join(options.directory, "log", `${plan.name}.log`),
        plan.name,
        options.verbose,
      ),
      onSettled: options.onSettled,
    });
    pools.set(plan.name, pool);
  }
  return {
    invoke(nameOrArn, event, requestId) {
      const pool = pools.get(nameOrArn.slice(nameOrArn.lastIndexOf(":") + 1));
      if (pool === undefined) throw new Error(`The template has no function ${nameOrArn}`);
      return pool.invoke(event, requestId);
    },
    quiet: () => [...pools.values()].every((pool) => pool.pending() === 0),
    async signal(process, signal) {
      for (const pool of pools.values()) if (await pool.signal(process, signal)) return;
    },
    setClockOffset(milliseconds) {
      clockOffset = milliseconds;
    },
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
}

function variables(
  plan: FunctionPlan,
  { memory, local }: FunctionsOptions,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(plan.variables).map(([name, value]) => [
      name,
      local(resolveSecrets(value, `${plan.name}.${name}`, memory)),
    ]),
  );
}
