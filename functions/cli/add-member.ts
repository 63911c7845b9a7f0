import type { OrganisationContext } from "../data/keys.ts";
import { createMember } from "../data/members.ts";
import type { Role } from "../domain/roles.ts";
import { createSignIn } from "./cognito.ts";
import type { Person } from "./person.ts";
import type { Stage } from "./stage.ts";

export type Addition = {
  readonly context: OrganisationContext;
  readonly person: Person;
  readonly role: Role;
  /** Set instead of mailing a temporary one. */
  readonly password?: string | undefined;
};

/** Gives a person a sign-in and makes them a member; doing so again changes nothing. */
export async function addMember(
  { userPoolId }: Stage,
  { context, person, role, password }: Addition,
  now: string,
): Promise<{ id: string }> {
  const signIn = { userPoolId, ...person, ...(password !== undefined && { password }) };
  const subject = await createSignIn(signIn);
  return createMember(context, { subject, ...person, role }, now);
}
