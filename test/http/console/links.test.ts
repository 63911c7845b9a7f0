import { beforeAll, expect, test } from "vitest";
import { portalRoutes } from "../../../functions/contract/portal.ts";
import { handler as portal } from "../../../functions/portal/handler.ts";
import { useStore } from "../../data/store.ts";
import { invoke } from "../event.ts";
import { callPortal } from "../portal/call-portal.ts";
import { proved } from "../portal/guest.ts";
import { claimAll } from "../portal/outbox.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio } from "./portfolio.ts";

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("links");
});

async function issued(email = "maria@acme.example") {
  const ids = await addPortfolio(buyer, { email });
  const params = { assessmentId: ids.assessmentId };
  const { invitations } = await buyer.done("issueAssessment", { params, body: {} });
  return { ...ids, params: { ...params, invitationId: invitations[0]?.id ?? "" } };
}

async function copied(params: { assessmentId: string; invitationId: string }): Promise<string> {
  const { path } = await buyer.done("copyLink", { params, body: {} });
  return path.split("#")[1] ?? "";
}

const open = (token: string) => invoke(portal, portalRoutes.openSession, { body: { token } });

/** The last letter of a kind that this assessment wrote, claimed as the messenger would. */
async function letter(assessmentId: string, kind: "invitation" | "link-replaced") {
  const said = (await claimAll(buyer.context, kind, assessmentId)).at(-1);
  if (said?.letter !== "invitation" && said?.letter !== "link-replaced") {
    throw new Error(`No letter ${kind} was written.`);
  }
  return said;
}

test("a replaced link says so and leads to a fresh one; the letter brings the one that holds", async () => {
  const { params } = await issued();
  const old = await copied(params);
  const after = await buyer.done("rotateInvitation", { params, body: {} });
  expect(after.invitations).toMatchObject([{ state: "active", generation: 2 }]);
  const refused = await open(old);
  expect(refused.status).toBe(410);
  expect(refused.body).toMatchObject({
    error: { code: "link-replaced", message: expect.stringMatching(/ask for a fresh one/) },
  });
  const { token, to } = await letter(params.assessmentId, "link-replaced");
  expect(to.email).toBe("maria@acme.example");
  expect((await open(token)).status).toBe(200);
});

test("a letter under way when the link is replaced never brings an old link", async () => {
  const { params } = await issued();
  await buyer.done("rotateInvitation", { params, body: {} });
  const { token } = await letter(params.assessmentId, "invitation");
  expect((await open(token)).status).toBe(200);
});

test("replacing repeated under one key is one replacement", async () => {
  const { params } = await issued();
  const call = { params, body: {}, key: "rotate-key-1" };
  await buyer.done("rotateInvitation", call);
  const again = await buyer.done("rotateInvitation", call);
  expect(again.invitations[0]?.generation).toBe(2);
});

test("a revoked contact is let in again, by a new link only", async () => {
  const { params } = await issued();
  const old = await copied(params);
  await buyer.done("revokeInvitation", { params, body: {} });
  const after = await buyer.done("rotateInvitation", { params, body: {} });
  expect(after.invitations[0]).toMatchObject({ state: "active" });
  expect((await open(old)).body).toMatchObject({ error: { code: "link-replaced" } });
  expect((await open(await copied(params))).status).toBe(200);
  const { items } = await buyer.done("getLedger", { params });
  expect(items.map(({ event }) => event)).toContain("invited-again");
});

test("revoking somebody who handed over and stayed leaves the one who leads now alone", async () => {
  const { params } = await issued("maria@handed.example");
  const maria = await proved({ token: await copied(params) });
  const eva = { name: "Eva Lind", email: "eva@handed.example" };
  const colleague = { name: "Jonas Weber", email: "jonas@handed.example" };
  const { body: told } = await callPortal("getAssessment", maria);
  const sections = told.questionnaire.sections.slice(0, 1).map(({ id }) => id);
  await callPortal("createDelegation", maria, { body: { ...colleague, sections } });
  await callPortal("handOver", maria, { body: { ...eva, stay: true } });
  await buyer.done("revokeInvitation", { params, body: {} });
  const letters = await claimAll(buyer.context, "invitation", params.assessmentId);
  const mailed = (to: string) => {
    const said = letters.find((each) => each.to.email === to);
    if (said?.letter !== "colleague") throw new Error(`Nothing was written to ${to}.`);
    return { token: said.token };
  };
  expect((await callPortal("getAssessment", maria)).status).toBe(410);
  const lead = await callPortal("getAssessment", await proved(mailed(eva.email)));
  expect(lead.body).toMatchObject({ me: { role: "lead" }, team: { leads: [{ name: eva.name }] } });
  const jonas = await callPortal("getAssessment", await proved(mailed(colleague.email)));
  expect(jonas.body).toMatchObject({ me: { role: "delegate" } });
});

