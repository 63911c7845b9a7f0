import { beforeAll, describe, expect, test } from "vitest";
import type { consoleRoutes } from "../../../functions/contract/console.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio, ENGAGEMENT } from "./portfolio.ts";
import { addSubmitted } from "./reviewed.ts";

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("clearing");
});

describe("null takes away", () => {
  test("what is said of a supplier, on its line of the directory too", async () => {
    const facts = { vendorId: "V-7", country: "Norway", website: "https://acme.example" };
    const more = { parentCompany: "Acme Group", note: "Known since 2020" };
    const body = { name: "Clear AI", ...facts, ...more };
    const { id: supplierId } = await buyer.done("createSupplier", { body });
    const cleared = await buyer.done("updateSupplier", {
      params: { supplierId },
      body: { ...nulls({ ...facts, ...more }), version: 1 },
    });
    expect(cleared).toMatchObject({ name: "Clear AI", version: 2 });
    for (const name of Object.keys({ ...facts, ...more })) expect(cleared).not.toHaveProperty(name);
    const { items } = await buyer.done("listSuppliers");
    const line = items.find(({ id }) => id === supplierId);
    expect(line).toEqual({ id: supplierId, name: "Clear AI", engagements: 0, contacts: 0 });
  });

  test("address, telephone and job of a contact; the name stays", async () => {
    const { supplierId, contactId } = await addPortfolio(buyer);
    const params = { supplierId, contactId };
    const body = { phone: "+49 30 1", job: "Counsel", version: 1 };
    await buyer.done("updateContact", { params, body });
    const cleared = await buyer.done("updateContact", {
      params,
      body: { email: null, phone: null, job: null, version: 2 },
    });
    expect(cleared).toEqual({ id: contactId, name: "Maria Weber", language: "en", version: 3 });
  });

  test("the override of a tier: the computed one counts again, on the directory too", async () => {
    const { supplierId, engagementId } = await addPortfolio(buyer);
    const params = { supplierId, engagementId };
    const tierOverride = { tier: "T4", reason: "Pilot only." } as const;
    await buyer.done("updateEngagement", { params, body: { tierOverride, version: 1 } });
    const cleared = await buyer.done("updateEngagement", {
      params,
      body: { tierOverride: null, version: 2 },
    });
    expect(cleared).toMatchObject({ tier: cleared.computedTier, version: 3 });
    expect(cleared.tierReason).not.toContain("Pilot");
    expect(cleared).not.toHaveProperty("tierOverride");
    const { items } = await buyer.done("listSuppliers");
    expect(items.find(({ id }) => id === supplierId)?.tier).toBe(cleared.computedTier);
  });

  test("one field of a contract; the others stay, and so does its order in time", async () => {
    const { id: supplierId } = await buyer.done("createSupplier", { body: { name: "Terms AI" } });
    const contract = { reference: "C-1", start: "2026-01-01", end: "2027-12-31", noticeDays: 90 };
    const more = { contract, owner: buyer.members.owner.id, purpose: "Claims" };
    const { id: engagementId } = await buyer.done("createEngagement", {
      params: { supplierId },
      body: { ...ENGAGEMENT, ...more },
    });
    const params = { supplierId, engagementId };
    const cleared = await buyer.done("updateEngagement", {
      params,
      body: { contract: { reference: null, noticeDays: 30 }, owner: null, version: 1 },
    });
    const { reference: _, ...left } = contract;
    expect(cleared.contract).toEqual({ ...left, noticeDays: 30 });
    expect(cleared).toMatchObject({ purpose: "Claims", facts: ENGAGEMENT.facts });
    expect(cleared).not.toHaveProperty("owner");
    const late = await buyer.as("owner")("updateEngagement", {
      params,
      body: { contract: { start: "2028-01-01" }, version: 2 },
    });
    expect([late.status, fieldsOf(late.body)]).toEqual([422, ["contract.end"]]);
  });

  test("the message of an assessment", async () => {
    const { assessmentId } = await addPortfolio(buyer);
    const params = { assessmentId };
    await buyer.done("updateAssessment", { params, body: { message: "Thank you.", version: 1 } });
    const kept = await buyer.done("getAssessment", { params });
    const cleared = await buyer.done("updateAssessment", {
      params,
      body: { message: null, version: 2 },
    });
    const { message, ...rest } = kept;
    expect(message).toBe("Thank you.");
    expect(cleared).toEqual({ ...rest, version: 3 });
  });

  test("treatment, owner, date and note of a risk; what the score says stays", async () => {
    await addSubmitted(buyer);
    const [line] = (await buyer.done("listRisks")).items;
    const params = { riskId: line?.id ?? "" };
    const { row: risk } = await buyer.done("getRisk", { params });
    const decided = { treatment: "mitigate", due: "2099-01-31", note: "Ask again" } as const;
    const owner = buyer.members.owner.id;
    const body = { status: "treating", ...decided, owner, version: 1 } as const;
    await buyer.done("updateRisk", { params, body });
    const cleared = await buyer.done("updateRisk", {
      params,
      body: { treatment: null, due: null, note: null, owner: null, version: 2 },
    });
    expect(cleared).toEqual({ ...risk, status: "treating", version: 3 });
  });
});

describe("null is refused by the name of a field that must be there", () => {
  test.for<[route: keyof typeof consoleRoutes, body: object, fields: string[]]>([
    ["updateSupplier", { name: null }, ["name"]],
    ["updateContact", { name: null, language: null }, ["name", "language"]],
    ["updateEngagement", { product: null, facts: null }, ["product", "facts"]],
    ["updateEngagement", { triage: null, contract: null }, ["contract", "triage"]],
    ["updateEngagement", { tierOverride: { tier: "T1", reason: null } }, ["tierOverride.reason"]],
    ["updateAssessment", { due: null }, ["due"]],
    ["updateRisk", { status: null }, ["status"]],
  ])("%s %o", async ([route, body, fields]) => {
    const ids = await addPortfolio(buyer);
    const params = { ...ids, riskId: "some-risk-id" };
    const sent = { params, body: { ...body, version: 1 } };
    const reply = await buyer.as("admin")(route, sent as never);
    expect(reply.status).toBe(422);
    expect(fieldsOf(reply.body).sort()).toEqual(fields.sort());
  });
});

/** The same names, each with null. */
function nulls<Fields extends object>(fields: Fields): { [Name in keyof Fields]: null } {
  const names = Object.keys(fields).map((name) => [name, null]);
  return Object.fromEntries(names) as { [Name in keyof Fields]: null };
}

function fieldsOf(body: unknown): string[] {
  const { error } = body as { error?: { fields?: { path: string }[] } };
  return (error?.fields ?? []).map(({ path }) => path);
}
