import { lineWrite } from "./assessment-row.ts";
import { headChange } from "./assessments.ts";
import type { Head } from "./head.ts";
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
  head: Head,
  event: LedgerEvent,
): Promise<{ writes: Write[]; head: Head }> {
  const status = head.status === "submitted" ? "in-review" : head.status;
  const reviewRevision = head.reviewRevision + 1;
  const set = { status, reviewRevision };
  const row = { id: `assess-${head.round}-${reviewRevision}`, assessment: head.id };
  const data = { ...event.data, round: head.round, reviewRevision };
  const moved =
    status === head.status
      ? []
      : [
          lineWrite(context, head.id, { status, updatedAt: event.at }),
          ...(await runningWrites(context, { ...head, status })),
        ];
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
