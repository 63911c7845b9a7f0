import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import type { Mail } from "../../../infra/local/mail-store.ts";
import { type Parsed, parseMime } from "../../email/mime.ts";

/** Takes every letter that the messenger hands over and keeps it as a mailbox does. */
export function openMailbox(): Mail[] {
  const mails: Mail[] = [];
  Object.assign(process.env, {
    SITE_ORIGIN: "https://assess.nordlicht.example",
    MAIL_FROM: "assessments@assay.example",
    MAIL_CONFIGURATION_SET: "letters",
  });
  mockClient(SESClient)
    .on(SendRawEmailCommand)
    .callsFake(({ RawMessage }) => {
      const id = `message-${mails.length + 1}`;
      mails.push(mailOf(id, parseMime(Buffer.from(RawMessage?.Data ?? ""))));
      return { MessageId: id };
    });
  return mails;
}

function mailOf(id: string, { headers, text, html }: Parsed): Mail {
  const named = Object.fromEntries(headers);
  return {
    ...{ id, at: new Date().toISOString(), text, html, headers: named },
    ...{ from: named.from ?? "", subject: named.subject ?? "", cc: [], bcc: [], replyTo: [] },
    to: [/<([^>]+)>/.exec(named.to ?? "")?.[1] ?? named.to ?? ""],
  };
}
