import { REVIEW_STATES } from "../domain/assessment.ts";
import { loadApproval } from "./approvals.ts";
import { loadHead } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { loadMember } from "./members.ts";
import { check, type Write } from "./writes.ts";

const PREFIX = "approval-";

const [ACTIVE, USED, REVOKED] = ["active", "used", "revoked"] as const;

/** What a token and a session of a second person name instead of an invitation. */
export function approverLink(member: string): string {
  return PREFIX + member;
}

/** The member behind it; undefined for a supplier's invitation. */
export function approverOf(invitation: string): string | undefined {
  return invitation.startsWith(PREFIX) ? invitation.slice(PREFIX.length) : undefined;
}

/**
 * P310 · How the request to approve stands for a member, as an invitation does: its version is the
 * generation of its links. Answered they are used; asked of somebody else, or about a result that
 * has moved on, they are revoked. Only business owners approve by link. APPROVAL, HEAD, MEMBER#m
 */
export async function approverFacts(
  context: OrganisationContext,
  assessment: string,
  memberId: string,
) {
  const [approval, head, member] = await Promise.all([
    loadApproval(context, assessment),
    loadHead(context, assessment),
    loadMember(context, memberId),
  ]);
  if (!approval || !member) return undefined;
  const { state, version, round, reviewRevision } = approval;
  const answered = state !== "pending";
  const theirs = approval.approver.id === memberId && mayApproveByLink(member);
  const stands =
    head.round === round &&
    head.reviewRevision === reviewRevision &&
    REVIEW_STATES.includes(head.status);
  return {
    ...({ id: approverLink(memberId), contact: memberId, role: "approver", sends: 0 } as const),
    person: { name: member.name, email: member.email },
    // An answer moves the version on by one; the links of what it answered were of the one before.
    generation: answered ? version - 1 : version,
    state: theirs ? (answered ? USED : stands ? ACTIVE : REVOKED) : REVOKED,
  };
}

/** Whether somebody may approve without signing in. */
export function mayApproveByLink({ active, role }: { active: boolean; role: string }): boolean {
  return active && role === "owner";
}

/** What a letter or a code for a second person assumes: that the request still waits for them. */
export function stillAsked(
  context: OrganisationContext,
  assessment: string,
  { generation }: { generation: number },
): Write {
  return check(keys.approval(context, assessment), [
    ["version", "=", generation],
    ["state", "=", "pending"],
  ]);
}
