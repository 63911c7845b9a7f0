import type { InvitationFacts } from "../data/parties.ts";
import { Refusal } from "../domain/errors.ts";
import { type LinkProblem, linkProblem } from "../domain/invitation.ts";

/** A moment no link outlives: for what has no end of its own. */
const NEVER = "9999-12-31T23:59:59.999Z";

/** Why a link, or a session made by it, no longer holds; undefined while it does. */
export function linkRefusal(
  link: { generation: number; expiresAt?: string },
  invitation: InvitationFacts | undefined,
  now: string,
): Refusal | undefined {
  const standing = invitation ?? ({ generation: 0, state: "revoked" } as const);
  const problem = linkProblem({ expiresAt: NEVER, ...link }, standing, now);
  return problem && new Refusal(problem, SENTENCES[problem]);
}

const SENTENCES: Readonly<Record<LinkProblem, string>> = {
  "link-expired": "This link has expired. Ask for a fresh one.",
  "link-revoked": "This link was ended by whoever sent it. Ask them if you think it should work.",
  "link-replaced": "A newer link was sent. Use that one, or ask for a fresh one.",
};
