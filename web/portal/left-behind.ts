import { deviceOf, type Kept } from "./device.ts";
import { holdOn } from "./keep-changes.ts";
import { type Portal, workOf } from "./portal.ts";

/** What pages that are gone left on this device; pages in other tabs send theirs themselves. */
export async function leftBehind(portal: Portal, assessment: string): Promise<Kept[]> {
  const { page } = portal;
  const device = await deviceOf(portal);
  const kept = await device.load(assessment).catch(() => []);
  const alive = await Promise.all(kept.map((each) => page.isAlive(each.page)));
  return kept.filter((_, index) => !alive[index]);
}

/**
 * Writes what was left under this page before it is removed under the old one. A device that takes
 * nothing more keeps it where it was until the answer is written anew or saved.
 */
export async function adopt(portal: Portal, left: readonly Kept[]): Promise<void> {
  const { page } = portal;
  const device = await deviceOf(portal);
  const work = workOf(portal);
  const old = left.filter((each) => each.page !== page.id);
  try {
    for (const { assessment, question, raw, at } of left) {
      const entry = work?.outbox.entries.find((each) => each.question === question);
      const changes = entry?.changes ?? [];
      const keep = { assessment, page: page.id, question, changes, at };
      if (changes.length > 0 || raw) await device.keep({ ...keep, ...(raw && { raw }) });
    }
    for (const each of old) await device.forget(each);
  } catch {
    portal.left = old;
    holdOn(portal);
  }
}
