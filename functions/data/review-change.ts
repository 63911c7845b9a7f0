import { type AssessmentHead, headChange } from "./assessments.ts";
import type { OrganisationContext } from "./keys.ts";
import type { LedgerEvent } from "./ledger.ts";
import { assessWrite } from "./outbox.ts";
import { runningWrites } from "./running.ts";
import type { Write } from "./writes.ts";

/**
 * What every ruling and verdict takes along: the review state moves by one (and the assessment
 * into review), history, and the wish for a new score; refused where either has moved since the
 * head was read. Also the head as it will stand.
 */
export async function reviewChange(
  context: OrganisationContext,
  head: AssessmentHead,
  event: LedgerEvent,
): Promise<{ writes: Write[]; head: AssessmentHead }> {
  const status = head.status === "submitted" ? "in-review" : head.status;
  const reviewRevision = head.reviewRevision + 1;
  const set = { status, reviewRevision, "row.status": status, "row.updatedAt": event.at };
  const row = { id: `assess-${head.round}-${reviewRevision}`, assessment: head.id };
  const data = { ...event.data, round: head.round, reviewRevision };
  const moved = status === head.status ? [] : await runningWrites(context, { ...head, status });
  return {
    writes: [
      ...headChange(context, head, { set }, { ...event, data }, [
        ["reviewRevision", "=", head.reviewRevision],
        ["status", "=", head.status],
      ]),
      assessWrite(context, row, event.at),
      ...moved,
    ],
    head: { ...head, status, reviewRevision },
  };
}
