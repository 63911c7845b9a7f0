import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod";

/** Small facts that survive a restart of the local stack: stream positions, generated secrets. */
export interface Memory {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  /** The remembered value, or the made one, which is remembered from then on. */
  ensure(key: string, make: () => string): string;
}

/** Opens the memory kept in one JSON file; the file is replaced whole on each change. */
export function openMemory(path: string): Memory {
  const facts = new Map(Object.entries(read(path)));
  const set = (key: string, value: string): void => {
    if (facts.get(key) === value) return;
    facts.set(key, value);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(Object.fromEntries(facts), null, 1));
    renameSync(`${path}.new`, path);
  };
  return {
    get: (key) => facts.get(key),
    set,
    ensure: (key, make) => {
      const known = facts.get(key);
      if (known !== undefined) return known;
      const made = make();
      set(key, made);
      return made;
    },
  };
}

function read(path: string): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}
