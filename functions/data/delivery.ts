import { deliveryOf } from "../domain/delivery-of.ts";
import { loadLine } from "./assessment-row.ts";
import { fieldChanges } from "./expression.ts";
import { loadHead } from "./head.ts";
import { listInvitations, listLetters } from "./invitations.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { retried } from "./retried.ts";
import { transact } from "./table.ts";
import { update } from "./writes.ts";

/**
 * P111 · Bring the list in step with what became of the letters to those who may answer: the
 * assessment's line says how far they got. Derived from the letters each time, so it may run twice,
 * late or not at all for once. ROW
 */
export function refreshDelivery(context: OrganisationContext, assessment: string): Promise<void> {
  return retried(async () => {
    const [head, invitations, letters, line] = await Promise.all([
      loadHead(context, assessment),
      listInvitations(context, assessment),
      listLetters(context, assessment),
      loadLine(context, assessment),
    ]);
    const open = head.status === "issued" || head.status === "returned";
    const delivery = open ? deliveryOf(invitations, letters) : undefined;
    if (delivery === line.row.delivery) return;
    const own = fieldChanges({ delivery: delivery ?? null }, "row");
    await transact([update(keys.assessmentRow(context, assessment), own, [["pk", "exists"]])]);
  });
}
