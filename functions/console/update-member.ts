import { listMembers, saveMember } from "../data/members.ts";
import { loadOrganisation } from "../data/organisations.ts";
import { retried } from "../data/retried.ts";
import { notFound } from "../domain/errors.ts";
import { assertAdministered } from "../domain/member-change.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showMember } from "../http/show-organisation.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Gives a member another role, or switches them off or on, on the version the caller saw. It counts
 * with their next call, since every call reads who it is from. Somebody stays who administers.
 */
export const updateMember: ConsoleAct<"updateMember"> = async (given) => {
  const { caller, params, body, now } = given;
  const change = changeId("updateMember", given);
  return retried(async () => {
    // Read first: nothing is saved once anybody was changed after it.
    const organisation = await loadOrganisation(caller.context);
    const members = await listMembers(caller.context);
    const member = members.find(({ id }) => id === params.memberId);
    if (!organisation || !member) throw notFound();
    if (member.change === change) return showMember(member);
    assertCurrent(body.version, member.version, { by: member.changedBy, at: member.changedAt });
    const { role = member.role, active = member.active } = body;
    if (role === member.role && active === member.active) return showMember(member);
    assertAdministered(members, { id: member.id, role, active });
    const before = { member, organisation };
    await saveMember(caller.context, before, { role, active, change }, caller, now);
    return showMember({ ...member, role, active, version: member.version + 1 });
  });
};
