import type { InvitationFacts } from "../data/parties.ts";
import { Refusal, type RefusalCode } from "../domain/errors.ts";
import { type LinkProblem, linkProblem } from "../domain/invitation.ts";

/** A moment no link outlives: for what has no end of its own. */
const NEVER = "9999-12-31T23:59:59.999Z";

/** Why a link, or a session made by it, no longer holds; undefined while it does. */
export function linkRefusal(
  link: { generation: number; expiresAt?: string },
  invitation: InvitationFacts | undefined,
  now: string,
): Refusal | undefined {
  const standing = invitation ?? ({ generation: 0, state: "revoked", role: undefined } as const);
  const problem = linkProblem({ expiresAt: NEVER, ...link }, standing, now);
  if (!problem) return undefined;
  const [code, sentence] = (standing.role === "approver" ? APPROVERS : SUPPLIERS)[problem];
  return new Refusal(code, sentence);
}

type Said = readonly [code: RefusalCode, sentence: string];

const SUPPLIERS: Readonly<Record<LinkProblem, Said>> = {
  "link-expired": ["link-expired", "This link has expired. Ask for a fresh one."],
  "link-revoked": [
    "link-revoked",
    "This link was ended by whoever sent it. Ask them if you think it should work.",
  ],
  "link-replaced": [
    "link-replaced",
    "A newer link was sent. Use that one, or ask for a fresh one.",
  ],
  "link-used": ["link-revoked", "This link was used."],
};

/** No fresh link is sent for these: whoever asked has to ask again, on what stands by then. */
const APPROVERS: Readonly<Record<LinkProblem, Said>> = {
  "link-expired": ["approval-expired", "The last day to answer is over."],
  "link-revoked": [
    "approval-ended",
    "This is not asked any more: the review went on, or somebody else was asked.",
  ],
  "link-replaced": ["approval-replaced", "It was asked anew. Use the link of the newest mail."],
  "link-used": ["approval-answered", "What this link asked for was answered already."],
};
