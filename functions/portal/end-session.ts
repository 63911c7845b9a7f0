import { endSession as end } from "../data/sessions.ts";
import { endedCookie } from "../http/portal-session.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Finish on this device: the session ends on both sides. */
export const endSession: PortalAct<"endSession"> = async ({ caller, extras }) => {
  const { session, head } = sessionOf(caller);
  await end(session);
  extras.cookies.push(endedCookie(head.id));
  return { done: true };
};
