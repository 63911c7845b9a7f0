import { putMany } from "../data/table.ts";
import type { Write } from "../data/writes.ts";

/** Made at once; beyond this many the next are waited for. */
const MOST = 100;
/** Batches under way at the same time. */
const LANES = 8;

/** Puts what 0 to n-1 need, items nobody else writes; returns how many items that were. */
export async function writeAll(n: number, writesOf: (at: number) => Write[]): Promise<number> {
  let next = 0;
  let items = 0;
  const lane = async () => {
    while (next < n) {
      const batch: Write[] = [];
      while (next < n && batch.length < MOST) {
        batch.push(...writesOf(next));
        next += 1;
      }
      items += batch.length;
      await putMany(batch);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return items;
}
