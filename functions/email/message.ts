import MailComposer from "nodemailer/lib/mail-composer";
import type { LetterFacts } from "../domain/letter-facts.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** A name and the bare address behind it. */
export type Mailbox = { name: string; address: string };

/** A letter with its envelope; `id` is that of its outbox row. */
export type Envelope = { id: string; from: Mailbox; to: Mailbox; replyTo?: Mailbox | undefined };

/**
 * Who a letter is from, to, and where a reply goes: the buyer's name on the platform's address,
 * replies to the member who asked.
 */
export function envelopeFor(id: string, facts: LetterFacts, sender: string): Envelope {
  const { to, buyer } = facts;
  const requester = "requester" in facts ? facts.requester : undefined;
  return {
    id,
    from: { name: value(`${buyer} via Assay`), address: sender },
    to: { name: value(to.name), address: to.email },
    ...(requester?.email && {
      replyTo: { name: value(requester.name), address: requester.email },
    }),
  };
}

/** The MIME message of a letter: text and HTML side by side, nothing fetched from anywhere. */
export function mimeMessage(letter: Letter, { id, from, to, replyTo }: Envelope): Promise<Buffer> {
  const composer = new MailComposer({
    ...{ from, to, subject: letter.subject, text: letter.text, html: letter.html },
    ...(replyTo && { replyTo }),
    headers: { "X-Assay-Letter": id, "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
