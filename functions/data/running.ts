import type { AssessmentState } from "../domain/assessment.ts";
import type { Due } from "../domain/due.ts";
import type { Condition } from "./expression.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { assessmentIdsOf, assessmentLines } from "./supplier-assessments.ts";
import type { RunningAssessment } from "./supplier-row.ts";
import { loadSupplier } from "./suppliers.ts";
import { update, type Write } from "./writes.ts";

const RUNNING: readonly AssessmentState[] = [
  "issued",
  "submitted",
  "in-review",
  "returned",
  "no-response",
];

/** An assessment after a change, as far as its supplier's line of the directory goes. */
type Changed = { id: string; supplier: string; status: AssessmentState; due: Due };

/**
 * The write that keeps a supplier's line in step with one of its assessments: the line names the
 * running one that is due next. No write when the line stays as it is.
 */
export async function runningWrites(
  context: OrganisationContext,
  changed: Changed,
): Promise<Write[]> {
  const { row } = await loadSupplier(context, changed.supplier);
  const standing = row.assessment;
  const next = await nextRunning(context, changed, standing);
  if (next?.id === standing?.id && next?.status === standing?.status && next?.due === standing?.due)
    return [];
  const assumed: Condition = standing
    ? ["row.assessment", "=", standing]
    : ["row.assessment", "absent"];
  const changes = next ? { set: { "row.assessment": next } } : { remove: ["row.assessment"] };
  return [update(keys.supplier(context, changed.supplier), changes, [["pk", "exists"], assumed])];
}

async function nextRunning(
  context: OrganisationContext,
  changed: Changed,
  standing: RunningAssessment | undefined,
): Promise<RunningAssessment | undefined> {
  const self = RUNNING.includes(changed.status) ? [runningOf(changed)] : [];
  if (standing?.id !== changed.id) return earliest(standing ? [standing, ...self] : self);
  return earliest([...self, ...(await othersRunning(context, changed))]);
}

/** The supplier's other running assessments; one that changes meanwhile mends the line itself. */
async function othersRunning(
  context: OrganisationContext,
  { id, supplier }: Changed,
): Promise<RunningAssessment[]> {
  const ids = await assessmentIdsOf(context, supplier);
  const others = ids.filter((each) => each !== id);
  const lines = await assessmentLines(context, others);
  return lines.filter(({ status }) => RUNNING.includes(status)).map(runningOf);
}

function runningOf({ id, status, due }: Pick<Changed, "id" | "status" | "due">): RunningAssessment {
  return { id, status, due: due.date, zone: due.zone };
}

function earliest(running: readonly RunningAssessment[]): RunningAssessment | undefined {
  const place = ({ due, id }: RunningAssessment) => `${due} ${id}`;
  return running.toSorted((one, other) => (place(one) < place(other) ? -1 : 1))[0];
}
