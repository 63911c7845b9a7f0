import { Refusal } from "../domain/errors.ts";
import { Stale, transact } from "./table.ts";
import type { Write } from "./writes.ts";

/**
 * Makes something once. The first write creates it under an id derived from the caller's key and
 * carries `created`, the hash of what was asked for. Asked again with the same, nothing is written;
 * with something else the key is refused.
 */
export async function createOnce(writes: readonly Write[], created: string): Promise<void> {
  try {
    await transact(writes);
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    const standing = error.failed.find(({ index }) => index === 0)?.item;
    if (!standing) throw error;
    if (standing.created === created) return;
    throw new Refusal("key-reused", "This Idempotency-Key was used for another request.");
  }
}
