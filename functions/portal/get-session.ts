import { landingFor } from "../http/landing.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** The landing page of the session that exists already. */
export const getSession: PortalAct<"getSession"> = async ({ caller, now }) =>
  landingFor(sessionOf(caller), now);
