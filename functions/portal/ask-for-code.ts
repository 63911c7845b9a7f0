import { askForCode as ask } from "../data/codes.ts";
import { Refusal } from "../domain/errors.ts";
import { CODE_RESEND_SECONDS, maskAddress } from "../domain/invitation.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Ask for a six-digit code; the letter is written and sent after this reply. */
export const askForCode: PortalAct<"askForCode"> = async ({ caller, now }) => {
  const { context, head, invitation, session, contact } = sessionOf(caller);
  if (!contact.email) {
    throw new Refusal("conflict", "There is no mailbox to send a code to.");
  }
  await ask(context, { assessment: head.id, invitation, session }, now);
  return { mailbox: maskAddress(contact.email), resendAfter: CODE_RESEND_SECONDS };
};
