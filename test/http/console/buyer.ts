import type { consoleRoutes } from "../../../functions/contract/console.ts";
import type { ReplyOf } from "../../../functions/contract/route.ts";
import type { OrganisationContext } from "../../../functions/data/keys.ts";
import { createMember } from "../../../functions/data/members.ts";
import { createOrganisation } from "../../../functions/data/organisations.ts";
import { ROLES, type Role } from "../../../functions/domain/roles.ts";
import { type ConsoleCall, callConsole } from "../event.ts";

type Routes = typeof consoleRoutes;

/** An organisation with one member of each role; names and addresses are the same in every one. */
export type Buyer = {
  context: OrganisationContext;
  members: Record<Role, { id: string; subject: string }>;
  /** Calls a route as a member of a role and returns the reply, whatever it is. */
  as: (
    role: Role,
  ) => <Name extends keyof Routes>(
    name: Name,
    call?: ConsoleCall<Name>,
  ) => ReturnType<typeof callConsole<Name>>;
  /** Calls a route as an admin and returns the body; fails unless it succeeds. */
  done: <Name extends keyof Routes>(
    name: Name,
    call?: ConsoleCall<Name>,
  ) => Promise<ReplyOf<Routes[Name]>>;
};

const NOW = "2026-11-24T08:00:00.000Z";

/** Makes a buyer under an id of the test's choice. */
export async function makeBuyer(id: string): Promise<Buyer> {
  const context = await createOrganisation({ id, name: "Nordlicht Versicherung AG" }, NOW);
  const made: [Role, { id: string; subject: string }][] = [];
  for (const role of ROLES) {
    const subject = `${id}-${role}`;
    const person = { subject, name: `Kim ${role}`, email: `${role}@nordlicht.example`, role };
    made.push([role, { ...(await createMember(context, person, NOW)), subject }]);
  }
  const members = Object.fromEntries(made) as Buyer["members"];
  const as: Buyer["as"] = (role) => (name, call) =>
    callConsole(members[role].subject, name, call ?? {});
  return {
    ...{ context, members, as },
    async done(name, call) {
      const reply = await as("admin")(name, call);
      if (reply.status >= 300) throw new Error(`${name}: ${JSON.stringify(reply.body)}`);
      return reply.body;
    },
  };
}
