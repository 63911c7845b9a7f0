import { CODE_MINUTES } from "../domain/invitation.ts";
import { stillAsked } from "./approval-link.ts";
import { newCode } from "./codes.ts";
import { loadHead, loadRound } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import type { LetterRow } from "./outbox.ts";
import { buyerName, invitationFacts, invitedPerson } from "./parties.ts";
import { type Prepared, REFUSED, holds as stands } from "./prepared-letter.ts";
import { loadSession } from "./sessions.ts";

/**
 * P68 · What a code letter says, with the code it mints for the session that asked; only while
 * that session and its invitation hold, and not so late that nobody waits for it any more.
 * SESSION#sha256, INVITATION#i
 */
export async function prepareCode(
  context: OrganisationContext,
  { assessment, invitation: id = "", session: hash = "", createdAt }: LetterRow,
  now: string,
): Promise<Prepared> {
  const late = Date.parse(now) - Date.parse(createdAt) > CODE_MINUTES * 60_000;
  if (late) return { refused: "Nobody waits for this code any more." };
  const [session, head, invitation] = await Promise.all([
    loadSession(hash, now),
    loadHead(context, assessment),
    invitationFacts(context, assessment, id),
  ]);
  if (!session) return { refused: "The session that asked has ended." };
  if (!invitation) return { refused: REFUSED.gone };
  const { generation } = session;
  const holds = invitation.state === "active" && invitation.generation === generation;
  if (!holds || session.invitation !== id) return { refused: REFUSED.ended };
  const [contact, { product }, buyer] = await Promise.all([
    invitedPerson(context, head.supplier, invitation),
    loadRound(context, head),
    buyerName(context),
  ]);
  if (!contact?.email) return { refused: REFUSED.noAddress };
  const { code, write } = newCode(hash, now);
  return {
    facts: {
      ...{ letter: "code", language: head.language, buyer, product, code },
      to: { name: contact.name, email: contact.email },
    },
    writes: [
      write,
      invitation.role === "approver"
        ? stillAsked(context, assessment, invitation)
        : stands(context, assessment, invitation),
    ],
  };
}
