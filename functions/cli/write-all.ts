import { transact } from "../data/table.ts";
import type { Write } from "../data/writes.ts";

/** DynamoDB takes at most this many writes at once. */
const MOST = 100;
/** Transactions under way at the same time. */
const LANES = 4;

/** Writes what 0 to n-1 need, together as far as they fit; returns how many items that were. */
export async function writeAll(n: number, writesOf: (at: number) => Write[]): Promise<number> {
  let next = 0;
  let items = 0;
  const lane = async () => {
    while (next < n) {
      const batch: Write[] = [];
      while (next < n) {
        const writes = writesOf(next);
        if (batch.length + writes.length > MOST) break;
        batch.push(...writes);
        next += 1;
      }
      items += batch.length;
      await transact(batch);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return items;
}
