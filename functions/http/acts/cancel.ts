import { loadHead } from "../../data/head.ts";
import { listTeam } from "../../data/invitations.ts";
import { saveCancel } from "../../data/issuing.ts";
import type { OrganisationContext } from "../../data/keys.ts";
import { retried } from "../../data/retried.ts";
import { runningWrites } from "../../data/running.ts";
import { assertMove } from "../../domain/assessment.ts";

/** Cancels an assessment; every link ends at once. Cancelled already, nothing changes. */
export function cancel(
  context: OrganisationContext,
  assessment: string,
  by: { id: string; name: string },
  now: string,
): Promise<void> {
  return retried(async () => {
    const head = await loadHead(context, assessment);
    if (head.status === "cancelled") return;
    assertMove(head.status, "cancelled");
    const invitations = await listTeam(context, head.id);
    const running = await runningWrites(context, { ...head, status: "cancelled" });
    await saveCancel(context, head, invitations, by, now, running);
  });
}
