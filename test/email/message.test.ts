import { expect, test } from "vitest";
import { composeLetter } from "../../functions/email/compose.ts";
import { envelopeFor, mimeMessage } from "../../functions/email/message.ts";
import { CODE, INVITATION, ORIGIN } from "./facts.ts";
import { header, parseMime } from "./mime.ts";

const SENDER = "assessments@assay.example";

test("a letter comes from the buyer's name on the platform's address", async () => {
  const envelope = envelopeFor("row-1", INVITATION, SENDER);
  const mail = parseMime(await mimeMessage(composeLetter(INVITATION, ORIGIN), envelope));
  expect(header(mail, "from")).toEqual([`Nordlicht Versicherung AG via Assay <${SENDER}>`]);
  expect(header(mail, "to")).toEqual(["Maria Rossi <maria@acme.example>"]);
  expect(header(mail, "x-assay-letter")).toEqual(["row-1"]);
  expect(header(mail, "auto-submitted")).toEqual(["auto-generated"]);
});

test("a reply reaches the member who asked", async () => {
  const envelope = envelopeFor("row-1", INVITATION, SENDER);
  const mail = parseMime(await mimeMessage(composeLetter(INVITATION, ORIGIN), envelope));
  expect(header(mail, "reply-to")).toEqual(["Dana Berg <dana@nordlicht.example>"]);
});

test("a reply to a code letter reaches nobody in person", async () => {
  const envelope = envelopeFor("row-1", CODE, SENDER);
  const mail = parseMime(await mimeMessage(composeLetter(CODE, ORIGIN), envelope));
  expect(header(mail, "reply-to")).toEqual([]);
});
