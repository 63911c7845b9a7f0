import type { ChildProcess } from "node:child_process";

/** Ends a child with SIGTERM, with SIGKILL when it has not ended after `patience` milliseconds. */
export function endProcess(child: ChildProcess, patience = 4000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), patience);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
