import type { fileRoutes } from "../contract/files.ts";
import type { portalRoutes } from "../contract/portal.ts";
import type { Head } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";
import type { InvitationFacts } from "../data/parties.ts";
import { Refusal } from "../domain/errors.ts";
import type { PortalRole } from "../domain/portal-role.ts";
import type { Act } from "../http/endpoint.ts";

/** A supplier's session, checked on this very request; `anyone` has none yet. */
export type Guest =
  | { kind: "anyone" }
  | {
      kind: "session";
      context: OrganisationContext;
      /** SHA-256 of the session's secret. */
      session: string;
      level: "opened" | "proved";
      invitation: string;
      generation: number;
      role: PortalRole;
      /** How the invitation stood on this request. */
      invited: InvitationFacts;
      contact: { id: string; name: string; email?: string };
      /** Read consistently on this request. */
      head: Head;
    };

export type Session = Extract<Guest, { kind: "session" }>;

/** One act of the portal by its route's name. */
export type PortalAct<Name extends keyof typeof portalRoutes> = Act<
  (typeof portalRoutes)[Name],
  Guest
>;

/** One act of the portal that gives or takes a file, by its route's name. */
export type FileAct<Name extends keyof typeof fileRoutes> = Act<(typeof fileRoutes)[Name], Guest>;

/** The session of a guest; behind a gate there always is one. */
export function sessionOf(guest: Guest): Session {
  if (guest.kind === "session") return guest;
  throw new Refusal("not-signed-in", "Open the link of the mail to come in.");
}
