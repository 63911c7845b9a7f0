import { isUnsettled } from "../domain/finding.ts";
import type { FindingItem } from "./finding-row.ts";
import type { Head, Round } from "./head.ts";
import { type InvitationItem, saveRevoke } from "./invitations.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { invitationId } from "./rotations.ts";
import { assessmentIdsOf } from "./supplier-assessments.ts";
import type { Author } from "./suppliers.ts";
import { itemsAt, query } from "./table.ts";

/** What a contact is named in: what is still asked of it, and links that outlived a decision. */
export type ContactDuties = {
  /** Products of assessments under way, titles of findings that are not settled. */
  asked: string[];
  links: { head: Head; invitation: InvitationItem }[];
};

/** P292 · Where a contact is still asked, and which links of its own still open something. HEAD, ROUND#n, INVITATION#i, ORG#o#FINDINGS */
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
  for (const { head, round, invitation } of await standingOf(context, supplier, contact)) {
    if (head.status === "decided") {
      if (invitation) duties.links.push({ head, invitation });
    } else if (invitation || (head.status === "draft" && round.contacts.includes(contact))) {
      duties.asked.push(round.product);
    }
  }
  return duties;
}

type Standing = { head: Head; round: Round; invitation: InvitationItem | undefined };

/** The supplier's assessments but for cancelled ones, and the contact's invitation where it holds. */
async function standingOf(
  context: OrganisationContext,
  supplier: string,
  contact: string,
): Promise<Standing[]> {
  const ids = await assessmentIdsOf(context, supplier);
  const headAt = await itemsAt(ids.map((id) => keys.head(context, id)));
  const all = ids.flatMap((id) => (headAt(keys.head(context, id)) ?? []) as unknown as Head);
  const heads = all.filter(({ status }) => status !== "cancelled");
  const keysOf = ({ id, round }: Head) => ({
    round: keys.round(context, id, round),
    invitation: keys.invitation(context, id, invitationId(context, id, contact)),
  });
  const at = await itemsAt(heads.flatMap((head) => Object.values(keysOf(head))));
  return heads.map((head) => {
    const round = at(keysOf(head).round) as Round | undefined;
    if (!round) throw new Error(`Assessment ${head.id} lacks its round ${head.round}.`);
    const invitation = at(keysOf(head).invitation) as InvitationItem | undefined;
    return { head, round, invitation: invitation?.state === "active" ? invitation : undefined };
  });
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
