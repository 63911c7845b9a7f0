import { now } from "../clock.ts";
import { refreshDelivery } from "../data/delivery.ts";
import { recordFeedback } from "../data/feedback.ts";
import { organisationContext } from "../data/keys.ts";
import { suppress } from "../data/suppression.ts";
import { readFeedback } from "../domain/mail-feedback.ts";
import { logEvent } from "../http/log.ts";

/**
 * Takes what the mail service says of one letter: its state, whether the address is written to any
 * more, and what the lists show. Every step may be repeated; a failure is thrown, so that the bus
 * offers the event again.
 */
export async function handler(event: unknown): Promise<void> {
  const feedback = readFeedback(event);
  if (!feedback) {
    logEvent("mail-feedback-unread", {});
    return;
  }
  const { organisation, assessment, letter, said, permanent, recipients } = feedback;
  const context = organisationContext(organisation);
  if (permanent) {
    const why = said === "complained" ? "complained" : "bounced";
    for (const address of recipients) await suppress(address, why, now());
  }
  const moved = await recordFeedback(context, feedback, now());
  if (moved) await refreshDelivery(context, assessment);
  logEvent("mail-feedback", { assessment, letter, said, permanent, moved });
}
