import { decisionFallsDue } from "../domain/decision.ts";
import { endOfDue } from "../domain/due.ts";
import { approverLink, mayApproveByLink, stillAsked } from "./approval-link.ts";
import { loadApproval } from "./approvals.ts";
import { loadHead, loadRound } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import { loadMember } from "./members.ts";
import type { LetterRow } from "./outbox.ts";
import { buyerName } from "./parties.ts";
import { type Prepared, REFUSED } from "./prepared-letter.ts";
import { newToken } from "./tokens.ts";

/**
 * P178 · What a second person learns of the decision that waits for them; a business owner with a
 * link by which to answer. APPROVAL, MEMBER#m, TOKEN#sha256
 */
export async function prepareApproval(
  context: OrganisationContext,
  { assessment, member = "" }: LetterRow,
): Promise<Prepared> {
  const [head, approval, to, buyer] = await Promise.all([
    loadHead(context, assessment),
    loadApproval(context, assessment),
    loadMember(context, member),
    buyerName(context),
  ]);
  if (!to?.active) return { refused: REFUSED.member };
  const waits = approval?.state === "pending" && approval.approver.id === member;
  if (!waits) return { refused: REFUSED.moved };
  const { supplierName: supplier, product } = await loadRound(context, head);
  const { decision, waivers, exception, by, version: generation, answerBy } = approval;
  const until = decisionFallsDue({ waivers, exception });
  const { zone } = head.due;
  const expiresAt = endOfDue({ date: answerBy, zone });
  const link = { assessment, invitation: approverLink(member), generation, expiresAt };
  const made = mayApproveByLink(to) ? newToken(context, link) : undefined;
  return {
    facts: {
      ...{ letter: "approval", language: head.language, buyer, product, supplier, assessment },
      ...{ decision, asker: by.name, waived: waivers.map(({ gate }) => gate) },
      ...{ ...(until && { until }), zone, answerBy, ...(made && { token: made.token }) },
      to: { name: to.name, email: to.email },
    },
    writes: made ? [made.write, stillAsked(context, assessment, { generation })] : [],
  };
}
