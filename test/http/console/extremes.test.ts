import { beforeAll, expect, test } from "vitest";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addSubmitted } from "./reviewed.ts";

useStore();

let buyer: Buyer;
beforeAll(async () => {
  buyer = await makeBuyer("extremes");
});

const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");

test.for<[what: string, cursor: string]>([
  ["with an empty key", cursor("#SUPPLIER#x", "", "a")],
  ["with a key no item can have", cursor("", "s".repeat(1100), "a")],
  ["with an empty place", cursor("", "ORG", "")],
])("a cursor %s is refused, not a fault", async ([, strange]) => {
  const reply = await buyer.as("viewer")("listSuppliers", { query: { cursor: strange } });
  expect([reply.status, reply.body]).toMatchObject([
    422,
    { error: { fields: [{ path: "cursor" }] } },
  ]);
});

test("a due date beyond any plan is refused, since its link could not be dated", async () => {
  const { assessmentId } = await addSubmitted(buyer);
  const due = { date: "9999-12-31", zone: "Europe/Berlin" };
  const reply = await buyer.as("procurement")("updateAssessment", {
    params: { assessmentId },
    body: { due, version: 1 },
  });
  expect([reply.status, reply.body]).toMatchObject([
    422,
    { error: { fields: [{ path: "due.date" }] } },
  ]);
});
