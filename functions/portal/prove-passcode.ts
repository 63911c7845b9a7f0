import { proveByPasscode } from "../data/passcodes.ts";
import { loadSession, sessionEnded } from "../data/sessions.ts";
import { Refusal } from "../domain/errors.ts";
import { stepUpOf } from "../domain/step-up.ts";
import { landingFor } from "../http/landing.ts";
import { sessionCookie } from "../http/portal-session.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Prove by the passcode that a member gave somebody without a mailbox. */
export const provePasscode: PortalAct<"provePasscode"> = async ({ body, caller, now, extras }) => {
  const guest = sessionOf(caller);
  if (stepUpOf(guest.head, { ...guest.contact, role: guest.role }) !== "passcode") {
    throw new Refusal("forbidden", "This link asks for no passcode.");
  }
  const session = await loadSession(guest.session, now);
  if (!session) throw sessionEnded();
  const secret = await proveByPasscode(session, body.passcode, now);
  extras.cookies.push(sessionCookie(guest.head.id, secret));
  return landingFor({ ...guest, level: "proved" }, now);
};
