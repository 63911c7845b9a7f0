import { beforeAll, expect, test } from "vitest";
import { loadSupplier } from "../../../functions/data/suppliers.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio } from "./portfolio.ts";
import { answerAll } from "./supplier.ts";

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("stale");
});

test("whoever changes an older version is told who was first, and nothing is lost", async () => {
  const { supplierId } = await addPortfolio(buyer);
  const params = { supplierId };
  await buyer.as("procurement")("updateSupplier", { params, body: { note: "One", version: 1 } });
  const second = await buyer.as("admin")("updateSupplier", {
    params,
    body: { note: "Two", version: 1 },
  });
  expect(second.status).toBe(409);
  expect(second.body).toMatchObject({
    error: { code: "stale", message: expect.stringContaining("Kim procurement changed this on") },
  });
  expect(await buyer.done("getSupplier", { params })).toMatchObject({ note: "One", version: 2 });
});

test("a change leaves alone what it does not name", async () => {
  const { supplierId, engagementId } = await addPortfolio(buyer);
  const before = await buyer.done("getSupplier", { params: { supplierId } });
  const after = await buyer.done("updateEngagement", {
    params: { supplierId, engagementId },
    body: { purpose: "Claims triage", version: 1 },
  });
  expect(after).toEqual({ ...before.engagements[0], purpose: "Claims triage", version: 2 });
});

test("tier and inherent risk follow a changed intake, on the supplier's line too", async () => {
  const { supplierId, engagementId } = await addPortfolio(buyer, { name: "Tier AI" });
  const params = { supplierId, engagementId };
  const changed = await buyer.done("updateEngagement", {
    params,
    body: { riskClass: "high-risk", version: 1 },
  });
  expect(changed).toMatchObject({ tier: "T1", computedTier: "T1" });
  const { items } = await buyer.done("listSuppliers");
  expect(items.find(({ id }) => id === supplierId)).toMatchObject({ tier: "T1", name: "Tier AI" });
  const set = await buyer.done("updateEngagement", {
    params,
    body: { tierOverride: { tier: "T2", reason: "Pilot only." }, version: 2 },
  });
  expect(set).toMatchObject({ tier: "T2", computedTier: "T1" });
  expect(set.tierReason).toContain("Pilot only.");
});

test("an unknown fact of the intake is refused by its place", async () => {
  const { supplierId, engagementId } = await addPortfolio(buyer);
  const { body, status } = await buyer.as("owner")("updateEngagement", {
    params: { supplierId, engagementId },
    body: { facts: ["hosted-service", "made-up"], version: 1 },
  });
  expect(status).toBe(422);
  expect(body).toMatchObject({ error: { fields: [{ path: "facts.1" }] } });
});

test("due date and message change on their own version; the past is refused", async () => {
  const { supplierId, assessmentId } = await addPortfolio(buyer);
  const params = { assessmentId };
  await buyer.done("issueAssessment", { params, body: {} });
  const due = { date: "2098-12-31", zone: "America/New_York" };
  const changed = await buyer.done("updateAssessment", {
    params,
    body: { due, message: "Thank you.", version: 1 },
  });
  expect(changed).toMatchObject({ due, message: "Thank you.", version: 2 });
  const { row } = await loadSupplier(buyer.context, supplierId);
  expect(row.assessment).toMatchObject({
    due: "2098-12-31",
    status: "issued",
  });
  const late = await buyer.as("procurement")("updateAssessment", {
    params,
    body: { due: { ...due, date: "2020-01-01" }, version: 2 },
  });
  expect(late.body).toMatchObject({ error: { fields: [{ path: "due.date" }] } });
});

test("of two decisions at once one wins and the other is told", async () => {
  const ids = await addPortfolio(buyer);
  const params = { assessmentId: ids.assessmentId };
  await buyer.done("issueAssessment", { params, body: {} });
  await answerAll(buyer, ids);
  const body = { decision: "reject", reason: "No.", reviewRevision: 0 } as const;
  const replies = await Promise.all([
    buyer.as("risk-manager")("decide", { params, body }),
    buyer.as("admin")("decide", { params, body: { ...body, decision: "conditional" } }),
  ]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const lost = replies.find(({ status }) => status === 409);
  expect(lost?.body).toMatchObject({
    error: { message: expect.stringMatching(/^Kim .+ changed/) },
  });
  const { items } = await buyer.done("getLedger", { params });
  expect(items.filter(({ event }) => event === "decided")).toHaveLength(1);
});

test("reviewers on different questions at once do not stand in each other's way", async () => {
  const ids = await addPortfolio(buyer);
  const params = { assessmentId: ids.assessmentId };
  await buyer.done("issueAssessment", { params, body: {} });
  await answerAll(buyer, ids);
  const { score } = await buyer.done("getScore", { params });
  const [one = "", other = ""] = score.questions
    .filter(({ state }) => state.kind === "answered")
    .map(({ id }) => id);
  const rule = (role: "risk-manager" | "admin", questionId: string) =>
    buyer.as(role)("putRuling", {
      params: { ...params, questionId },
      body: { ruling: { kind: "accept" }, reviewRevision: 0 },
    });
  const replies = await Promise.all([rule("risk-manager", one), rule("admin", other)]);
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  const late = await rule("admin", one);
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({
    error: { code: "stale", message: expect.stringMatching(/^Kim risk-manager changed this on/) },
  });
});

test("a decision on an older review state is refused", async () => {
  const ids = await addPortfolio(buyer);
  const params = { assessmentId: ids.assessmentId };
  await buyer.done("issueAssessment", { params, body: {} });
  await answerAll(buyer, ids);
  const { score } = await buyer.done("getScore", { params });
  const questionId = score.questions.find(({ state }) => state.kind === "answered")?.id ?? "";
  const rule = (points: 0 | 25) =>
    buyer.as("risk-manager")("putRuling", {
      params: { ...params, questionId },
      body: { ruling: { kind: "override", points, reason: "As read." }, reviewRevision: 0 },
    });
  const rulings = await Promise.all([rule(0), rule(25)]);
  expect(rulings.map(({ status }) => status).sort()).toEqual([200, 409]);
  const late = await buyer.as("admin")("decide", {
    params,
    body: { decision: "reject", reason: "No.", reviewRevision: 0 },
  });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ error: { code: "stale" } });
});
