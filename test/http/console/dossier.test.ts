import { beforeAll, expect, test } from "vitest";
import { suppress } from "../../../functions/data/suppression.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio } from "./portfolio.ts";
import { addSubmitted } from "./reviewed.ts";

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("dossier");
});

const news = { kind: "news", date: "2026-11-20", text: "It was sold to another company." } as const;

test("what a member notes stands in the dossier and in the history, once", async () => {
  const { supplierId } = await addPortfolio(buyer);
  const params = { supplierId };
  const noted = await buyer.done("noteEvent", { params, body: news, key: "n-1" });
  await buyer.done("noteEvent", { params, body: news, key: "n-1" });
  const { events } = await buyer.done("getDossier", { params });
  expect(events).toMatchObject([{ ...news, id: noted.id, by: { name: "Kim admin" } }]);
  const { items } = await buyer.done("getTimeline", { params });
  expect(items.filter(({ event }) => event === "event-noted")).toMatchObject([
    { data: { note: noted.id, kind: "news" }, subject: `SUPPLIER#${supplierId}` },
  ]);
});

test("the history of a supplier holds its own, its assessments' and its risks', newest first, in pages", async () => {
  const { supplierId, assessmentId } = await addSubmitted(buyer);
  const params = { supplierId };
  const whole = await buyer.done("getTimeline", { params, query: { limit: "100" } } as never);
  const subjects = new Set(whole.items.map(({ subject }) => subject));
  expect(subjects).toContain(`SUPPLIER#${supplierId}`);
  expect(subjects).toContain(`ASSESSMENT#${assessmentId}`);
  const instants = whole.items.map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted().reverse());
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: "2", ...(cursor && { cursor }) };
    const page = await buyer.done("getTimeline", { params, query } as never);
    expect(page.items.length).toBeLessThanOrEqual(2);
    paged.push(...page.items.map(({ hash }) => hash));
    cursor = page.cursor;
  } while (cursor);
  expect(paged).toEqual(whole.items.map(({ hash }) => hash));
});

test.for(["no-json", "W10", "eyJhIjotMX0"])("the strange cursor %s is refused", async (cursor) => {
  const { supplierId } = await addPortfolio(buyer);
  const call = { params: { supplierId }, query: { cursor } } as never;
  const reply = await buyer.as("viewer")("getTimeline", call);
  expect(reply.status).toBe(422);
});

test("before inviting, people, products and assessments of each supplier are known", async () => {
  const { supplierId, assessmentId } = await addSubmitted(buyer);
  const body = { supplierIds: [supplierId, supplierId] };
  const { suppliers } = await buyer
    .as("procurement")("planInvitations", { body })
    .then((reply) => reply.body);
  expect(suppliers).toHaveLength(1);
  expect(suppliers[0]?.assessments).toMatchObject([
    {
      ...{ id: assessmentId, status: "submitted", askedBy: "Kim admin" },
      ...{ questionnaireId: "ai-supplier", attested: true },
    },
  ]);
  expect(suppliers[0]?.contacts).toHaveLength(1);
  expect(suppliers[0]?.contacts[0]).not.toHaveProperty("suppressed");
});

test.for(["bounced", "complained"] as const)(
  "before inviting, an address whose mail %s is named, however it is written",
  async (why) => {
    const email = `${why}@acme.example`;
    const { supplierId } = await addPortfolio(buyer, { email });
    await suppress(email.toUpperCase(), why, "2026-11-20T08:00:00.000Z");
    const { suppliers } = await buyer.done("planInvitations", {
      body: { supplierIds: [supplierId] },
    });
    expect(suppliers[0]?.contacts).toMatchObject([{ email, suppressed: why }]);
  },
);

test("a colleague asks, procurement takes it up with the product, and may put it back", async () => {
  const asked = { supplierName: "Zeta AI", product: "Reader", purpose: "Reads letters." };
  const mine = buyer.as("viewer");
  const { body: request } = await mine("createRequest", { body: asked, key: "r-1" });
  expect(request).toMatchObject({ ...asked, state: "asked", by: { name: "Kim viewer" } });
  const { supplierId, engagementId } = await addPortfolio(buyer);
  const params = { requestId: request.id };
  const taken = { state: "taken", supplierId, engagementId, version: 1 } as const;
  expect((await mine("updateRequest", { params, body: taken })).status).toBe(403);
  const after = await buyer.done("updateRequest", { params, body: taken, key: "t" });
  expect(after).toMatchObject({ state: "taken", supplierId, engagementId, version: 2 });
  expect(await buyer.done("updateRequest", { params, body: taken, key: "t" })).toEqual(after);
  const back = await buyer.done("updateRequest", { params, body: { state: "asked", version: 2 } });
  expect(back.engagementId).toBeUndefined();
  const late = { state: "declined", reason: "We have one.", version: 2 } as const;
  expect((await buyer.as("owner")("updateRequest", { params, body: late })).status).toBe(409);
  const { items } = await buyer.done("listRequests", {});
  expect(items.map(({ id }) => id)).toEqual([request.id]);
});
