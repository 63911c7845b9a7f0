import { ownQuestions } from "../domain/own-questions.ts";
import { supplierRole } from "../domain/portal-role.ts";
import { expectedWork } from "../domain/work.ts";
import { loadContent } from "./content.ts";
import { type Head, loadRound } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import type { InvitationFacts } from "./parties.ts";
import { buyerName, invitationFacts, invitedPerson, requesterFacts } from "./parties.ts";

/** What a letter to a colleague says besides name and link. */
export async function colleagueFacts(
  context: OrganisationContext,
  head: Head,
  invitation: InvitationFacts,
) {
  const [round, buyer, requester, content, asker] = await Promise.all([
    loadRound(context, head),
    buyerName(context),
    requesterFacts(context, head.requester),
    loadContent(head.content),
    askerOf(context, head, invitation),
  ]);
  const { scope, returned, supplierName: supplier, product } = round;
  const { share, note, dueOn } = invitation;
  const as = supplierRole(invitation.role);
  const own = share && ownQuestions(content.questionnaire, scope, share);
  const within = own && returned ? own.filter((id) => returned.includes(id)) : (own ?? returned);
  return {
    ...({ letter: "colleague", as, language: head.language, buyer, product, supplier } as const),
    requester: asker ?? { name: invitation.byName ?? supplier },
    buyerContact: requester?.name ?? buyer,
    ...{ due: head.due, dueOn, note },
    ...expectedWork(content.questionnaire, scope, within),
  };
}

/** Who asked, with the address replies go to. */
async function askerOf(context: OrganisationContext, head: Head, { by }: InvitationFacts) {
  if (by === undefined) return undefined;
  const asking = await invitationFacts(context, head.id, by);
  return invitedPerson(context, head.supplier, asking);
}
