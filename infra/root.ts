import { resolve } from "node:path";

const repository = resolve(import.meta.dirname, "..");

/** The absolute path of a file or folder given relative to the repository. */
export function fromRoot(...parts: string[]): string {
  return resolve(repository, ...parts);
}
