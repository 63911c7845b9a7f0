import { linkExpiry } from "../domain/link-expiry.ts";
import { loadHead, loadRound } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import type { LetterRow } from "./outbox.ts";
import { buyerName, invitationFacts, invitedPerson } from "./parties.ts";
import { holds, type Prepared, REFUSED } from "./prepared-letter.ts";
import { newToken } from "./tokens.ts";

/** P135 · What a lead learns of a signature that was refused, with a link. INVITATION#i, TOKEN#sha256 */
export async function prepareUnsigned(
  context: OrganisationContext,
  { assessment, invitation: id = "", about = "" }: LetterRow,
  now: string,
): Promise<Prepared> {
  const [head, lead, asked] = await Promise.all([
    loadHead(context, assessment),
    invitationFacts(context, assessment, id),
    invitationFacts(context, assessment, about),
  ]);
  if (lead?.state !== "active") return { refused: REFUSED.ended };
  if (!asked?.refusal || !asked.person) return { refused: REFUSED.gone };
  const [to, { product }, buyer] = await Promise.all([
    invitedPerson(context, head.supplier, lead),
    loadRound(context, head),
    buyerName(context),
  ]);
  if (!to?.email) return { refused: REFUSED.noAddress };
  const { generation } = lead;
  const expiresAt = linkExpiry(head.due, now);
  const { token, write } = newToken(context, { assessment, invitation: id, generation, expiresAt });
  return {
    facts: {
      ...{ letter: "unsigned", language: head.language, buyer, product, token },
      ...{ signatory: asked.person.name, note: asked.refusal.note },
      requester: asked.person,
      to: { name: to.name, email: to.email },
    },
    writes: [holds(context, assessment, lead), write],
  };
}
