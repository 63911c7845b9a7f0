import { proveByCode } from "../data/codes.ts";
import { landingFor } from "../http/landing.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Prove the mailbox by the code of the latest mail to this very session. */
export const proveCode: PortalAct<"proveCode"> = async ({ body, caller, now }) => {
  const guest = sessionOf(caller);
  await proveByCode(guest.session, body.code, now);
  return landingFor({ ...guest, level: "proved" });
};
