import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { fromRoot } from "./root.ts";

export type Ran = { readonly code: number; readonly output: string };

export type RunOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** The folder to run in; the repository unless told otherwise. */
  readonly cwd?: string;
  /** Show the command's output as it comes, instead of keeping it. */
  readonly show?: boolean;
};

/**
 * Runs a command of this repository's own tools from its root and waits for the end. A command that
 * cannot be started counts as failed, with the reason as its output.
 */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const path = [fromRoot("node_modules/.bin"), process.env.PATH ?? ""].join(delimiter);
  const child = spawn(command, args, {
    cwd: options.cwd ?? fromRoot(),
    env: { ...process.env, PATH: path, ...options.env },
    stdio: [
      "inherit",
      ...(options.show ? (["inherit", "inherit"] as const) : (["pipe", "pipe"] as const)),
    ],
  });
  let output = "";
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  child.on("error", (error) => resolve({ code: 1, output: error.message }));
  child.on("close", (code) => resolve({ code: code ?? 1, output }));
  return promise;
}
