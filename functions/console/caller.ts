import type { consoleRoutes } from "../contract/console.ts";
import type { consoleFileRoutes } from "../contract/console-files.ts";
import type { OrganisationContext } from "../data/keys.ts";
import type { Role } from "../domain/roles.ts";
import type { Act } from "../http/endpoint.ts";

/** A member of an organisation, as found by the verified subject on this very request. */
export type Member = {
  context: OrganisationContext;
  organisation: { id: string; name: string };
  id: string;
  name: string;
  email: string;
  role: Role;
};

/** One act of the console that gives or takes a file, by its route's name. */
export type ConsoleFileAct<Name extends keyof typeof consoleFileRoutes> = Act<
  (typeof consoleFileRoutes)[Name],
  Member
>;

/** One act of the console by its route's name. */
export type ConsoleAct<Name extends keyof typeof consoleRoutes> = Act<
  (typeof consoleRoutes)[Name],
  Member
>;
