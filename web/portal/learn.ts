import type { Outbox, Saved } from "./outbox.ts";

/**
 * Takes in what the server acknowledged to another page of this browser. An answer that is being
 * changed here as well keeps the version it was made on, so that the server sees the conflict.
 */
export function learn(outbox: Outbox, news: Outbox["saved"]): Outbox {
  const fresh = Object.entries(news).filter(
    ([question, { version }]) =>
      version > (outbox.saved[question]?.version ?? 0) &&
      !outbox.entries.some((entry) => entry.question === question),
  );
  if (fresh.length === 0) return outbox;
  return { ...outbox, saved: { ...outbox.saved, ...Object.fromEntries(fresh) } };
}

/** What was acknowledged since: the answers whose saved value is another one. */
export function newlySaved(before: Outbox, after: Outbox): Record<string, Saved> {
  if (before.saved === after.saved) return {};
  return Object.fromEntries(
    Object.entries(after.saved).filter(([question, saved]) => before.saved[question] !== saved),
  );
}
