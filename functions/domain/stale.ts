import { Refusal } from "./errors.ts";

/** Who changed something last, as far as known; `at` is an ISO 8601 instant. */
export type Changed = { by?: string | undefined; at?: string | undefined };

/**
 * Refuses a change that was made on an older version; the sentence says who was first and when,
 * as far as that is known.
 */
export function assertCurrent(given: number, standing: number, changed: Changed = {}): void {
  if (given !== standing) throw stale(changed);
}

/** The refusal of a change that came second. */
export function stale({ by, at }: Changed = {}): Refusal {
  const when = at === undefined ? "" : ` on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC`;
  const sentence = `${by ?? "Somebody else"} changed this${when}, after you opened it.`;
  return new Refusal("stale", `${sentence} Reload to see it; nothing of yours was saved.`);
}
