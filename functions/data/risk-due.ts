import type { Key } from "./keys.ts";
import type { Item } from "./table.ts";
import { update, type Write } from "./writes.ts";

/** The write by which an accepted risk asks to be looked at again: its acceptance has ended. */
export function riskDue(key: Key, item: Item): Write {
  const set = { "row.reReview": true, "row.acceptance.ended": true };
  return update(key, { set, remove: ["duePk", "dueSk", "kind"] }, [["dueSk", "=", item.dueSk]]);
}
