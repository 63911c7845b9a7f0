import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { endProcess } from "./end-process.ts";

export interface Leashed {
  /** Resolves with the exit code once the program has ended, however it ended. */
  readonly ended: Promise<number>;
  /** Ends the program: politely, then by force. */
  stop(): Promise<void>;
}

export interface LeashOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** File that receives what the program prints; nothing is kept without it. */
  readonly log?: string;
}

/** Starts a program that ends when this process ends, a SIGKILL of this process included. */
export function leashed({ command, args, cwd, env, log }: LeashOptions): Leashed {
  const child = spawn(process.execPath, [LEASH, command, ...args], {
    stdio: ["pipe", log === undefined ? "ignore" : "pipe", log === undefined ? "ignore" : "pipe"],
    detached: true, // Ctrl-C in the terminal must reach us alone, so that we end things in order
    windowsHide: true,
    env: { PATH: process.env.PATH, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (log !== undefined) keep(child, log);
  const ended = new Promise<number>((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(127));
  });
  return { ended, stop: () => endProcess(child) };
}

const LEASH = fileURLToPath(new URL("leash.ts", import.meta.url));

function keep(child: ChildProcess, log: string): void {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log, { flags: "a" });
  child.stdout?.pipe(file, { end: false });
  child.stderr?.pipe(file, { end: false });
  child.once("close", () => file.end());
}
