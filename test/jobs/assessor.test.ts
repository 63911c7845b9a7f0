import type { DynamoDBRecord } from "aws-lambda";
import { beforeAll, expect, test } from "vitest";
import { assess } from "../../functions/data/assess.ts";
import { keys } from "../../functions/data/keys.ts";
import { handler } from "../../functions/jobs/assessor.ts";
import { useStore } from "../data/store.ts";
import { type Buyer, makeBuyer } from "../http/console/buyer.ts";
import { addPortfolio, type Portfolio } from "../http/console/portfolio.ts";
import { answerAll, bestGuess } from "../http/console/supplier.ts";

const store = useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("assessing");
});

const NOW = "2026-11-25T09:00:00.000Z";

/** Submitted, and not scored yet. */
async function submitted(reply?: Parameters<typeof answerAll>[2]): Promise<Portfolio> {
  const ids = await addPortfolio(buyer);
  await buyer.done("issueAssessment", { params: { assessmentId: ids.assessmentId }, body: {} });
  await answerAll(buyer, ids, reply);
  return ids;
}

/** Every question is answered by its worst option. */
const worst: Parameters<typeof answerAll>[2] = (question) =>
  question.kind === "single" && question.options?.length
    ? { is: "option", option: question.options.at(-1)?.id ?? "", detail: "-", date: "2027-01-31" }
    : bestGuess(question);

const risksOf = async ({ supplierId }: Portfolio) => {
  const { items } = await buyer.done("listRisks");
  const own = items.filter((each) => each.supplierId === supplierId);
  return Promise.all(
    own.map(async ({ id }) => (await buyer.done("getRisk", { params: { riskId: id } })).row),
  );
};

test("a submission is scored into register, lists and history, and the wish is settled", async () => {
  const ids = await submitted();
  const params = { assessmentId: ids.assessmentId };
  expect(await assess(buyer.context, ids.assessmentId, NOW)).toBe("scored");
  const [own] = await risksOf(ids);
  expect(own).toMatchObject({ cause: "residual", status: "open", open: true, version: 1 });
  const { items: rows } = await buyer.done("listAssessments");
  const row = rows.find(({ id }) => id === ids.assessmentId);
  expect(row).toMatchObject({ status: "submitted", grade: expect.stringMatching(/^[A-E]$/) });
  const { items: suppliers } = await buyer.done("listSuppliers");
  expect(suppliers.find(({ id }) => id === ids.supplierId)).toMatchObject({
    result: { grade: row?.grade, at: NOW },
  });
  const { items: history } = await buyer.done("getLedger", { params });
  expect(history.at(-1)).toMatchObject({ event: "scored", by: "assessor" });
  const wishes = await wishesOf(ids);
  expect(wishes).toHaveLength(1);
  expect(wishes[0]).toMatchObject({ state: "done" });
  expect(wishes[0]).not.toHaveProperty("duePk");
});

test("running again, or twice at once, changes nothing more", async () => {
  const ids = await submitted();
  const outcomes = await Promise.all([
    assess(buyer.context, ids.assessmentId, NOW),
    assess(buyer.context, ids.assessmentId, NOW),
  ]);
  expect(outcomes.sort()).toEqual(["nothing", "scored"]);
  const before = [await store.dump("STATE"), await store.dump("LEDGER")];
  expect(await assess(buyer.context, ids.assessmentId, "2026-12-01T00:00:00.000Z")).toBe("nothing");
  expect([await store.dump("STATE"), await store.dump("LEDGER")]).toEqual(before);
});

test("an assessment without a submission is left alone", async () => {
  const { assessmentId } = await addPortfolio(buyer);
  expect(await assess(buyer.context, assessmentId, NOW)).toBe("nothing");
});

