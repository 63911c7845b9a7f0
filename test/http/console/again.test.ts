import { beforeAll, expect, test } from "vitest";
import { assess } from "../../../functions/data/assess.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio, ENGAGEMENT } from "./portfolio.ts";
import { addSubmitted } from "./reviewed.ts";
import { answerAll } from "./supplier.ts";

const store = useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("again");
});

test("creating twice with one key makes one supplier and gives the same reply", async () => {
  const call = { body: { name: "Acme AI" }, key: "key-1" };
  const first = await buyer.as("procurement")("createSupplier", call);
  const second = await buyer.as("procurement")("createSupplier", call);
  expect(second.body).toEqual(first.body);
  expect(second.status).toBe(201);
});

test("another body under the same key is refused", async () => {
  const as = buyer.as("procurement");
  await as("createSupplier", { body: { name: "Beta AI" }, key: "key-2" });
  const reply = await as("createSupplier", { body: { name: "Gamma AI" }, key: "key-2" });
  expect(reply.status).toBe(422);
  expect(reply.body).toMatchObject({ error: { code: "key-reused" } });
});

test("the same key of another member is another key", async () => {
  const call = { body: { name: "Delta AI" }, key: "key-3" };
  const first = await buyer.as("procurement")("createSupplier", call);
  const second = await buyer.as("admin")("createSupplier", call);
  expect(second.body.id).not.toBe(first.body.id);
});

test("contacts, engagements and assessments are made once as well", async () => {
  const { supplierId, contactId, engagementId } = await addPortfolio(buyer);
  const params = { supplierId };
  const twice = async <T extends { id: string }>(make: () => Promise<T>) => {
    const [one, two] = [await make(), await make()];
    expect(two).toEqual(one);
  };
  await twice(() => buyer.done("createContact", { params, body: { name: "Jo" }, key: "c-1" }));
  await twice(() => buyer.done("createEngagement", { params, body: ENGAGEMENT, key: "e-1" }));
  const body = {
    ...{ supplierId, engagementId, questionnaireId: "ai-supplier", contactIds: [contactId] },
    due: { date: "2099-01-31", zone: "Europe/Berlin" },
  };
  await twice(() => buyer.done("createAssessment", { body, key: "a-1" }));
  const supplier = await buyer.done("getSupplier", { params });
  expect(supplier.contacts).toHaveLength(2);
  expect(supplier.engagements).toHaveLength(2);
});

test("many at once with one key make one", async () => {
  const { supplierId } = await addPortfolio(buyer);
  const call = { params: { supplierId }, body: { name: "Jo" }, key: "at-once" };
  const replies = await Promise.all(
    Array.from({ length: 5 }, () => buyer.as("procurement")("createContact", call)),
  );
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
});

test("different things added to one supplier at once are all there", async () => {
  const { supplierId } = await addPortfolio(buyer);
  const params = { supplierId };
  await Promise.all(
    ["Ann", "Ben", "Cy"].map((name) => buyer.done("createContact", { params, body: { name } })),
  );
  const { contacts } = await buyer.done("getSupplier", { params });
  expect(contacts.map(({ name }) => name)).toEqual(["Ann", "Ben", "Cy", "Maria Weber"]);
});

test("issuing twice sends one letter", async () => {
  const { assessmentId } = await addPortfolio(buyer);
  const params = { assessmentId };
  const [first, second] = await Promise.all([
    buyer.as("procurement")("issueAssessment", { params, body: {} }),
    buyer.as("procurement")("issueAssessment", { params, body: {} }),
  ]);
  expect([first?.status, second?.status]).toEqual([200, 200]);
  const letters = (await store.dump("STATE")).filter(
    ({ kind, assessment }) => kind === "letter" && assessment === assessmentId,
  );
  expect(letters).toHaveLength(1);
  const { items } = await buyer.done("getLedger", { params });
  expect(items.map(({ event }) => event)).toEqual(["assessment-prepared", "assessment-issued"]);
});

test("a change whose reply was lost is not a conflict when it comes again", async () => {
  const { supplierId, contactId } = await addPortfolio(buyer);
  const params = { supplierId };
  const rename = { params, body: { name: "Acme Group", version: 1 }, key: "rename" };
  const first = await buyer.done("updateSupplier", rename);
  expect(await buyer.done("updateSupplier", rename)).toEqual(first);
  const job = { params: { ...params, contactId }, body: { job: "CTO", version: 1 }, key: "job" };
  expect(await buyer.done("updateContact", job)).toMatchObject({ job: "CTO", version: 2 });
  expect(await buyer.done("updateContact", job)).toMatchObject({ job: "CTO", version: 2 });
});

test("resending with one key is one letter", async () => {
  const { assessmentId } = await addPortfolio(buyer);
  const issued = await buyer.done("issueAssessment", { params: { assessmentId }, body: {} });
  const params = { assessmentId, invitationId: issued.invitations[0]?.id ?? "" };
  await buyer.done("resendInvitation", { params, body: {}, key: "resend" });
  const after = await buyer.done("resendInvitation", { params, body: {}, key: "resend" });
  expect(after.invitations[0]?.letters).toHaveLength(2);
});

test("a ruling, a return and a decision sent twice count once", async () => {
  const ids = await addPortfolio(buyer);
  const params = { assessmentId: ids.assessmentId };
  await buyer.done("issueAssessment", { params, body: {} });
  await answerAll(buyer, ids);
  await assess(buyer.context, ids.assessmentId, new Date().toISOString());
  const { score } = await buyer.done("getScore", { params });
  const questionId = score.questions.find(({ state }) => state.kind === "answered")?.id ?? "";
  const ruling = {
    params: { ...params, questionId },
    body: {
      ruling: { kind: "override", points: 0, reason: "Not shown." },
      reviewRevision: 0,
    },
    key: "rule",
  } as const;
  const ruled = await buyer.done("putRuling", ruling);
  expect(await buyer.done("putRuling", ruling)).toMatchObject({ reviewRevision: 1 });
  expect(ruled.reviewRevision).toBe(1);
  const back = {
    params,
    body: { questions: [questionId], note: "Please say more.", reviewRevision: 1 },
    key: "return",
  };
  await buyer.done("returnAssessment", back);
  expect(await buyer.done("returnAssessment", back)).toMatchObject({ round: 2 });
  await answerAll(buyer, ids);
  const decision = {
    params,
    body: { decision: "conditional", reason: "So far.", reviewRevision: 2 },
    key: "decide",
  } as const;
  const decided = await buyer.done("decide", decision);
  expect(await buyer.done("decide", decision)).toEqual(decided);
});

test("a key used for another change does not swallow it", async () => {
  const { assessmentId } = await addSubmitted(buyer);
  const { score } = await buyer.done("getScore", { params: { assessmentId } });
  const [one = "", two = ""] = score.questions
    .filter(({ state }) => state.kind === "answered")
    .map(({ id }) => id);
  const rule = (questionId: string, reviewRevision: number) =>
    buyer.done("putRuling", {
      params: { assessmentId, questionId },
      body: { ruling: { kind: "override", points: 0, reason: "Not shown." }, reviewRevision },
      key: "same",
    });
  await rule(one, 0);
  await rule(two, 1);
  const { rulings } = await buyer.done("getAnswers", { params: { assessmentId } });
  expect(rulings.map(({ question }) => question).sort()).toEqual([one, two].sort());
});
