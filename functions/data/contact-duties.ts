import { isUnsettled } from "../domain/finding.ts";
import type { FindingItem } from "./finding-row.ts";
import { type Head, loadHead, loadRound } from "./head.ts";
import { type InvitationItem, listTeam, saveRevoke } from "./invitations.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { assessmentIdsOf } from "./supplier-assessments.ts";
import type { Author } from "./suppliers.ts";
import { query } from "./table.ts";

/** What a contact is named in: what is still asked of it, and links that outlived a decision. */
export type ContactDuties = {
  /** Products of assessments under way, titles of findings that are not settled. */
  asked: string[];
  links: { head: Head; invitation: InvitationItem }[];
};

/** P292 · Where a contact is still asked, and which links of its own still open something. HEAD, ROUND#n, INVITATION#, ORG#o#FINDINGS */
export async function contactDuties(
  context: OrganisationContext,
  supplier: string,
  contact: string,
): Promise<ContactDuties> {
  const duties: ContactDuties = { asked: [], links: [] };
  const findings = await query(keys.findings(context), { prefix: `${supplier}#` });
  for (const { row } of findings as unknown as Pick<FindingItem, "row">[]) {
    if (row.contact === contact && isUnsettled(row.state)) duties.asked.push(row.title);
  }
  for (const id of await assessmentIdsOf(context, supplier)) {
    const head = await loadHead(context, id);
    if (head.status === "cancelled") continue;
    const [round, team] = await Promise.all([loadRound(context, head), listTeam(context, id)]);
    const own = team.filter((each) => each.contact === contact && !each.person);
    const active = own.filter(({ state }) => state === "active");
    if (head.status === "decided") {
      duties.links.push(...active.map((invitation) => ({ head, invitation })));
    } else if (active.length > 0 || (head.status === "draft" && round.contacts.includes(contact))) {
      duties.asked.push(round.product);
    }
  }
  return duties;
}

/** P293 · End what still opens for a contact who is taken away, one assessment after the other. HEAD, INVITATION#i */
export async function endLinks(
  context: OrganisationContext,
  { links }: ContactDuties,
  by: Author,
  now: string,
): Promise<void> {
  for (const { head, invitation } of links) {
    await saveRevoke(context, head, { invitation, colleagues: [] }, by, now);
  }
}