test("every open blocker has an entry of its own until its gap closes", async () => {
  const ids = await submitted(worst);
  await assess(buyer.context, ids.assessmentId, NOW);
  const params = { assessmentId: ids.assessmentId };
  const { score } = await buyer.done("getScore", { params });
  const blocker = score.gates.find(({ open }) => open?.severity === "blocker");
  if (!blocker) throw new Error("The worst answers open no blocker.");
  const cause = `gate-${blocker.id}`;
  const entry = async () => (await risksOf(ids)).find((each) => each.cause === cause);
  const risk = await entry();
  expect(risk).toMatchObject({ open: true, sentence: blocker.sentence, reReview: false });

  const treated = await buyer.done("updateRisk", {
    params: { riskId: risk?.id ?? "" },
    body: {
      ...{ status: "treating", treatment: "mitigate", owner: buyer.members.owner.id },
      ...{ due: "2027-06-30", note: "Contract clause.", version: 1 },
    },
  });
  expect(treated).toMatchObject({ status: "treating", version: 2 });
  const late = await buyer.as("risk-manager")("updateRisk", {
    params: { riskId: risk?.id ?? "" },
    body: { status: "closed", version: 1 },
  });
  expect(late.status).toBe(409);

  await buyer.done("putRuling", {
    params: { ...params, questionId: blocker.question },
    body: { ruling: { kind: "override", points: 100, reason: "Seen on site." }, reviewRevision: 0 },
  });
  expect(await assess(buyer.context, ids.assessmentId, NOW)).toBe("scored");
  const closed = await entry();
  expect(closed).toMatchObject({ open: false, findings: 0, reReview: true });
  const { status, treatment, owner, due, note, version } = treated;
  expect(closed).toMatchObject({ status, treatment, owner, due, note, version });

  const seen = await buyer.done("updateRisk", {
    params: { riskId: risk?.id ?? "" },
    body: { status: "closed", version: 2 },
  });
  expect(seen).toMatchObject({ status: "closed", treatment: "mitigate", reReview: false });
});

test("a ruling followed at once by a return is scored all the same, once", async () => {
  const ids = await submitted();
  await assess(buyer.context, ids.assessmentId, NOW);
  const params = { assessmentId: ids.assessmentId };
  const { score } = await buyer.done("getScore", { params });
  const question = score.questions.find(({ state }) => state.kind === "answered")?.id ?? "";
  const ruled = await buyer.done("putRuling", {
    params: { ...params, questionId: question },
    body: { ruling: { kind: "override", points: 0, reason: "Not so." }, reviewRevision: 0 },
  });
  await buyer.done("returnAssessment", {
    params,
    body: { questions: [question], note: "Again, please.", reviewRevision: 1 },
  });
  expect(await assess(buyer.context, ids.assessmentId, NOW)).toBe("scored");
  expect(await assess(buyer.context, ids.assessmentId, NOW)).toBe("nothing");
  const kept = await buyer.done("getScore", { params });
  expect({ ...kept.score, asOf: "" }).toEqual({ ...ruled.score, asOf: "" });
  expect(kept.reviewRevision).toBe(1);
});

test("an entry whose assessment is cancelled says so and asks to be looked at, until a next result", async () => {
  const ids = await submitted();
  await assess(buyer.context, ids.assessmentId, NOW);
  const before = await risksOf(ids);
  const params = { assessmentId: ids.assessmentId };
  await buyer.done("cancelAssessment", { params, body: {} });
  expect(await assess(buyer.context, ids.assessmentId, NOW)).toBe("withdrawn");
  expect(await assess(buyer.context, ids.assessmentId, NOW)).toBe("nothing");
  const marked = { withdrawn: true, reReview: true };
  expect(await risksOf(ids)).toEqual(before.map((each) => ({ ...each, ...marked })));
  const { items } = await buyer.done("getLedger", { params });
  expect(items.at(-1)).toMatchObject({ event: "result-withdrawn", by: "assessor" });

  const { id: assessmentId } = await buyer.done("createAssessment", {
    body: {
      ...{ supplierId: ids.supplierId, engagementId: ids.engagementId },
      ...{ questionnaireId: "ai-supplier", contactIds: [ids.contactId], stepUp: "start" },
      due: { date: "2099-12-31", zone: "Europe/Berlin" },
    },
  });
  await buyer.done("issueAssessment", { params: { assessmentId }, body: {} });
  await answerAll(buyer, { assessmentId });
  await assess(buyer.context, assessmentId, NOW);
  expect((await risksOf(ids)).every(({ withdrawn }) => !withdrawn)).toBe(true);
});

