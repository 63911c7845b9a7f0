import { createWriteStream, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import type { CallRecord } from "./call-record.ts";
import { addTo, type Tally, tallyKey } from "./tally.ts";

export interface Records {
  add(record: CallRecord): void;
  /** The latest calls, oldest first; at most 10,000. */
  readonly latest: () => readonly CallRecord[];
  /** All calls, counted by who did what where. */
  readonly tallies: () => readonly Tally[];
  stop(): Promise<void>;
}

/**
 * Keeps calls in memory and as JSON lines in a file. A file that reaches `limit` bytes is put aside
 * under the name with `.1`, in place of the one before.
 */
export function openRecords(path: string, limit = 16 * 1024 * 1024): Records {
  mkdirSync(dirname(path), { recursive: true });
  const latest: CallRecord[] = [];
  const tallies = new Map<string, Tally>();
  let file = createWriteStream(path, { flags: "a" });
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;

  function write(line: string): void {
    if (size + line.length > limit) {
      file.end();
      renameSync(path, `${path}.1`);
      file = createWriteStream(path, { flags: "a" });
      size = 0;
    }
    size += line.length;
    file.write(line);
  }

  return {
    add(record) {
      latest.push(record);
      if (latest.length > 2 * KEPT) latest.splice(0, latest.length - KEPT);
      const key = tallyKey(record);
      tallies.set(key, addTo(tallies.get(key), record));
      write(`${JSON.stringify(record)}\n`);
    },
    latest: () => latest.slice(-KEPT),
    tallies: () => [...tallies.values()],
    async stop() {
      file.end();
      await finished(file);
    },
  };
}

const KEPT = 10_000;
