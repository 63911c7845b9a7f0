import { loadHead, loadRound } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import type { LetterRow } from "./outbox.ts";
import { buyerName, invitationFacts, invitedPerson, requesterFacts } from "./parties.ts";
import { type Prepared, REFUSED } from "./prepared-letter.ts";

/** P134 · What the member who asked learns of a new lead. INVITATION#i, MEMBER#m */
export async function prepareHandedOver(
  context: OrganisationContext,
  { assessment, about = "", member = "" }: LetterRow,
): Promise<Prepared> {
  const [head, invitation, to] = await Promise.all([
    loadHead(context, assessment),
    invitationFacts(context, assessment, about),
    requesterFacts(context, member),
  ]);
  if (!to?.email) return { refused: REFUSED.member };
  const person = await invitedPerson(context, head.supplier, invitation);
  if (!invitation || !person?.email) return { refused: REFUSED.gone };
  const [{ supplierName: supplier, product }, buyer] = await Promise.all([
    loadRound(context, head),
    buyerName(context),
  ]);
  return {
    facts: {
      ...{ letter: "handed-over", language: head.language, buyer, product, supplier, assessment },
      from: invitation.byName ?? supplier,
      person: { name: person.name, email: person.email },
      to: { name: to.name, email: to.email },
    },
    writes: [],
  };
}
