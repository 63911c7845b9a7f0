import { beforeAll, expect, test } from "vitest";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio, type Portfolio } from "./portfolio.ts";
import { addSubmitted, rescore } from "./reviewed.ts";
import { answerAll } from "./supplier.ts";

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("silent");
});

const REASON = { reason: "No word in two months." };
const PAGE = { title: "Trust centre", url: "https://acme.example/trust", dated: "2026-11-01" };

test("a round nobody answered is closed, scored as undisclosed, registered and can be decided", async () => {
  const ids = await addIssued();
  const closed = await buyer.done("closeAssessment", { params: ids, body: REASON });
  expect(closed).toMatchObject({
    status: "no-response",
    receipt: { origin: "no-response", by: { name: "Kim admin", title: "" } },
  });
  await rescore(buyer, ids);
  const { score, reviewRevision } = await buyer.done("getScore", { params: ids });
  const states = new Set(score.questions.map(({ state }) => state.kind));
  expect([...states].toSorted()).toEqual(["hidden", "undisclosed"]);
  expect(score).toMatchObject({ shown: 0, status: "final", proposed: { decision: "reject" } });
  const { items } = await buyer.done("listRisks");
  const own = items.filter(({ engagementId }) => engagementId === ids.engagementId);
  expect(own.map(({ cause }) => cause)).toContain("residual");
  const decided = await buyer.as("risk-manager")("decide", {
    params: ids,
    body: { decision: "reject", reason: "Silent.", reviewRevision },
  });
  expect(decided.status).toBe(200);
  const plan = { body: { supplierIds: [ids.supplierId] } };
  const { suppliers } = await buyer.done("planInvitations", plan);
  expect(suppliers[0]?.assessments).toMatchObject([{ status: "decided", attested: false }]);
});

test("the supplier of a closed round can no longer answer, and what it had answered counts", async () => {
  const ids = await addIssued();
  await buyer.done("closeAssessment", { params: ids, body: REASON });
  await expect(answerAll(buyer, ids)).rejects.toThrow(/nobody can answer|closed/);
  const again = await buyer.done("closeAssessment", { params: ids, body: REASON });
  expect(again.status).toBe("no-response");
});

test("what was submitted or only prepared is not closed as silent", async () => {
  const submitted = await addSubmitted(buyer);
  const prepared = await addPortfolio(buyer);
  for (const params of [submitted, prepared]) {
    const reply = await buyer.as("procurement")("closeAssessment", { params, body: REASON });
    expect(reply.status).toBe(409);
  }
});

test("a member answers from public material, and the submission says who and from where", async () => {
  const ids = await addIssued();
  const { question, option } = await firstChoice(ids);
  const answers = [{ question, answer: { is: "option" as const, option }, source: PAGE }];
  const kept = await buyer.done("putDesk", { params: ids, body: { answers, version: 0 } });
  expect(kept).toMatchObject({ version: 1, answers });
  expect((await buyer.done("getAssessment", { params: ids })).status).toBe("issued");
  const body = { answers, version: 1, submit: true };
  await buyer.done("putDesk", { params: ids, body });
  const shown = await buyer.done("getAssessment", { params: ids });
  expect(shown).toMatchObject({ status: "submitted", receipt: { origin: "desk" } });
  await rescore(buyer, ids);
  const { evidence } = await buyer.done("getAnswers", { params: ids });
  expect(evidence).toMatchObject([{ ...PAGE, questions: [question], verdict: "unread" }]);
  const { score } = await buyer.done("getScore", { params: ids });
  expect(score.status).not.toBe("open");
  const suppliers = await buyer.done("listSuppliers");
  const line = suppliers.items.find(({ id }) => id === shown.supplier.id);
  expect(line?.result).toMatchObject({ origin: "desk" });
  const { items } = await buyer.done("listRisks");
  expect(items.some(({ engagementId }) => engagementId === ids.engagementId)).toBe(true);
});

test("an answer without a source is kept, and not submitted", async () => {
  const ids = await addIssued();
  const { question, option } = await firstChoice(ids);
  const answers = [{ question, answer: { is: "option" as const, option } }];
  await buyer.done("putDesk", { params: ids, body: { answers, version: 0 } });
  const body = { answers, version: 1, submit: true };
  const reply = await buyer.as("procurement")("putDesk", { params: ids, body });
  expect(reply.status).toBe(422);
  expect(reply.body).toMatchObject({ error: { fields: [{ path: question }] } });
});

test("of two who compile one wins, and the other is told who was first", async () => {
  const ids = await addIssued();
  await buyer.done("putDesk", { params: ids, body: { answers: [], version: 0 } });
  const late = await buyer.as("procurement")("putDesk", {
    params: ids,
    body: { answers: [], version: 0 },
  });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({
    error: { message: expect.stringContaining("Kim admin changed this") },
  });
});

test("a silent round can still be answered from public material, in a round of its own", async () => {
  const ids = await addIssued();
  await buyer.done("closeAssessment", { params: ids, body: REASON });
  await rescore(buyer, ids);
  const { question, option } = await firstChoice(ids);
  const answers = [{ question, answer: { is: "option" as const, option }, source: PAGE }];
  await buyer.done("putDesk", { params: ids, body: { answers, version: 0, submit: true } });
  await rescore(buyer, ids);
  const shown = await buyer.done("getAssessment", { params: ids });
  expect(shown).toMatchObject({ status: "submitted", round: 2, receipt: { origin: "desk" } });
});

test("a decision is taken up again with a reason, kept, and another one is taken", async () => {
  const ids = await addSubmitted(buyer);
  const first = { decision: "reject", reason: "Too weak.", reviewRevision: 0 } as const;
  await buyer.done("decide", { params: ids, body: first });
  const open = await buyer.done("reopenAssessment", {
    params: ids,
    body: { reason: "New facts." },
  });
  expect(open).toMatchObject({ status: "in-review", reviewRevision: 1 });
  expect(open.decision).toBeUndefined();
  await rescore(buyer, ids);
  const second = { decision: "conditional", reason: "Better.", reviewRevision: 1 } as const;
  const decided = await buyer.done("decide", { params: ids, body: second });
  expect(decided.decision).toMatchObject({ decision: "conditional", reason: "Better." });
  const { items } = await buyer.done("getLedger", { params: ids });
  expect(items.map(({ event }) => event).filter((event) => /decided|reopened/.test(event))).toEqual(
    [...["decided", "reopened", "decided"]],
  );
  const never = await buyer.as("risk-manager")("reopenAssessment", {
    params: await addSubmitted(buyer),
    body: { reason: "So." },
  });
  expect(never.status).toBe(409);
});

async function addIssued(): Promise<Portfolio> {
  const ids = await addPortfolio(buyer);
  await buyer.done("issueAssessment", { params: ids, body: {} });
  return ids;
}

/** The first scored question with options that is always asked, and its best option. */
async function firstChoice(params: Portfolio): Promise<{ question: string; option: string }> {
  const { questionnaire } = await buyer.done("getDesk", { params });
  const found = questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find(({ kind, controls, when, options }) => {
      return kind === "single" && controls && !when && options?.[0] && !options[0].detail;
    });
  return { question: found?.id ?? "", option: found?.options?.[0]?.id ?? "" };
}