test("nobody replaces the link of an assessment nobody may answer", async () => {
  const { params } = await issued();
  await buyer.done("cancelAssessment", { params, body: {} });
  const late = await buyer.as("procurement")("rotateInvitation", { params, body: {} });
  expect(late.status).toBe(409);
});

test("another contact takes the place of one who left; answers stay and the old link ends", async () => {
  const { params, supplierId } = await issued();
  const old = await copied(params);
  const contact = await buyer.done("createContact", {
    params: { supplierId },
    body: { name: "Ben Novak", email: "ben@acme.example" },
  });
  const after = await buyer.done("inviteContact", {
    params,
    body: { contactId: contact.id, replaces: params.invitationId },
  });
  expect(after.contactIds).toEqual([contact.id]);
  expect(after.invitations.map(({ state }) => state).sort()).toEqual(["active", "revoked"]);
  expect((await open(old)).body).toMatchObject({ error: { code: "link-revoked" } });
  const said = await letter(params.assessmentId, "invitation");
  expect(said.to.email).toBe("ben@acme.example");
  expect((await open(said.token)).status).toBe(200);
});

test("a contact who is invited already, or a stranger, is not invited", async () => {
  const { params, contactId } = await issued();
  const twice = await buyer.as("admin")("inviteContact", { params, body: { contactId } });
  expect([twice.status, twice.body]).toMatchObject([
    422,
    { error: { fields: [{ path: "contactId" }] } },
  ]);
  const stranger = { contactId: "missing-missing" };
  expect((await buyer.as("admin")("inviteContact", { params, body: stranger })).status).toBe(404);
  const nobody = { contactId, replaces: "missing-missing" };
  expect((await buyer.as("admin")("inviteContact", { params, body: nobody })).status).not.toBe(201);
});

test("another address ends what the old mailbox was sent and may be sent the link instead", async () => {
  const { params, supplierId, contactId } = await issued("old@acme.example");
  const old = await copied(params);
  const body = { email: "new@acme.example", sendLinks: true, version: 1 };
  const changed = await buyer.done("updateContact", { params: { supplierId, contactId }, body });
  expect(changed).toMatchObject({ email: "new@acme.example", links: { ended: 1, sent: 1 } });
  expect((await open(old)).body).toMatchObject({ error: { code: "link-replaced" } });
  const said = await letter(params.assessmentId, "invitation");
  expect(said.to.email).toBe("new@acme.example");
  expect((await open(said.token)).status).toBe(200);
});

test("a session of the old mailbox writes nothing once the address has changed", async () => {
  const { params, supplierId, contactId } = await issued("session@acme.example");
  const opened = await open(await copied(params));
  const cookies = opened.cookies.map((cookie) => cookie.split(";")[0] ?? "");
  const headers = { "assay-assessment": params.assessmentId };
  const body = { email: "elsewhere@acme.example", version: 1 };
  await buyer.done("updateContact", { params: { supplierId, contactId }, body });
  const late = await invoke(portal, portalRoutes.getSession, { headers, cookies });
  expect([late.status, late.body]).toMatchObject([410, { error: { code: "link-replaced" } }]);
});

test("an address written otherwise is the same mailbox, and other fields end no link", async () => {
  const { params, supplierId, contactId } = await issued("same@acme.example");
  const token = await copied(params);
  const at = { supplierId, contactId };
  const spelt = { email: "Same@Acme.example", version: 1 };
  expect(await buyer.done("updateContact", { params: at, body: spelt })).not.toHaveProperty(
    "links",
  );
  await buyer.done("updateContact", { params: at, body: { name: "Maria R.", version: 2 } });
  expect((await open(token)).status).toBe(200);
});
