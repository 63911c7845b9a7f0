import { now } from "../clock.ts";
import { dueNow, type Swept, sweepRow } from "../data/sweeping.ts";
import { logEvent } from "../http/log.ts";

/** Rows of each partition in one look. */
const PAGE = 25;

/** Leaves time for the last row before the function's own end. */
const BUDGET_MS = 200_000;

/**
 * Works the list of what is due: pending letters and scores are offered again, letters without an
 * outcome become unknown, and the figures of a month are kept when it ends. Two sweeps at once do
 * no harm, and a sweep that ends early loses nothing: what is due stays due. A row that fails does
 * not keep the others waiting; it is logged, and the sweep fails at its end, so that the alarm
 * tells of it.
 */
export async function handler(): Promise<Record<Swept, number>> {
  const counts: Record<Swept, number> = {
    ...{ offered: 0, unknown: 0, "given-up": 0, cleared: 0, figures: 0, reminded: 0 },
    ...{ "fallen-due": 0, left: 0 },
  };
  const started = performance.now();
  let failure: { readonly cause: unknown } | undefined;
  for (let moved = 1; moved > 0 && performance.now() - started < BUDGET_MS; ) {
    moved = 0;
    for (const key of await dueNow(now(), PAGE)) {
      try {
        const swept = await sweepRow(key, now());
        counts[swept] += 1;
        if (swept !== "left") moved += 1;
      } catch (cause) {
        failure ??= { cause };
        const name = cause instanceof Error ? cause.name : typeof cause;
        logEvent("sweep-failed", { kind: key.sk.split("#")[0] ?? "", name });
      }
    }
  }
  logEvent("sweep", counts);
  if (failure) throw new Error("A row could not be swept.", failure);
  return counts;
}
