import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import type { Member } from "../../../../../functions/contract/shapes/organisation.ts";
import { t } from "../../../messages/base.ts";
import { d } from "../../../messages/decision.ts";

/** An event of the ledger in plain words; one without words of its own is read from its name. */
export function eventWords(event: string): string {
  const known = t.events[event];
  if (known) return known;
  const plain = event.replace(/^assessment[.-]/, "").replace(/[.-]/g, " ");
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}

/** Somebody on the supplier's side, by the id a ledger knows them by. */
export type Outsider = { id: string; name: string };

/**
 * Who did it. The ledger holds ids; names come from the present members and from the known people of
 * the supplier. Of anybody else `otherwise` is said.
 */
export function personOf(
  by: string,
  members: readonly Pick<Member, "id" | "name">[],
  outsiders: readonly Outsider[],
  otherwise: string,
): string {
  const id = by.replace(/^[a-z-]+[:#]/, "");
  const member = members.find((each) => each.id === id);
  if (member) return member.name;
  const outsider = outsiders.find((each) => each.id === id);
  if (outsider) return `${outsider.name} (${t.history.supplier})`;
  return t.history.machines[by] ?? otherwise;
}

/** Whoever was asked in an assessment, by the ids of invitation and contact. */
export function askedIn({ invitations, team }: Assessment): Outsider[] {
  const colleagues = [...team.delegations, team.signing].flatMap((each) => each ?? []);
  return [
    ...invitations.flatMap(({ id, contact }) => [contact, { id, name: contact.name }]),
    ...colleagues,
  ];
}

/** What an entry about a second person says beside its name: who approved, and whether by mail. */
export function secondPersonText(
  { approvedBy, byMailLink }: Readonly<Record<string, unknown>>,
  members: readonly Member[],
): string | undefined {
  if (typeof approvedBy !== "string") return byMailLink ? d.history.byLink : undefined;
  const name = members.find(({ id }) => id === approvedBy)?.name ?? approvedBy;
  return byMailLink ? d.history.approvedByLink(name) : d.history.approved(name);
}
