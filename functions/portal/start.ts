import { proveSession } from "../data/sessions.ts";
import { Refusal } from "../domain/errors.ts";
import { stepUpOf } from "../domain/step-up.ts";
import { landingFor } from "../http/landing.ts";
import { sessionCookie } from "../http/portal-session.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Start without a code, where a person's Start is enough. */
export const start: PortalAct<"start"> = async ({ caller, now, extras }) => {
  const guest = sessionOf(caller);
  if (stepUpOf(guest.head, { ...guest.contact, role: guest.role }) !== "start") {
    throw new Refusal("forbidden", "This assessment asks for a mail code before the first answer.");
  }
  const secret = await proveSession(guest.session, now);
  extras.cookies.push(sessionCookie(guest.head.id, secret));
  return landingFor({ ...guest, level: "proved" }, now);
};
