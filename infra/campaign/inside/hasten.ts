import { currentInvocation } from "./invocation.ts";

const isInside = (): boolean => currentInvocation() !== undefined;

/** How much faster than real time the functions' pauses pass. */
const FACTOR = 20;

/** Longer waits are time limits of calls: they stay, or a busy machine would look like a fault. */
const LONGEST_PAUSE_MS = 1000;

/**
 * Lets pauses of functions that run within this process pass faster (between attempts, between
 * letters) and keeps what they log to themselves. For a process that does nothing but rehearse.
 */
export function hasten(): void {
  const { setTimeout: wait, performance: clock, console: terminal } = globalThis;
  const now = clock.now.bind(clock);
  clock.now = () => (isInside() ? now() * FACTOR : now());
  globalThis.setTimeout = Object.assign(
    (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      wait(work, isInside() && ms < LONGEST_PAUSE_MS ? ms / FACTOR : ms, ...args),
    wait,
  );
  for (const name of ["log", "error", "warn"] as const) {
    const print = terminal[name].bind(terminal);
    terminal[name] = (...words: unknown[]) => {
      if (!isInside()) print(...words);
    };
  }
}
