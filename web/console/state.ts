import { signal } from "@preact/signals";
import type { ReplyOf } from "../../functions/contract/route.ts";
import { type Role, roleAllows } from "../../functions/domain/roles.ts";
import { type ConsoleRoutes, type RouteName, routes } from "./routes.ts";

export type Me = ReplyOf<ConsoleRoutes["me"]>;

/** Who is signed in; undefined until the server has said so. */
export const me = signal<Me | undefined>(undefined);

/** The server no longer takes our tokens; the page stays and offers to sign in again. */
export const sessionEnded = signal(false);

/** Calls to the server that have not come back. */
export const calls = signal(0);

/** Does something at the server and counts it among the calls until it has come back. */
export async function counted<T>(work: () => Promise<T>): Promise<T> {
  calls.value += 1;
  try {
    return await work();
  } finally {
    calls.value -= 1;
  }
}

/** Whether the member may use a route. Only what is offered depends on it: the server decides. */
export function may(name: RouteName): boolean {
  const route = routes[name];
  const role = me.value?.member.role;
  if (!("roles" in route)) return true;
  return isRole(role) && roleAllows(role, route.roles);
}

function isRole(role: string | undefined): role is Role {
  return role !== undefined && role in KNOWN;
}

const KNOWN: Readonly<Record<Role, true>> = {
  owner: true,
  procurement: true,
  "risk-manager": true,
  admin: true,
  viewer: true,
};
