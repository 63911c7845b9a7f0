import { createServer, type IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import type Ses from "aws-ses-v2-local";
import * as z from "zod";
import { close, listen } from "./listen.ts";
import type { MailOutcome } from "./mail-events.ts";
import { mailboxPage, mailHtml, mailPage } from "./mail-page.ts";
import { type Mail, type MailStore, openMailStore, rawHeaders } from "./mail-store.ts";
import { createMailbox, type Mailbox } from "./mailbox.ts";
import { readRequest, type ViewerRequest } from "./viewer-request.ts";

/** The local SES with its mailbox: one port takes letters and shows them. */
export interface MailServer {
  /** Endpoint for the SDK and address of the mailbox page. */
  readonly url: string;
  readonly mailbox: Mailbox;
  /** Forgets every letter, here and in the stand-in: a store that grows slows every next letter. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export interface MailServerOptions {
  readonly directory: string;
  readonly port: number;
  /** Called for each letter that arrives. */
  readonly onMail?: (mail: Mail) => void;
  /** Called when a reader of the mailbox has a letter come back, or reports it. */
  readonly onOutcome?: (mail: Mail, outcome: MailOutcome) => void;
}

/** Starts the local SES. Letters are kept below the directory and are there after a restart. */
export async function startMail(options: MailServerOptions): Promise<MailServer> {
  const store = openMailStore(join(options.directory, "mail"));
  const inner = await ses().default({ host: "127.0.0.1", port: 0 });
  const engine = `http://127.0.0.1:${portOf(inner.address())}`;
  const server = createServer((request, response) => {
    void answer(request, store, engine, options)
      .catch((error: unknown) => {
        console.error(error);
        return text(500, "text/plain", "The local mail server failed");
      })
      .then(({ status, type, body }) => {
        response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
        response.end(body);
      });
  });
  // A connection closed while it was idle would look like a letter lost on a busy machine.
  for (const one of [server, inner]) one.keepAliveTimeout = 0;
  const url = `http://localhost:${await listen(server, options.port)}`;
  return {
    url,
    mailbox: createMailbox(url),
    async clear() {
      store.clear();
      await fetch(`${engine}/clear-store`, { method: "POST" });
    },
    stop: async () => {
      await Promise.all([close(server), close(inner)]);
    },
  };
}

/** Required, not imported: loaders disagree on what the default of this CommonJS package is. */
function ses(): typeof Ses {
  return createRequire(import.meta.url)("aws-ses-v2-local");
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

const text = (status: number, type: string, body: string | Buffer): Answer => ({
  status,
  type,
  body,
});
const html = (body: string): Answer => text(200, "text/html; charset=utf-8", body);

async function answer(
  incoming: IncomingMessage,
  store: MailStore,
  engine: string,
  { onMail, onOutcome }: MailServerOptions,
): Promise<Answer> {
  const request = await readRequest(incoming, "", 40 * 1024 * 1024);
  if (request.method === "POST" && request.path === "/") {
    return receive(request, store, engine, onMail);
  }
  if (request.path === "/") return html(mailboxPage(store.mails));
  if (request.path === "/store") {
    return text(200, "application/json", JSON.stringify({ emails: store.mails }));
  }
  const [, id = "", form] =
    /^\/mail\/([^/]+)(?:\/(html|eml|bounce|complaint))?$/.exec(request.path) ?? [];
  const mail = store.mails.find((one) => one.id === decodeURIComponent(id));
  if (mail === undefined) return text(404, "text/plain", "No such letter");
  if (form === "bounce" || form === "complaint") {
    if (request.method !== "POST") return text(405, "text/plain", "Press the button instead");
    onOutcome?.(mail, form);
    return html(mailPage(mail, form));
  }
  if (form === "html") return html(mailHtml(mail));
  if (form === "eml") return text(200, "message/rfc822", store.raw(mail));
  return html(mailPage(mail));
}

/** Hands a call to the SES stand-in; a letter that it accepts is kept with all its headers. */
async function receive(
  request: ViewerRequest,
  store: MailStore,
  engine: string,
  onMail: MailServerOptions["onMail"],
): Promise<Answer> {
  const body = request.body?.toString("utf8") ?? "";
  const reply = await fetch(engine, {
    method: "POST",
    headers: {
      "content-type": request.headers["content-type"] ?? "",
      authorization: request.headers.authorization ?? "",
    },
    body,
  });
  const printed = await reply.text();
  const form = new URLSearchParams(body);
  const [, id] = /<MessageId>([^<]+)</.exec(printed) ?? [];
  if (reply.ok && id !== undefined && form.get("Action") === "SendRawEmail") {
    const raw = Buffer.from(form.get("RawMessage.Data") ?? "", "base64");
    const mail = { ...(await readMail(engine, id, raw)), tags: tagsOf(form) };
    store.keep(mail, raw);
    onMail?.(mail);
  }
  return text(reply.status, reply.headers.get("content-type") ?? "text/xml", printed);
}

const Stored = z.object({
  emails: z.array(
    z.object({
      messageId: z.string(),
      from: z.string(),
      replyTo: z.array(z.string()),
      destination: z.object({
        to: z.array(z.string()),
        cc: z.array(z.string()),
        bcc: z.array(z.string()),
      }),
      subject: z.string(),
      body: z.object({ text: z.string().optional(), html: z.string().optional() }),
    }),
  ),
});

/** The tags of a letter as its call lists them. */
export function tagsOf(form: URLSearchParams): Record<string, string> {
  const named = [...form].flatMap(([key, name]) => {
    const [, index] = /^Tags\.member\.(\d+)\.Name$/.exec(key) ?? [];
    return index === undefined ? [] : [[name, form.get(`Tags.member.${index}.Value`) ?? ""]];
  });
  return Object.fromEntries(named);
}

async function readMail(engine: string, id: string, raw: Buffer): Promise<Mail> {
  const { emails } = Stored.parse(await (await fetch(`${engine}/store`)).json());
  const found = emails.find(({ messageId }) => messageId === id);
  if (found === undefined) throw new Error(`The mail server lost the letter ${id}`);
  const { destination, body } = found;
  return {
    id,
    at: new Date().toISOString(),
    from: found.from,
    to: bare(destination.to),
    cc: bare(destination.cc),
    bcc: bare(destination.bcc),
    replyTo: bare(found.replyTo),
    subject: found.subject,
    text: body.text ?? "",
    html: body.html ?? "",
    headers: rawHeaders(raw),
  };
}

function bare(lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.match(/[^\s<>",;]+@[^\s<>",;]+/g) ?? []);
}

function portOf(address: unknown): number {
  return z.object({ port: z.number() }).parse(address).port;
}
