import type { Team } from "../contract/shapes/team.ts";
import { listEveryContact } from "../data/contacts.ts";
import type { Head } from "../data/head.ts";
import { type InvitationItem, type Letter, listLetters, listTeam } from "../data/invitations.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { isOpen } from "../domain/assessment.ts";
import { isSignable } from "../domain/signing.ts";

/** A contact of the buyer's directory, as far as naming somebody goes. */
type Known = { id: string; name: string; email?: string | undefined };

/** Who answers on the supplier's side, as a lead sees it; `me` is the lead's own invitation. */
export async function showTeam(
  context: OrganisationContext,
  head: Head,
  me: string,
): Promise<Team> {
  const [everybody, letters, contacts] = await Promise.all([
    listTeam(context, head.id),
    listLetters(context, head.id),
    listEveryContact(context, head.supplier),
  ]);
  return teamOf(head, { everybody, letters, contacts }, me);
}

/** The same from what was read already; without `me` as the buyer sees it. */
export function teamOf(
  head: Head,
  {
    everybody,
    letters,
    contacts,
  }: {
    everybody: readonly InvitationItem[];
    letters: readonly Letter[];
    contacts: readonly Known[];
  },
  me?: string,
): Team {
  const named = ({ id, contact, person }: InvitationItem) =>
    person?.name ?? contacts.find((each) => each.id === contact)?.name ?? id;
  const leads = everybody.filter(({ role, state }) => role === undefined && state === "active");
  const signatory = everybody
    .filter(({ role }) => role === "signatory")
    .toSorted((one, other) => ((one.askedAt ?? "") < (other.askedAt ?? "") ? 1 : -1))[0];
  return {
    leads: leads.map((each) => ({ id: each.id, name: named(each), me: each.id === me })),
    delegations: everybody
      .filter(({ role }) => role === "delegate")
      .map((each) => showDelegation(each, contacts, letters)),
    ...(signatory && { signing: showSigning(signatory, head, letters) }),
  };
}

function showDelegation(
  item: InvitationItem,
  contacts: readonly Known[],
  letters: readonly Letter[],
): Team["delegations"][number] {
  const { id, contact, person, share, note, dueOn, byName, askedAt, createdAt, state } = item;
  // Whoever handed over and stayed is a contact of the buyer's.
  const { name, email } = person ?? contacts.find((each) => each.id === contact) ?? {};
  return {
    ...{ id, name: name ?? id, email: email ?? "", by: byName ?? "", at: askedAt ?? createdAt },
    ...{ sections: share?.sections ?? [], questions: share?.questions ?? [] },
    ...(note && { note }),
    ...(dueOn && { dueOn }),
    state: state === "active" ? "active" : "ended",
    ...lastLetter(id, letters),
  };
}

function showSigning(
  item: InvitationItem,
  head: Head,
  letters: readonly Letter[],
): NonNullable<Team["signing"]> {
  const { id, person, note, byName, askedAt, createdAt, refusal } = item;
  return {
    ...{ id, name: person?.name ?? id, email: person?.email ?? "" },
    ...(note && { note }),
    ...{ by: byName ?? "", at: askedAt ?? createdAt, state: signingState(item, head) },
    ...(refusal && { refusal }),
    ...lastLetter(id, letters),
  };
}

function signingState(item: InvitationItem, head: Head): NonNullable<Team["signing"]>["state"] {
  if (item.signedRound === head.round && !isOpen(head.status)) return "signed";
  if (item.state !== "active" || !isOpen(head.status)) return "ended";
  if (item.refusal) return "refused";
  return isSignable(head, item) ? "asked" : "changed";
}

function lastLetter(invitation: string, letters: readonly Letter[]) {
  const last = letters.findLast(
    (each) => each.invitation === invitation && each.letter === "invitation",
  );
  if (!last) return {};
  const { state, at, reason } = last;
  return { letter: { state, at, ...(reason && { reason }) } };
}
