import { rmSync } from "node:fs";
import { join } from "node:path";

/** Removes what an earlier run left: tables, users, letters, logs. A fetched Java runtime stays. */
export function clearData(directory: string): void {
  for (const name of [
    "dynamodb",
    "identity",
    "mail",
    "log",
    "calls.jsonl",
    "calls.jsonl.1",
    "memory.json",
    "dead-letters.jsonl",
    "sign-ins.json",
  ]) {
    rmSync(join(directory, name), { recursive: true, force: true });
  }
}
