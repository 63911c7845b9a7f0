import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a build step reads and what it writes, as files and folders below a root. */
export interface BuildStep {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/**
 * Runs a step unless neither its inputs nor its outputs changed since it last ran from here; tells
 * whether it ran. The record is kept in a file of its own.
 */
export async function unlessUnchanged(
  root: string,
  record: string,
  step: BuildStep,
  work: () => Promise<void>,
): Promise<boolean> {
  const state = (): string => `${digest(root, step.inputs)} ${digest(root, step.outputs)}`;
  const path = join(root, record, step.name);
  if (read(path) === state() && step.outputs.every((output) => exists(join(root, output)))) {
    return false;
  }
  await work();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, state());
  return true;
}

/** SHA-256 over names and contents of files and folders; what is missing counts as such. */
function digest(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((one) => files(root, one)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function files(root: string, path: string): string[] {
  if (!exists(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => files(root, `${path}/${name}`));
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function read(path: string): string {
  return exists(path) ? readFileSync(path, "utf8") : "";
}
