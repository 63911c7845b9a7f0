import { proveByCode } from "../data/codes.ts";
import { landingFor } from "../http/landing.ts";
import { sessionCookie } from "../http/portal-session.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Prove the mailbox by the code of the latest mail to this very session. */
export const proveCode: PortalAct<"proveCode"> = async ({ body, caller, now, extras }) => {
  const guest = sessionOf(caller);
  const secret = await proveByCode(guest.session, body.code, now);
  extras.cookies.push(sessionCookie(guest.head.id, secret));
  return landingFor({ ...guest, level: "proved" }, now);
};
