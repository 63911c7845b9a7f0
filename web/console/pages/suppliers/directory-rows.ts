import type { AssessmentLine } from "../../../../functions/contract/shapes/assessment-row.ts";
import type { SupplierRow } from "../../../../functions/contract/shapes/supplier.ts";
import { isOpen } from "../../../../functions/domain/assessment.ts";
import { gravestOf, isTrouble } from "../../../../functions/domain/delivery-of.ts";
import type { DeliveryState } from "../../../../functions/domain/invitation.ts";

/** A line of the directory: what is stored of a supplier, and what its assessments add to it. */
export type DirectoryRow = SupplierRow & {
  openRisks: number;
  running: Running | undefined;
  /** Shares of 0 to 100; undefined while there is nothing to count. */
  answered: number | undefined;
  reviewed: number | undefined;
  next: { date: string; zone?: string; reassessment: boolean } | undefined;
  trouble: boolean;
  /** What became of the letters while answers are awaited; `by-hand` where none was written. */
  delivery: DeliveryState | "by-hand" | undefined;
  /** Every assessment that waits for answers. */
  open: readonly OpenAssessment[];
  /** How many more run beside the one that is due next. */
  others: number;
};

type Running = { id: string; status: AssessmentLine["status"] };

type OpenAssessment = Pick<AssessmentLine, "id" | "product">;

/** The directory's lines from the two lists they are made of; each list is walked once. */
export function directoryRows(
  suppliers: readonly SupplierRow[],
  assessments: readonly AssessmentLine[],
): DirectoryRow[] {
  const bySupplier = new Map<string, AssessmentLine[]>();
  for (const row of assessments) {
    const rows = bySupplier.get(row.supplierId);
    if (rows) rows.push(row);
    else bySupplier.set(row.supplierId, [row]);
  }
  return suppliers.map((supplier) => rowOf(supplier, bySupplier.get(supplier.id) ?? []));
}

function rowOf(supplier: SupplierRow, rows: readonly AssessmentLine[]): DirectoryRow {
  const all = rows.filter(({ status }) => RUNNING.has(status));
  const running = earliest(all);
  const open = all.filter(({ status }) => isOpen(status));
  const review = rows
    .filter(({ status, nextReview }) => status === "decided" && nextReview !== undefined)
    .map(({ nextReview = "" }) => nextReview)
    .sort()[0];
  return {
    ...supplier,
    openRisks: supplier.openRisks ?? 0,
    running: running && { id: running.id, status: running.status },
    answered: running && share(running.progress.answered, running.progress.of),
    reviewed:
      running?.reviewed && !isOpen(running.status)
        ? share(running.reviewed.done, running.reviewed.of)
        : undefined,
    next: running
      ? { ...running.due, reassessment: false }
      : review
        ? { date: review, reassessment: true }
        : undefined,
    trouble: open.some((row) => isTrouble(row.delivery)),
    delivery: deliveryIn(open),
    open,
    others: Math.max(0, all.length - 1),
  };
}

/** The gravest state of the letters of all that is open. */
function deliveryIn(open: readonly AssessmentLine[]): DirectoryRow["delivery"] {
  if (open.length === 0) return undefined;
  return gravestOf(open.flatMap(({ delivery }) => delivery ?? [])) ?? "by-hand";
}

const RUNNING: ReadonlySet<AssessmentLine["status"]> = new Set([
  ...(["issued", "submitted", "in-review", "returned", "no-response"] as const),
]);

function earliest(rows: readonly AssessmentLine[]): AssessmentLine | undefined {
  return rows.toSorted((one, other) => (one.due.date < other.due.date ? -1 : 1))[0];
}

function share(some: number, all: number): number | undefined {
  return all === 0 ? undefined : Math.floor((some / all) * 100);
}
