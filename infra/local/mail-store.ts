import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/** One letter as it reached the mailbox. */
export const Mail = z.object({
  id: z.string(),
  /** Arrival, ISO 8601 UTC. */
  at: z.string(),
  from: z.string(),
  /** Bare addresses. */
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Lower-case names; of repeated headers the last. */
  headers: z.record(z.string(), z.string()),
  /** What the sender tagged it with; the service repeats it in what it tells of the letter. */
  tags: z.record(z.string(), z.string()).optional(),
});
export type Mail = z.infer<typeof Mail>;

export interface MailStore {
  /** All letters, oldest first. */
  readonly mails: readonly Mail[];
  /** Keeps a letter with its raw message; both are written to disk. */
  keep(mail: Mail, raw: Buffer): void;
  /** The raw message of a letter that is kept. */
  raw(mail: Mail): Buffer;
  /** Takes all letters away, from the disk too. */
  clear(): void;
}

/** Opens the letters kept in a folder: for each a `.json` and the `.eml` as it was sent. */
export function openMailStore(directory: string): MailStore {
  mkdirSync(directory, { recursive: true });
  const mails = readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => Mail.parse(JSON.parse(readFileSync(join(directory, name), "utf8"))));
  const path = ({ at, id }: Mail, extension: string): string =>
    join(directory, `${at.replaceAll(/[:.]/g, "-")}-${id.slice(0, 12)}.${extension}`);
  return {
    mails,
    keep(mail, raw) {
      writeFileSync(path(mail, "eml"), raw);
      writeFileSync(path(mail, "json"), JSON.stringify(mail, null, 1));
      mails.push(mail);
    },
    raw: (mail) => readFileSync(path(mail, "eml")),
    clear() {
      for (const mail of mails.splice(0)) {
        for (const extension of ["eml", "json"]) rmSync(path(mail, extension), { force: true });
      }
    },
  };
}

/** The header fields of a raw message: unfolded, names in lower case. */
export function rawHeaders(raw: Buffer): Record<string, string> {
  const [head = ""] = raw.toString("utf8").split(/\r?\n\r?\n/, 1);
  const fields = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  return Object.fromEntries(
    fields.map((field) => {
      const colon = field.indexOf(":");
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
    }),
  );
}
