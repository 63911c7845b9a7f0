import { lineWrite } from "./assessment-row.ts";
import { headChange } from "./assessments.ts";
import { loadHead } from "./head.ts";
import { type Key, organisationContext } from "./keys.ts";
import type { Item } from "./table.ts";
import { update, type Write } from "./writes.ts";

/**
 * P177 · The writes by which a decision falls due again: its review, or the first end of a waiver or
 * exception, has come. History says so and the list shows it; one that was taken up again or
 * replaced meanwhile is only taken off the list of what is due. DECISION#n#revision, HEAD, ROW
 */
export async function decisionDue(key: Key, item: Item, now: string): Promise<Write[]> {
  const context = organisationContext(String(item.organisation));
  const head = await loadHead(context, String(item.assessment));
  const remove = ["duePk", "dueSk"];
  const asRead: [string, "=", unknown][] = [["dueSk", "=", item.dueSk]];
  const stands =
    head.status === "decided" &&
    head.round === item.round &&
    key.sk.endsWith(`#${String(item.reviewRevision).padStart(6, "0")}`);
  if (!stands) return [update(key, { remove }, asRead)];
  const { round, reviewRevision, fallsDue } = item;
  const data = { round, reviewRevision, due: fallsDue };
  const event = { event: "decision-fell-due", by: "sweep", at: now, data };
  return [
    update(key, { set: { isDue: true }, remove }, asRead),
    ...headChange(context, head, {}, event, [["status", "=", "decided"]]),
    lineWrite(context, head.id, { decisionDue: true, updatedAt: now }),
  ];
}
