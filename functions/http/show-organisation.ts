import type { MemberRow, Organisation } from "../contract/shapes/organisation.ts";
import type { MemberItem } from "../data/members.ts";
import type { Organisation as OrganisationItem } from "../data/organisations.ts";

/** A member as the console has them. */
export function showMember({ id, name, email, role, active, version }: MemberItem): MemberRow {
  return { id, name, email, role, active, version };
}

/** An organisation as its members see it. */
export function showOrganisation(organisation: OrganisationItem): Organisation {
  const { id, name, terms = {}, version = 0, changedBy, changedAt } = organisation;
  return { id, name, terms, version, ...(version > 0 && { changedBy, changedAt }) };
}
