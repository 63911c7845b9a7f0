import * as z from "zod";
import type { DeliveryState } from "./invitation.ts";
import { lazy } from "./lazy.ts";

/** What the mail service tells of one letter, as far as Assay acts on it. */
export type MailFeedback = {
  /** From the tags the letter was sent with. */
  organisation: string;
  assessment: string;
  letter: string;
  said: "delivered" | "bounced" | "complained" | "rejected";
  /** Whether the mailbox will never take mail; of a complaint and a final bounce. */
  permanent: boolean;
  recipients: string[];
};

const tag = lazy(() => z.array(z.string()).min(1));
const recipients = lazy(() => z.array(z.object({ emailAddress: z.string() })));

const eventSchema = lazy(() =>
  z.object({
    detail: z.object({
      eventType: z.string(),
      mail: z.object({
        tags: z.object({ organisation: tag(), assessment: tag(), letter: tag() }),
      }),
      bounce: z.object({ bounceType: z.string(), bouncedRecipients: recipients() }).optional(),
      complaint: z.object({ complainedRecipients: recipients() }).optional(),
    }),
  }),
);

/**
 * Reads an event of the mail service (SES event publishing through EventBridge); undefined for
 * whatever is not about a letter of ours or says nothing Assay acts on. An open or a click is never
 * among them: whether a letter was read is not known.
 */
export function readFeedback(event: unknown): MailFeedback | undefined {
  const parsed = eventSchema().safeParse(event);
  if (!parsed.success) return undefined;
  const { eventType, mail, bounce, complaint } = parsed.data.detail;
  const [[organisation = ""], [assessment = ""], [letter = ""]] = [
    ...[mail.tags.organisation, mail.tags.assessment, mail.tags.letter],
  ] as [string[], string[], string[]];
  const about = { organisation, assessment, letter };
  switch (eventType) {
    case "Delivery":
      return { ...about, said: "delivered", permanent: false, recipients: [] };
    case "Reject":
      return { ...about, said: "rejected", permanent: false, recipients: [] };
    case "Bounce": {
      const permanent = bounce?.bounceType === "Permanent";
      return {
        ...about,
        said: "bounced",
        permanent,
        recipients: namesOf(bounce?.bouncedRecipients),
      };
    }
    case "Complaint": {
      const named = namesOf(complaint?.complainedRecipients);
      return { ...about, said: "complained", permanent: true, recipients: named };
    }
    default:
      return undefined;
  }
}

/** How final a state of a letter is: feedback only ever moves it on. */
const RANK: Partial<Record<DeliveryState, number>> = {
  sending: 0,
  unknown: 0,
  sent: 1,
  failed: 2,
  bounced: 3,
  complained: 4,
};

const SAID: Record<MailFeedback["said"], DeliveryState> = {
  delivered: "sent",
  rejected: "failed",
  bounced: "bounced",
  complained: "complained",
};

/**
 * The state of a letter after feedback, which may come twice and in any order; undefined where it
 * stays as it is.
 */
export function afterFeedback(
  state: DeliveryState,
  said: MailFeedback["said"],
): DeliveryState | undefined {
  const next = SAID[said];
  const [from, to] = [RANK[state], RANK[next]];
  return from !== undefined && to !== undefined && to > from ? next : undefined;
}

function namesOf(recipients: readonly { emailAddress: string }[] = []): string[] {
  return recipients.map(({ emailAddress }) => emailAddress);
}
