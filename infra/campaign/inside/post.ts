import { randomUUID } from "node:crypto";
import { type AddressObject, simpleParser } from "mailparser";
import type { Answering } from "../../local/gate/forward.ts";
import type { Answer } from "../../local/gate/reading.ts";
import { tagsOf } from "../../local/mail.ts";
import { type Mail, rawHeaders } from "../../local/mail-store.ts";
import type { Mailbox } from "../../local/mailbox.ts";
import type { ViewerRequest } from "../../local/viewer-request.ts";

/** The mail service and its mailbox within this process. */
export interface Post {
  /** What the gate passes calls on to. */
  readonly target: Answering;
  readonly mailbox: Mailbox;
  /** Forgets every letter. */
  clear(): void;
}

/** Opens an empty mailbox that takes whole messages, as the mail stand-in does behind its door. */
export function openPost(): Post {
  const mails: Mail[] = [];
  return {
    async target(request) {
      const mail = await read(request);
      mails.push(mail);
      return accepted(mail.id);
    },
    mailbox: {
      url: "",
      list: () => Promise.resolve([...mails]),
      async waitFor(fits) {
        // Nothing is under way here that was not waited for.
        const found = mails.find(fits);
        if (found) return found;
        const came = mails.map(({ to, subject }) => `"${subject}" to ${to.join(", ")}`);
        throw new Error(`No such letter; there are ${came.join("; ") || "none"}`);
      },
    },
    clear() {
      mails.length = 0;
    },
  };
}

async function read({ body }: Pick<ViewerRequest, "body">): Promise<Mail> {
  const form = new URLSearchParams(body?.toString() ?? "");
  const action = form.get("Action");
  if (action !== "SendRawEmail") throw new Error(`The mailbox does not know ${action}`);
  const raw = Buffer.from(form.get("RawMessage.Data") ?? "", "base64");
  const parsed = await simpleParser(raw, AS_SENT);
  return {
    ...{ id: randomUUID(), at: new Date().toISOString() },
    from: parsed.from?.text ?? "",
    to: addresses(parsed.to),
    cc: addresses(parsed.cc),
    bcc: addresses(parsed.bcc),
    replyTo: addresses(parsed.replyTo),
    subject: parsed.subject ?? "",
    text: parsed.text ?? "",
    html: parsed.html || "",
    headers: rawHeaders(raw),
    tags: tagsOf(form),
  };
}

/** Every letter has a text and a page of its own; neither is made from the other. */
const AS_SENT = {
  ...{ skipHtmlToText: true, skipTextToHtml: true },
  ...{ skipTextLinks: true, skipImageLinks: true },
};

function addresses(lists: AddressObject | readonly AddressObject[] | undefined): string[] {
  return [lists ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []));
}

function accepted(id: string): Answer {
  const text = `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>${id}</MessageId></SendRawEmailResult></SendRawEmailResponse>`;
  return { status: 200, headers: { "content-type": "text/xml" }, body: Buffer.from(text) };
}
