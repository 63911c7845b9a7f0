import { expect, test } from "vitest";
import { ofOrganisation } from "../../../infra/local/invariants/one-organisation.ts";
import type { Mail } from "../../../infra/local/mail-store.ts";

const mail = (to: string, letter: string): Mail => ({
  ...{ id: to, at: "2026-11-24T08:00:00.000Z", from: "", subject: "", text: "", html: "" },
  ...{ to: [to], cc: [], bcc: [], replyTo: [], headers: { "x-assay-letter": letter } },
});

const run = {
  stores: {
    state: [
      { pk: "ORG#north", sk: "ORG" },
      { pk: "ORG#north#SUPPLIER#s", sk: "CONTACT#c", email: "maria@acme.example" },
      { pk: "ORG#north#ASSESSMENT#a", sk: "OUTBOX#code-1", id: "code-1" },
      { pk: "ORG#northern", sk: "ORG" },
      { pk: "TOKEN#1", sk: "TOKEN", organisation: "north" },
      { pk: "TOKEN#2", sk: "TOKEN", organisation: "south" },
      { pk: "CONTENT#1", sk: "PART#000000" },
    ],
    ledger: [
      { pk: "ORG#north#ORGANISATION", sk: "1" },
      { pk: "ORG#south#ORGANISATION", sk: "1" },
    ],
  },
  mailbox: [
    mail("maria@acme.example", "gone"),
    mail("other@acme.example", "code-1"),
    mail("other@acme.example", "code-2"),
  ],
};

test("what belongs to one organisation is told from its neighbours, likely named ones too", () => {
  const { stores, mailbox } = ofOrganisation(run, "north");
  expect(stores.state.map(({ pk }) => pk)).toEqual([
    ...["ORG#north", "ORG#north#SUPPLIER#s", "ORG#north#ASSESSMENT#a", "TOKEN#1", "CONTENT#1"],
  ]);
  expect(stores.ledger).toHaveLength(1);
  expect(mailbox.map(({ headers }) => headers["x-assay-letter"])).toEqual(["gone", "code-1"]);
});
