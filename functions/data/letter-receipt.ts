import { loadHead, loadRound } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import type { LetterRow } from "./outbox.ts";
import { buyerName, invitationFacts, invitedPerson, requesterFacts } from "./parties.ts";
import { type Prepared, REFUSED, roundIn } from "./prepared-letter.ts";
import { loadReceipt } from "./submissions.ts";

/** P69 · What the receipt of a round says to the contact who submitted. SUBMISSION#n */
export async function prepareReceipt(
  context: OrganisationContext,
  { id, assessment, invitation = "" }: LetterRow,
): Promise<Prepared> {
  const [head, invited, receipt] = await Promise.all([
    loadHead(context, assessment),
    invitationFacts(context, assessment, invitation),
    loadReceipt(context, assessment, roundIn(id)),
  ]);
  if (!receipt || !invited) return { refused: REFUSED.gone };
  const [contact, { product }, buyer, requester] = await Promise.all([
    invitedPerson(context, head.supplier, invited),
    loadRound(context, head),
    buyerName(context),
    requesterFacts(context, head.requester),
  ]);
  if (!contact?.email) return { refused: REFUSED.noAddress };
  const { reference, submittedAt, sha256, by } = receipt;
  return {
    facts: {
      ...{ letter: "receipt", language: head.language, buyer, product },
      ...{ reference, submittedAt, sha256, by, zone: head.due.zone },
      to: { name: contact.name, email: contact.email },
      requester: requester ?? { name: buyer },
    },
    writes: [],
  };
}
