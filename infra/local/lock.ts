import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Takes a data folder for this process and returns what gives it back. Fails when another living
 * process has it: two stacks on one set of files would spoil them.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, "lock");
  for (let tries = 0; tries < 3; tries++) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch {
      const owner = Number(read(path));
      if (owner !== process.pid && isAlive(owner)) {
        throw new Error(
          `Process ${owner} already runs a local stack on ${directory}: stop it first`,
        );
      }
      rmSync(path, { force: true }); // left behind by a process that was killed
    }
  }
  throw new Error(`The folder ${directory} cannot be locked`);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
