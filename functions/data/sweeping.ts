import { decisionDue } from "./decision-due.ts";
import { refreshDelivery } from "./delivery.ts";
import { DUE_PARTITIONS, dueKey, type Key, organisationContext } from "./keys.ts";
import { keepMonth } from "./month-figures.ts";
import { offerAgainAt } from "./outbox.ts";
import { sweepReminders } from "./reminders.ts";
import { riskDue } from "./risk-due.ts";
import { get, type Item, queryDue, Stale, transact } from "./table.ts";
import { update, type Write } from "./writes.ts";

/** What one row that fell due came to. */
export type Swept =
  | "fallen-due"
  | "offered"
  | "unknown"
  | "given-up"
  | "cleared"
  | "figures"
  | "reminded"
  | "left";

/** A letter that could not be sent for this long is given up; nobody waits for it any more. */
const GIVEN_UP_MS = 24 * 3_600_000;

/** P71 · Keys of what is due now, oldest first, at most `limit` of each partition. due: DUE#0..3 */
export async function dueNow(now: string, limit: number): Promise<Key[]> {
  const pages = await Promise.all(
    DUE_PARTITIONS.map((partition) => queryDue(partition, now, limit)),
  );
  return pages.flat();
}

/**
 * P72 · Move one row on that fell due: a pending one is offered again, one that was being sent
 * becomes unknown, the turn of a month keeps its figures, and reminders are written. The row
 * is read again; if it has moved meanwhile it is left. OUTBOX#, TURN, REMINDERS
 */
export async function sweepRow(key: Key, now: string): Promise<Swept> {
  const item = await get(key);
  if (!item || !isDue(item, now)) return "left";
  try {
    if (item.kind === "turn") {
      await keepMonth(item, now);
      return "figures";
    }
    if (item.kind === "decision") {
      await transact(await decisionDue(key, item, now));
      return "fallen-due";
    }
    if (item.kind === "risk") {
      await transact([riskDue(key, item)]);
      return "fallen-due";
    }
    if (item.kind === "reminders") {
      await sweepReminders(key, item, now);
      return "reminded";
    }
    const [swept, write] = step(key, item, now);
    await transact([write]);
    // A letter without an outcome is trouble somebody should see.
    if (swept === "unknown" || swept === "given-up") await refreshOf(item);
    return swept;
  } catch (error) {
    if (error instanceof Stale) return "left";
    throw error;
  }
}

async function refreshOf({ organisation, assessment, invitation }: Item): Promise<void> {
  if (typeof assessment !== "string" || invitation === undefined) return;
  await refreshDelivery(organisationContext(String(organisation)), assessment);
}

function step(key: Key, item: Item, now: string): [Swept, Write] {
  const asRead = [
    ["state", "=", item.state],
    ["dueSk", "=", item.dueSk],
  ] satisfies [string, "=", unknown][];
  const remove = ["duePk", "dueSk", "notBefore"];
  if (item.state === "sending") {
    const reason = "No outcome was recorded; the letter may have arrived.";
    return ["unknown", update(key, { set: { state: "unknown", at: now, reason }, remove }, asRead)];
  }
  if (item.state !== "pending") return ["cleared", update(key, { remove }, asRead)];
  const age = Date.parse(now) - Date.parse(String(item.wantedAt ?? item.createdAt));
  if (item.kind === "letter" && age > GIVEN_UP_MS) {
    const reason = "It could not be sent for a day.";
    return ["given-up", update(key, { set: { state: "failed", at: now, reason }, remove }, asRead)];
  }
  const set = { offers: Number(item.offers ?? 0) + 1, ...dueKey(offerAgainAt(now), key) };
  return ["offered", update(key, { set, remove: ["notBefore"] }, asRead)];
}

/** What people set an end to. */
const ENDS: readonly unknown[] = ["decision", "risk"];

function isDue({ kind, dueSk }: Item, now: string): boolean {
  const own = ["letter", "assess", "turn", "reminders"];
  const known = own.includes(String(kind)) || ENDS.includes(kind);
  return known && typeof dueSk === "string" && dueSk.slice(0, now.length) <= now;
}
