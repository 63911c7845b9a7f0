import type { SupplierFinding } from "../contract/shapes/finding.ts";
import type { FindingItem } from "../data/finding-row.ts";
import { dateIn } from "../domain/due.ts";
import { isFindingOverdue } from "../domain/finding.ts";

/** A finding as the supplier sees it: what is asked, until when, and what both sides wrote. */
export function suppliersFinding(
  { row, action, thread }: FindingItem,
  now: string,
): SupplierFinding {
  const { id, question, title, severity, due, state } = row;
  return {
    ...{ id, title, severity, action, overdue: isFindingOverdue(row, (zone) => dateIn(zone, now)) },
    state: state === "noted" ? "closed" : state,
    ...(question !== undefined && { question }),
    ...(due && { due }),
    thread: thread.map(({ change: _, ...message }) => message),
  };
}
