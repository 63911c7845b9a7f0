import { now } from "../clock.ts";
import { dueNow, type Swept, sweepRow } from "../data/sweeping.ts";
import { logEvent } from "../http/log.ts";

/** Rows of each partition in one look. */
const PAGE = 25;

/** Leaves time for the last row before the function's own end. */
const BUDGET_MS = 200_000;

/**
 * Works the list of what is due: pending letters and scores are offered again, letters without an
 * outcome become unknown, and the figures of a month are kept when it ends. Two sweeps at once do no harm, and a sweep that ends early loses
 * nothing: what is due stays due.
 */
export async function handler(): Promise<Record<Swept, number>> {
  const counts: Record<Swept, number> = {
    ...{ offered: 0, unknown: 0, "given-up": 0, cleared: 0, figures: 0, reminded: 0 },
    ...{ "fallen-due": 0, left: 0 },
  };
  const started = performance.now();
  for (let moved = 1; moved > 0 && performance.now() - started < BUDGET_MS; ) {
    moved = 0;
    for (const key of await dueNow(now(), PAGE)) {
      const swept = await sweepRow(key, now());
      counts[swept] += 1;
      if (swept !== "left") moved += 1;
    }
  }
  logEvent("sweep", counts);
  return counts;
}
