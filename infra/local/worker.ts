import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { endProcess } from "./end-process.ts";
import type { FunctionPlan } from "./function-plan.ts";
import { InvocationError } from "./invocation-error.ts";
import type { Invocation, Outcome } from "./messages.ts";

/** One process that runs one invocation of one function at a time. */
export interface Worker {
  /** False once the process has ended; then it takes no more invocations. */
  readonly alive: () => boolean;
  invoke(event: string, requestId: string, clockOffset: number): Promise<unknown>;
  /** Sends a signal; after SIGKILL resolves when the process has ended. */
  signal(signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

/** Largest result that Lambda takes from a synchronous invocation, in bytes of JSON. */
export const RESULT_LIMIT = 6 * 1024 * 1024;

/** Starts a process for a function; what it prints goes to the given stream. */
export function startWorker(
  plan: FunctionPlan,
  environment: Readonly<Record<string, string>>,
  output: Writable,
): Worker {
  const child = fork(CHILD, [plan.file, plan.exported, plan.arn], {
    cwd: plan.folder,
    env: environment,
    execArgv: [`--max-old-space-size=${Math.floor(plan.memoryMb * 0.9)}`],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true, // Ctrl-C must reach the stack alone; the process ends with its channel
  });
  child.stdout?.pipe(output, { end: false });
  child.stderr?.pipe(output, { end: false });
  let alive = true;
  child.once("exit", () => {
    alive = false;
  });
  child.once("error", () => {
    alive = false;
  });
  return {
    alive: () => alive,
    invoke: (event, requestId, clockOffset) =>
      invoke(child, plan, { event, requestId: requestId || randomUUID(), clockOffset }),
    signal: (signal) => send(child, signal),
    stop: () => endProcess(child, 1000),
  };
}

function send(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    if (signal === "SIGKILL") child.once("exit", () => resolve());
    else resolve();
    child.kill(signal);
  });
}

const CHILD = fileURLToPath(new URL("child.ts", import.meta.url));

function invoke(
  child: ChildProcess,
  { name, timeoutMs }: FunctionPlan,
  { event, requestId, clockOffset }: Omit<Invocation, "deadline">,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (error: InvocationError): void => {
      cease();
      reject(error);
    };
    const onExit = (): void => fail(new InvocationError("exited", `${name} exited while it ran`));
    const onMessage = (outcome: Outcome): void => {
      if (outcome.requestId !== requestId) return;
      if (!outcome.ok) {
        fail(new InvocationError("threw", `${name}: ${outcome.name}: ${outcome.message}`));
      } else if (Buffer.byteLength(outcome.result ?? "") > RESULT_LIMIT) {
        fail(new InvocationError("too-large", `${name} returned more than 6 MB`));
      } else {
        cease();
        resolve(outcome.result === undefined ? null : JSON.parse(outcome.result));
      }
    };
    const timer = setTimeout(() => {
      fail(new InvocationError("timed-out", `${name} timed out after ${timeoutMs / 1000} s`));
      child.kill("SIGKILL");
    }, timeoutMs);
    const cease = (): void => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
    };
    child.on("message", onMessage);
    child.once("exit", onExit);
    const invocation: Invocation = {
      ...{ requestId, event, clockOffset },
      deadline: Date.now() + timeoutMs,
    };
    child.send(invocation, (error) => error && onExit());
  });
}
