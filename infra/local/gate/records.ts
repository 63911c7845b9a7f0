import type { CallRecord } from "./call-record.ts";
import { openLineFile } from "./line-file.ts";
import { addTo, type Tally, tallyKey } from "./tally.ts";

export interface Records {
  add(record: CallRecord): void;
  /** The latest calls, oldest first; at most 10,000. */
  readonly latest: () => readonly CallRecord[];
  /** All calls, counted by who did what where. */
  readonly tallies: () => readonly Tally[];
  stop(): Promise<void>;
}

/** Keeps calls in memory and, where a path is given, as JSON lines in a file. */
export function openRecords(path: string | undefined): Records {
  const file = path === undefined ? undefined : openLineFile(path);
  const latest: CallRecord[] = [];
  const tallies = new Map<string, Tally>();
  return {
    add(record) {
      latest.push(record);
      if (latest.length > 2 * KEPT) latest.splice(0, latest.length - KEPT);
      const key = tallyKey(record);
      tallies.set(key, addTo(tallies.get(key), record));
      file?.write(JSON.stringify(record));
    },
    latest: () => latest.slice(-KEPT),
    tallies: () => [...tallies.values()],
    stop: async () => file?.stop(),
  };
}

const KEPT = 10_000;
