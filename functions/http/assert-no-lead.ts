import type { Head } from "../data/head.ts";
import type { InvitationItem } from "../data/invitations.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { invitedPeople } from "../data/parties.ts";
import { Refusal } from "../domain/errors.ts";

/** Refuses to ask somebody who answers for the whole assessment already, oneself included. */
export async function assertNoLead(
  context: OrganisationContext,
  head: Head,
  team: readonly InvitationItem[],
  address: string,
): Promise<void> {
  const leads = team.filter(({ role, state }) => role === undefined && state === "active");
  const people = await invitedPeople(context, head.supplier, leads);
  const same = people.find((each) => each?.email?.toLowerCase() === address.toLowerCase());
  if (!same) return;
  throw new Refusal("conflict", `${same.name} answers the whole questionnaire already.`, {
    fields: [{ path: "email", message: "Name somebody else." }],
    reason: "leads-already",
  });
}