test("an assessment cancelled before anything was submitted leaves the register alone", async () => {
  const ids = await addPortfolio(buyer);
  const params = { assessmentId: ids.assessmentId };
  await buyer.done("cancelAssessment", { params, body: {} });
  expect(await assess(buyer.context, ids.assessmentId, NOW)).toBe("nothing");
});

test("an untouched entry that changes asks nobody to look again", async () => {
  const ids = await submitted();
  await assess(buyer.context, ids.assessmentId, NOW);
  const params = { assessmentId: ids.assessmentId };
  const { score } = await buyer.done("getScore", { params });
  const gate = score.gates.find(({ applies, open }) => applies && !open);
  await buyer.done("putRuling", {
    params: { ...params, questionId: gate?.question ?? "" },
    body: { ruling: { kind: "override", points: 0, reason: "Not so." }, reviewRevision: 0 },
  });
  await assess(buyer.context, ids.assessmentId, NOW);
  const [own] = await risksOf(ids);
  expect(own?.findings).toBeGreaterThan(0);
  expect(own?.reReview).toBe(false);
});

test("next year's assessment meets the same entries, and an older one no longer speaks", async () => {
  const ids = await submitted(worst);
  await assess(buyer.context, ids.assessmentId, NOW);
  const before = await risksOf(ids);
  const { id: assessmentId } = await buyer.done("createAssessment", {
    body: {
      ...{ supplierId: ids.supplierId, engagementId: ids.engagementId },
      ...{ questionnaireId: "ai-supplier", contactIds: [ids.contactId], stepUp: "start" },
      due: { date: "2099-12-31", zone: "Europe/Berlin" },
    },
  });
  await buyer.done("issueAssessment", { params: { assessmentId }, body: {} });
  await answerAll(buyer, { assessmentId });
  await assess(buyer.context, assessmentId, NOW);
  const after = await risksOf(ids);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after.every((each) => each.assessmentId === assessmentId)).toBe(true);

  const questionId = (
    await buyer.done("getScore", { params: { assessmentId: ids.assessmentId } })
  ).score.questions.find(({ state }) => state.kind === "answered")?.id;
  await buyer.done("putRuling", {
    params: { assessmentId: ids.assessmentId, questionId: questionId ?? "" },
    body: { ruling: { kind: "override", points: 0, reason: "Late." }, reviewRevision: 0 },
  });
  expect(await assess(buyer.context, ids.assessmentId, NOW)).toBe("scored");
  expect(await risksOf(ids)).toEqual(after);
});

test("a bad record is reported by its number and holds up nobody", async () => {
  const ids = await submitted();
  const { pk, sk } = keys.outbox(buyer.context, ids.assessmentId, "assess-1-0");
  const reply = await handler({
    Records: [
      record("1", "ORG#assessing#ASSESSMENT#gone", "OUTBOX#assess-1-0"),
      record("2", pk, sk),
    ],
  });
  expect(reply).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
  const [wish] = await wishesOf(ids);
  expect(wish).toMatchObject({ state: "done" });
});

function record(SequenceNumber: string, pk: string, sk: string): DynamoDBRecord {
  return { dynamodb: { SequenceNumber, Keys: { pk: { S: pk }, sk: { S: sk } } } };
}

async function wishesOf({ assessmentId }: Portfolio) {
  const items = await store.dump("STATE");
  return items.filter(({ kind, assessment }) => kind === "assess" && assessment === assessmentId);
}
