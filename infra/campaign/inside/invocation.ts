import { AsyncLocalStorage } from "node:async_hooks";

/** One run of a function within this process. */
export interface Invocation {
  readonly function: string;
  /** The session token under which it calls AWS. */
  readonly process: string;
  dead: boolean;
}

/** What an invocation ends with that was killed. */
class Killed extends Error {
  override readonly name = "Killed";
}

/** Runs functions within this process. */
export interface Invocations {
  /** Runs a piece of work as one invocation; fails with Killed if that is its fate. */
  run<T>(functionName: string, work: () => Promise<T>): Promise<T>;
  /** How many run at this moment. */
  underWay(): number;
  /** Kills an invocation by its session token: it hears nothing more and nobody hears it. */
  kill(process: string): void;
}

const running = new AsyncLocalStorage<Invocation>();

/** The invocation that the code which asks belongs to. */
export function currentInvocation(): Invocation | undefined {
  return running.getStore();
}

/** Starts with none. */
export function openInvocations(): Invocations {
  const ends = new Map<string, () => void>();
  let count = 0;
  return {
    run(name, work) {
      count += 1;
      const invocation: Invocation = { function: name, process: `${name}-${count}`, dead: false };
      return new Promise((resolve, reject) => {
        ends.set(invocation.process, () => {
          invocation.dead = true;
          reject(new Killed(`${name} was killed`));
        });
        void running
          .run(invocation, work)
          .then(resolve, reject)
          .finally(() => ends.delete(invocation.process));
      });
    },
    underWay: () => ends.size,
    kill: (process) => ends.get(process)?.(),
  };
}
