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

/** Who did it. The ledger holds ids; names come from the present members and contacts. */
export function personOf(by: string, members: readonly Member[], assessment: Assessment): string {
  const id = by.replace(/^[a-z-]+[:#]/, "");
  const member = members.find((each) => each.id === id);
  if (member) return member.name;
  const invited = assessment.invitations.find((each) => each.id === id || each.contact.id === id);
  if (invited) return `${invited.contact.name} (${t.history.supplier})`;
  const colleague = [...assessment.team.delegations, assessment.team.signing].find(
    (each) => each?.id === id,
  );
  if (colleague) return `${colleague.name} (${t.history.supplier})`;
  return t.history.machines[by] ?? by;
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
