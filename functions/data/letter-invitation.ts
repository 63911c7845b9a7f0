import { isOpen } from "../domain/assessment.ts";
import { linkExpiry } from "../domain/link-expiry.ts";
import { expectedWork } from "../domain/work.ts";
import { loadContent } from "./content.ts";
import { loadHead, loadRound } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import type { LetterRow } from "./outbox.ts";
import { buyerName, contactFacts, invitationFacts, requesterFacts } from "./parties.ts";
import { type Prepared, REFUSED } from "./prepared-letter.ts";
import { newToken } from "./tokens.ts";
import { check } from "./writes.ts";

/**
 * P67 · What an invitation says, with one more link of the invitation's present generation; only
 * while the assessment is open and the invitation may write. HEAD, INVITATION#i, TOKEN#sha256
 */
export async function prepareInvitation(
  context: OrganisationContext,
  { assessment, invitation: id = "" }: LetterRow,
  now: string,
): Promise<Prepared> {
  const [head, invitation] = await Promise.all([
    loadHead(context, assessment),
    invitationFacts(context, assessment, id),
  ]);
  if (!isOpen(head.status)) return { refused: REFUSED.closed };
  if (!invitation) return { refused: REFUSED.gone };
  const { generation } = invitation;
  if (head.writers[id] !== generation) return { refused: REFUSED.ended };
  const [contact, round, buyer, requester, content] = await Promise.all([
    contactFacts(context, head.supplier, invitation.contact),
    loadRound(context, head),
    buyerName(context),
    requesterFacts(context, head.requester),
    loadContent(head.content),
  ]);
  if (!contact?.email) return { refused: REFUSED.noAddress };
  const expiresAt = linkExpiry(head.due, now);
  const { token, write } = newToken(context, { assessment, invitation: id, generation, expiresAt });
  const { returned, scope, note, message, supplierName: supplier, product } = round;
  return {
    facts: {
      ...{ letter: "invitation", language: head.language, buyer, product, supplier, token },
      to: { name: contact.name, email: contact.email },
      requester: requester ?? { name: buyer },
      due: head.due,
      ...expectedWork(content.questionnaire, scope, returned),
      message: note ?? message,
      code: head.stepUp === "code",
      returned: returned !== undefined,
    },
    writes: [
      check(keys.head(context, assessment), [
        ["status", "=", head.status],
        [`writers.${id}`, "=", generation],
      ]),
      write,
    ],
  };
}
