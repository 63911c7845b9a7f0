import { decisionFallsDue } from "../domain/decision.ts";
import { loadApproval } from "./approvals.ts";
import { loadHead, loadRound } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import type { LetterRow } from "./outbox.ts";
import { buyerName, requesterFacts } from "./parties.ts";
import { type Prepared, REFUSED } from "./prepared-letter.ts";

/** P178 · What a second person learns of the decision that waits for them. APPROVAL, MEMBER#m */
export async function prepareApproval(
  context: OrganisationContext,
  { assessment, member = "" }: LetterRow,
): Promise<Prepared> {
  const [head, approval, to, buyer] = await Promise.all([
    loadHead(context, assessment),
    loadApproval(context, assessment),
    requesterFacts(context, member),
    buyerName(context),
  ]);
  if (!to?.email) return { refused: REFUSED.member };
  const waits = approval?.state === "pending" && approval.approver.id === member;
  if (!waits) return { refused: REFUSED.moved };
  const { supplierName: supplier, product } = await loadRound(context, head);
  const { decision, waivers, exception, by } = approval;
  const until = decisionFallsDue({ waivers, exception });
  return {
    facts: {
      ...{ letter: "approval", language: head.language, buyer, product, supplier, assessment },
      ...{ decision, asker: by.name, waived: waivers.map(({ gate }) => gate) },
      ...{ ...(until && { until }), zone: head.due.zone },
      to: { name: to.name, email: to.email },
    },
    writes: [],
  };
}
