import { beforeAll, expect, test } from "vitest";
import { ledgerOf } from "../../../functions/data/ledger.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";

useStore();

const TERMS = { nda: "Our mutual agreement of May 2026", kept: "Five years after the contract" };

let buyer: Buyer;
beforeAll(async () => {
  buyer = await makeBuyer("terms");
});

const change = (terms: object, version: number, key?: string) => ({
  body: { terms, version },
  ...(key && { key }),
});

test("nothing is told to suppliers before somebody wrote it", async () => {
  expect(await buyer.done("getOrganisation")).toEqual({
    ...{ id: "terms", name: "Nordlicht Versicherung AG", terms: {}, version: 0 },
  });
});

test("what suppliers are told is written once for everybody, with who did, and emptied again", async () => {
  const written = await buyer.done("updateOrganisation", change(TERMS, 0, "terms-1"));
  expect(written).toMatchObject({ terms: TERMS, version: 1, changedBy: "Kim admin" });
  expect(await buyer.done("updateOrganisation", change(TERMS, 0, "terms-1"))).toEqual(written);
  expect((await buyer.as("viewer")("getOrganisation")).body).toEqual(written);
  expect((await ledgerOf(buyer.context, "ORGANISATION")).at(-1)).toMatchObject({
    event: "terms-changed",
    data: { version: 1 },
  });
  const late = await buyer.as("admin")("updateOrganisation", change({}, 0));
  expect(late).toMatchObject({ status: 409, body: { error: { code: "stale" } } });
  expect(await buyer.done("updateOrganisation", change({ nda: TERMS.nda }, 1))).toMatchObject({
    ...{ terms: { nda: TERMS.nda }, version: 2 },
  });
});

test("text that is no line of at most 300 characters is refused by its field", async () => {
  for (const nda of ["", "one\nother", "x".repeat(301)]) {
    const refused = await buyer.as("admin")("updateOrganisation", change({ nda }, 2));
    const error = { fields: [{ path: "terms.nda" }] };
    expect(refused).toMatchObject({ status: 422, body: { error } });
  }
});
