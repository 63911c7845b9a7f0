import type { Route } from "../contract/route.ts";
import { findUser, loadMember } from "../data/members.ts";
import { loadOrganisation } from "../data/organisations.ts";
import { Refusal } from "../domain/errors.ts";
import { roleAllows } from "../domain/roles.ts";
import type { HttpRequest } from "../http/request.ts";
import type { Member } from "./caller.ts";

/**
 * Who calls the console. The token proves a subject and nothing else: organisation, role and
 * whether the member is active are read on every request, so that a change counts at once. Refuses
 * a stranger, a member who was switched off, and a role the route is not for.
 */
export async function identify(request: HttpRequest, route: Route): Promise<Member> {
  if (!request.subject) throw new Refusal("not-signed-in", "Sign in first.");
  const user = await findUser(request.subject);
  if (!user) throw stranger();
  const { context } = user;
  const [member, organisation] = await Promise.all([
    loadMember(context, user.member),
    loadOrganisation(context),
  ]);
  if (!member?.active || !organisation) throw stranger();
  const { id, name, email, role } = member;
  if (route.roles && !roleAllows(role, route.roles)) {
    const who = route.roles.join(" or ");
    throw new Refusal("forbidden", `This needs the role ${who}; yours is ${role}.`);
  }
  return {
    context,
    organisation: { id: organisation.id, name: organisation.name },
    id,
    name,
    email,
    role,
  };
}

function stranger(): Refusal {
  return new Refusal(
    "forbidden",
    "You are signed in, but not a member of an organisation here. Ask your administrator to add you.",
  );
}
