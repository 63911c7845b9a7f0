import { hashAddress } from "./addresses.ts";
import { type Key, systemKeys } from "./keys.ts";
import { get, getAll, Stale, transact } from "./table.ts";
import { check, put, type Write } from "./writes.ts";

/** Why an address is written to no more. */
export type Suppressed = "bounced" | "complained";

/** P108 · Stop all mail to an address; a complaint outweighs a bounce. ADDRESS#hmac / SUPPRESSED */
export async function suppress(address: string, why: Suppressed, now: string): Promise<void> {
  const item = { ...suppressedKey(address), why, at: now };
  try {
    await transact([put(item, why === "complained" ? [["why", "<>", why]] : [["pk", "absent"]])]);
  } catch (error) {
    // It is stopped already.
    if (!(error instanceof Stale)) throw error;
  }
}

/** P109 · Why an address is written to no more; undefined while it is. ADDRESS#hmac / SUPPRESSED */
export async function suppressionOf(address: string): Promise<Suppressed | undefined> {
  const item = await get(suppressedKey(address));
  if (!item) return undefined;
  return item.why === "complained" ? "complained" : "bounced";
}

/** P240 · Which of these addresses are written to no more, and why. ADDRESS#hmac / SUPPRESSED */
export async function suppressionsOf(
  addresses: readonly string[],
): Promise<(address: string) => Suppressed | undefined> {
  const keys = [...new Set(addresses)].map((address) => suppressedKey(address));
  const items = await getAll([...new Map(keys.map((key) => [key.pk, key])).values()]);
  const found = new Map(items.map(({ pk, why }) => [pk, why]));
  return (address) => {
    const why = found.get(suppressedKey(address).pk);
    if (why === undefined) return undefined;
    return why === "complained" ? "complained" : "bounced";
  };
}

/** What a letter assumes of the address it goes to. */
export function notSuppressed(address: string): Write {
  return check(suppressedKey(address), [["pk", "absent"]]);
}

function suppressedKey(address: string): Key {
  return systemKeys.suppressed(hashAddress(address));
}
