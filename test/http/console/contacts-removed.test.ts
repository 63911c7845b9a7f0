import { beforeAll, expect, test } from "vitest";
import { portalRoutes } from "../../../functions/contract/portal.ts";
import { keys } from "../../../functions/data/keys.ts";
import { get, query } from "../../../functions/data/table.ts";
import { handler as portal } from "../../../functions/portal/handler.ts";
import { useStore } from "../../data/store.ts";
import { invoke } from "../event.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio } from "./portfolio.ts";

useStore();
let buyer: Buyer;
beforeAll(async () => {
  buyer = await makeBuyer("contacts-removed");
});

const version = 1;

test("a contact who is still asked is not taken away, and the refusal says about what", async () => {
  const { supplierId, contactId, assessmentId } = await addPortfolio(buyer);
  const params = { supplierId, contactId };
  const remove = () =>
    buyer.as("procurement")("removeContact", { params, query: { version: "1" } });
  const drafted = await remove();
  expect(drafted.body).toMatchObject({
    error: {
      code: "conflict",
      message: expect.stringMatching(/^Maria Weber is still asked about Claims Assistant\./),
    },
  });
  await buyer.done("issueAssessment", { params: { assessmentId }, body: {} });
  expect((await remove()).status).toBe(409);
  await buyer.done("cancelAssessment", { params: { assessmentId }, body: {} });
  expect((await remove()).status).toBe(200);
});

test("what is erased is gone from the store; who was invited stays as it was recorded", async () => {
  const { supplierId, contactId, assessmentId } = await addPortfolio(buyer, {
    email: "erased@acme.example",
  });
  const params = { supplierId, contactId };
  await buyer.done("issueAssessment", { params: { assessmentId }, body: {} });
  await buyer.done("cancelAssessment", { params: { assessmentId }, body: {} });
  await buyer.done("removeContact", { params, query: { version: "1" } });
  const stored = await query(keys.ofSupplier(buyer.context, supplierId), { prefix: "CONTACT#" });
  expect(JSON.stringify(stored)).not.toContain("erased@acme.example");
  const { contacts } = await buyer.done("getSupplier", { params: { supplierId } });
  expect(contacts).toEqual([]);
  const { items } = await buyer.done("listSuppliers", {});
  expect(items.find(({ id }) => id === supplierId)?.contacts).toBe(0);
  const { invitations } = await buyer.done("getAssessment", { params: { assessmentId } });
  expect(invitations.map(({ contact }) => contact.name)).toEqual(["Maria Weber"]);
});

test("taken back, the contact stands again under the same id and may be asked again", async () => {
  const { supplierId, contactId, assessmentId } = await addPortfolio(buyer);
  const params = { supplierId, contactId };
  await buyer.done("cancelAssessment", { params: { assessmentId }, body: {} });
  const gone = await buyer.done("removeContact", { params, query: { version: "1" } });
  const back = { name: "Maria Weber", email: "maria@acme.example", version: gone.version };
  await buyer.done("updateContact", { params, body: back });
  const { contacts } = await buyer.done("getSupplier", { params: { supplierId } });
  expect(contacts).toMatchObject([{ id: contactId, email: "maria@acme.example", version: 3 }]);
  const timeline = await buyer.done("getTimeline", {
    params: { supplierId },
    query: { limit: "50" },
  });
  const events = timeline.items.map(({ event }) => event);
  expect(events).toEqual(expect.arrayContaining(["contact-removed", "contact-restored"]));
});

test("nobody asks a contact who was taken away", async () => {
  const { supplierId, contactId, engagementId, assessmentId } = await addPortfolio(buyer);
  const params = { supplierId, contactId };
  await buyer.done("cancelAssessment", { params: { assessmentId }, body: {} });
  await buyer.done("removeContact", { params, query: { version: "1" } });
  const asked = await buyer.as("admin")("createAssessment", {
    body: {
      ...{ supplierId, engagementId, questionnaireId: "ai-supplier", contactIds: [contactId] },
      due: { date: "2099-01-31", zone: "Europe/Berlin" },
    },
  });
  expect(asked.status).toBe(404);
  const again = await buyer.as("admin")("removeContact", { params, query: { version: "2" } });
  expect(again.status).toBe(404);
});

test("a contact somebody changed meanwhile is not taken away unseen", async () => {
  const { supplierId, contactId, assessmentId } = await addPortfolio(buyer);
  const params = { supplierId, contactId };
  await buyer.done("cancelAssessment", { params: { assessmentId }, body: {} });
  await buyer.done("updateContact", { params, body: { job: "CTO", version } });
  const stale = await buyer.as("admin")("removeContact", { params, query: { version: "1" } });
  expect(stale.body).toMatchObject({ error: { code: "stale" } });
});

test("a link that outlived its assessment ends with its contact", async () => {
  const { supplierId, contactId, assessmentId } = await addPortfolio(buyer, { email: null });
  const { invitations } = await buyer.done("issueAssessment", {
    params: { assessmentId },
    body: {},
  });
  const at = { assessmentId, invitationId: invitations[0]?.id ?? "" };
  const { path } = await buyer.done("copyLink", { params: at, body: {} });
  await buyer.done("closeAssessment", { params: { assessmentId }, body: { reason: "Silent." } });
  const { reviewRevision } = await buyer.done("getAssessment", { params: { assessmentId } });
  await buyer.done("decide", {
    params: { assessmentId },
    body: { decision: "reject", reason: "No answer.", reviewRevision },
  });
  const open = () =>
    invoke(portal, portalRoutes.openSession, { body: { token: path.split("#")[1] } });
  expect((await open()).status).toBe(200);
  const params = { supplierId, contactId };
  const gone = await buyer.done("removeContact", { params, query: { version: "1" } });
  expect(gone.ended).toBe(1);
  expect(await open()).toMatchObject({ status: 410, body: { error: { code: "link-revoked" } } });
  expect(await get(keys.contact(buyer.context, supplierId, contactId))).toMatchObject({
    name: "Maria Weber",
  });
});
