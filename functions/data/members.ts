import { notFound, Refusal } from "../domain/errors.ts";
import type { Role } from "../domain/roles.ts";
import { derivedId } from "./hash.ts";
import { keys, type OrganisationContext, organisationContext, systemKeys } from "./keys.ts";
import { appendEntry } from "./ledger.ts";
import { loadOrganisation, type Organisation } from "./organisations.ts";
import { retried } from "./retried.ts";
import type { Author } from "./suppliers.ts";
import { get, query, transact } from "./table.ts";
import { create, update } from "./writes.ts";

/** A person of the buyer. */
export type MemberItem = {
  id: string;
  name: string;
  email: string;
  role: Role;
  active: boolean;
  version: number;
  changedBy?: string;
  changedAt?: string;
  /** The call that changed it last. */
  change?: string;
};

/** A person to be added; `subject` is what the sign-in service calls them. */
export type NewMember = Pick<MemberItem, "name" | "email" | "role"> & { subject: string };

/**
 * P3 · Add a member and let their sign-in in. Adding the same subject again changes nothing; one
 * that belongs to another organisation is refused. USER#subject / USER, ORG#o / MEMBER#m
 */
export async function createMember(
  context: OrganisationContext,
  { subject, name, email, role }: NewMember,
  now: string,
): Promise<{ id: string }> {
  const id = derivedId(context.organisation, "member", subject);
  return retried(async () => {
    const user = await get(systemKeys.user(subject));
    if (user?.organisation === context.organisation) return { id };
    if (user) throw new Refusal("conflict", "This sign-in belongs to another organisation.");
    const organisation = await loadOrganisation(context);
    if (!organisation) throw notFound();
    const event = { event: "member-added", by: "operator", at: now, data: { member: id, role } };
    const { write, head } = appendEntry(context, "ORGANISATION", organisation, event);
    await transact([
      create({ ...systemKeys.user(subject), organisation: context.organisation, member: id }),
      create({ ...keys.member(context, id), id, name, email, role, active: true, version: 1 }),
      update(keys.organisation(context), { set: head }, [
        ["ledgerHash", "=", organisation.ledgerHash],
      ]),
      write,
    ]);
    return { id };
  });
}

/** P4 · Whose sign-in this is. USER#subject / USER */
export async function findUser(
  subject: string,
): Promise<{ context: OrganisationContext; member: string } | undefined> {
  const item = await get(systemKeys.user(subject));
  if (!item) return undefined;
  return {
    context: organisationContext(String(item.organisation)),
    member: String(item.member),
  };
}

/** P5 · One member. ORG#o / MEMBER#m */
export async function loadMember(
  context: OrganisationContext,
  id: string,
): Promise<MemberItem | undefined> {
  const item = await get(keys.member(context, id));
  return item && memberOf(item);
}

/** P6 · The people of an organisation. ORG#o / MEMBER# */
export async function listMembers(context: OrganisationContext): Promise<MemberItem[]> {
  const items = await query(keys.organisation(context).pk, { prefix: "MEMBER#" });
  return items.map(memberOf);
}

/** How a member is to stand, and the call that asks for it. */
type MemberChange = Pick<MemberItem, "role" | "active"> & { change: string };

/**
 * P311 · Give a member another role or switch them off or on, unless anything about the
 * organisation's people changed since it was read. ORG#o / MEMBER#m, ORG
 */
export async function saveMember(
  context: OrganisationContext,
  before: { member: MemberItem; organisation: Organisation },
  { role, active, change }: MemberChange,
  by: Author,
  now: string,
): Promise<void> {
  const { member, organisation } = before;
  const data = { member: member.id, role, active };
  const event = { event: "member-changed", by: by.id, at: now, data };
  const { write, head } = appendEntry(context, "ORGANISATION", organisation, event);
  const version = member.version + 1;
  const set = { role, active, change, version, changedBy: by.name, changedAt: now };
  await transact([
    update(keys.member(context, member.id), { set }, [["version", "=", member.version]]),
    update(keys.organisation(context), { set: head }, [
      ["ledgerHash", "=", organisation.ledgerHash],
    ]),
    write,
  ]);
}

function memberOf({ pk: _pk, sk: _sk, ...member }: Record<string, unknown>): MemberItem {
  return member as MemberItem;
}
