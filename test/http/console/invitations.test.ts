import { beforeAll, expect, test } from "vitest";
import { portalRoutes } from "../../../functions/contract/portal.ts";
import { sha256 } from "../../../functions/data/hash.ts";
import { loadSupplier } from "../../../functions/data/suppliers.ts";
import { handler as portal } from "../../../functions/portal/handler.ts";
import { useStore } from "../../data/store.ts";
import { invoke } from "../event.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio } from "./portfolio.ts";

const store = useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("inviting");
});

async function issued(email?: string | null) {
  const ids = await addPortfolio(buyer, email === undefined ? {} : { email });
  const params = { assessmentId: ids.assessmentId };
  const { invitations } = await buyer.done("issueAssessment", { params, body: {} });
  return { ...ids, params: { ...params, invitationId: invitations[0]?.id ?? "" } };
}

const open = (token: string) => invoke(portal, portalRoutes.openSession, { body: { token } });

test("a copied link opens the portal; only its hash is kept, and its making is in the history", async () => {
  const { params } = await issued();
  const copied = await buyer.as("procurement")("copyLink", { params, body: {} });
  expect(copied.status).toBe(201);
  expect(copied.body.path).toMatch(/^\/answer#[A-Za-z0-9_-]{43}$/);
  expect(copied.body.expiresAt).toBe("2099-04-01T22:00:00Z");
  const token = copied.body.path.split("#")[1] ?? "";
  expect((await open(token)).status).toBe(200);
  const everything = JSON.stringify([await store.dump("STATE"), await store.dump("LEDGER")]);
  expect(everything).not.toContain(token);
  expect(everything).toContain(sha256(token));
  const { items } = await buyer.done("getLedger", { params });
  expect(items.at(-1)).toMatchObject({ event: "link-copied", by: buyer.members.procurement.id });
});

test("after a revoke is acknowledged every older link is closed and no new one is made", async () => {
  const { params } = await issued();
  const { path } = await buyer.done("copyLink", { params, body: {} });
  const revoked = await buyer.done("revokeInvitation", { params, body: {} });
  expect(revoked.invitations[0]).toMatchObject({ state: "revoked", generation: 2 });
  const opened = await open(path.split("#")[1] ?? "");
  expect(opened.status).toBe(410);
  expect(opened.body).toMatchObject({ error: { code: "link-revoked" } });
  expect((await buyer.as("admin")("copyLink", { params, body: {} })).status).toBe(409);
  expect((await buyer.as("admin")("resendInvitation", { params, body: {} })).status).toBe(409);
});

test("cancelling closes every link and the supplier's line", async () => {
  const { params, supplierId } = await issued();
  const { path } = await buyer.done("copyLink", { params, body: {} });
  const cancelled = await buyer.done("cancelAssessment", { params, body: {} });
  expect(cancelled).toMatchObject({ status: "cancelled", invitations: [{ state: "revoked" }] });
  expect((await open(path.split("#")[1] ?? "")).status).toBe(410);
  const { row } = await loadSupplier(buyer.context, supplierId);
  expect(row.assessment).toBeUndefined();
  const again = await buyer.as("admin")("issueAssessment", { params, body: {} });
  expect(again.status).toBe(409);
});

test("the supplier's line names the running assessment that is due next", async () => {
  const { supplierId, contactId, engagementId, params } = await issued();
  const early = await buyer.done("createAssessment", {
    body: {
      ...{ supplierId, engagementId, questionnaireId: "ai-supplier", contactIds: [contactId] },
      due: { date: "2098-06-30", zone: "Europe/Berlin" },
    },
  });
  const lineOf = async () => (await loadSupplier(buyer.context, supplierId)).row.assessment?.id;
  expect(await lineOf()).toBe(params.assessmentId);
  await buyer.done("issueAssessment", { params: { assessmentId: early.id }, body: {} });
  expect(await lineOf()).toBe(early.id);
  await buyer.done("cancelAssessment", { params: { assessmentId: early.id }, body: {} });
  expect(await lineOf()).toBe(params.assessmentId);
});

test("a contact without an address gets no letter but can be handed a link", async () => {
  const { params } = await issued(null);
  const assessment = await buyer.done("getAssessment", { params });
  expect(assessment.invitations).toMatchObject([{ state: "active", letters: [] }]);
  const resent = await buyer.as("admin")("resendInvitation", { params, body: {} });
  expect(resent.status).toBe(409);
  expect((await buyer.as("admin")("copyLink", { params, body: {} })).status).toBe(201);
});

test("five letters a day are enough for one person", async () => {
  const { params } = await issued();
  for (let count = 2; count <= 5; count += 1) {
    const sent = await buyer.done("resendInvitation", { params, body: {} });
    expect(sent.invitations[0]?.letters).toHaveLength(count);
  }
  const sixth = await buyer.as("procurement")("resendInvitation", { params, body: {} });
  expect(sixth.status).toBe(429);
  expect(Number(sixth.headers["retry-after"])).toBeGreaterThan(3600);
});

test("addresses stand on contacts only", async () => {
  const { params } = await issued("grep.me@acme.example");
  await buyer.done("resendInvitation", { params, body: {} });
  const holding = (await store.dump("STATE")).filter((item) =>
    JSON.stringify(item).includes("grep.me@acme.example"),
  );
  expect(holding.map(({ sk }) => String(sk).split("#")[0])).toEqual(["CONTACT"]);
  expect(JSON.stringify(await store.dump("LEDGER"))).not.toContain("grep.me");
});
