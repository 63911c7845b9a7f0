import { linkExpiry } from "../domain/link-expiry.ts";
import { sayIn } from "../domain/spoken.ts";
import { phrasesOf } from "./content.ts";
import { loadFinding } from "./findings.ts";
import { loadHead } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import type { LetterRow } from "./outbox.ts";
import { buyerName, invitationFacts, invitedPerson, requesterFacts } from "./parties.ts";
import { holds, type Prepared, REFUSED } from "./prepared-letter.ts";
import { newToken } from "./tokens.ts";

/** P137 · What the supplier learns of a finding, with a link. FINDINGS / key, INVITATION#i, TOKEN#sha256 */
export async function prepareFinding(
  context: OrganisationContext,
  { assessment, invitation: id = "", about = "" }: LetterRow,
  now: string,
): Promise<Prepared> {
  const [head, invitation, { row, thread }, buyer] = await Promise.all([
    loadHead(context, assessment),
    invitationFacts(context, assessment, id),
    loadFinding(context, about),
    buyerName(context),
  ]);
  const { state, due, supplierName: supplier, product } = row;
  if (state === "noted" || state === "replied") return { refused: REFUSED.moved };
  if (invitation?.state !== "active") return { refused: REFUSED.ended };
  const [to, requester, phrases] = await Promise.all([
    invitedPerson(context, head.supplier, invitation),
    requesterFacts(context, row.owner ?? head.requester),
    phrasesOf(head),
  ]);
  if (!to?.email) return { refused: REFUSED.noAddress };
  const { generation } = invitation;
  const expiresAt = linkExpiry(due && due.date > head.due.date ? due : head.due, now);
  const { token, write } = newToken(context, { assessment, invitation: id, generation, expiresAt });
  return {
    facts: {
      ...{ letter: "finding", language: head.language, buyer, product, supplier, token },
      ...{ title: sayIn(phrases, row.title), state, due, again: thread.length > 0 },
      requester: requester ?? { name: buyer },
      to: { name: to.name, email: to.email },
    },
    writes: [holds(context, assessment, invitation), write],
  };
}
