import { beforeAll, expect, test } from "vitest";
import { findingsOf, loadFinding, replyToFinding } from "../../../functions/data/findings.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addSubmitted, rescore } from "./reviewed.ts";
import { bestGuess } from "./supplier.ts";

const store = useStore();
let buyer: Buyer;

/** The last option of every question: what the supplier lacks. */
const worst: typeof bestGuess = (question) => {
  const option = question.kind === "single" ? question.options?.at(-1) : undefined;
  if (!option || option.detail) return bestGuess(question);
  return { is: "option", option: option.id };
};

beforeAll(async () => {
  buyer = await makeBuyer("finding");
});

const DUE = { date: "2099-01-31", zone: "Europe/Berlin" };

test("every open must-have is noted as a finding, once, whatever runs again", async () => {
  const ids = await addSubmitted(buyer, worst);
  const { score } = await buyer.done("getScore", { params: ids });
  const open = score.gates.filter((gate) => gate.open).map(({ id }) => `gate-${id}`);
  const context = { supplier: ids.supplierId, engagement: ids.engagementId };
  const first = await findingsOf(buyer.context, context);
  expect(open.length).toBeGreaterThan(0);
  expect(first.map(({ sk }) => sk.split("#")[2])).toEqual(expect.arrayContaining(open));
  expect(new Set(first.map(({ row }) => row.state))).toEqual(new Set(["noted"]));
  await rule(ids.assessmentId, "override", 0);
  await rescore(buyer, ids);
  const again = await findingsOf(buyer.context, context);
  expect(again.filter(({ row }) => row.source === "gate")).toHaveLength(open.length);
});

test("an answer rated lower is a finding that goes when the ruling does, and never names the reason", async () => {
  const ids = await addSubmitted(buyer);
  const of = { supplier: ids.supplierId, engagement: ids.engagementId };
  const question = await rule(ids.assessmentId, "override", 0);
  await rescore(buyer, ids);
  const found = (await findingsOf(buyer.context, of)).find(({ row }) => row.question === question);
  expect(found?.row).toMatchObject({ stands: true, state: "noted" });
  expect(JSON.stringify(found)).not.toContain("A secret reason");
  await rule(ids.assessmentId, "withdraw");
  await rescore(buyer, ids);
  const after = (await findingsOf(buyer.context, of)).find(({ sk }) => sk === found?.sk);
  expect(after?.row).toMatchObject({ stands: false, state: "closed" });
});

test("a finding is asked, replied to, sent back, replied to again and verified, all in its history", async () => {
  const ids = await addSubmitted(buyer);
  const raised = await buyer.done("createFinding", { body: byHand(ids.assessmentId), key: "one" });
  const again = await buyer.done("createFinding", { body: byHand(ids.assessmentId), key: "one" });
  expect(again.id).toBe(raised.id);
  expect(raised).toMatchObject({ state: "noted", source: "manual", version: 1 });
  const params = { findingId: raised.id };
  const change = (body: object) => buyer.done("updateFinding", { params, body: body as never });
  await change({ state: "asked", due: DUE, version: 1 });
  await reply(raised.id, "We wrote one.", "first");
  await reply(raised.id, "We wrote one.", "first");
  const sent = await change({ state: "asked", note: "It is not dated.", version: 3 });
  expect(sent.thread.map(({ from, text }) => `${from}: ${text}`)).toEqual([
    "supplier: We wrote one.",
    "buyer: It is not dated.",
  ]);
  await reply(raised.id, "Now it is.", "second");
  const verified = await change({ state: "verified", version: 5 });
  expect(verified).toMatchObject({ state: "verified", replies: 2 });
  expect(verified.history.map(({ event }) => event)).toEqual([
    ...["finding-raised", "finding-changed", "finding-replied"],
    ...["finding-changed", "finding-replied", "finding-changed"],
  ]);
});

test("of two who change a finding one wins and the other is told who was first", async () => {
  const ids = await addSubmitted(buyer);
  const { id } = await buyer.done("createFinding", { body: byHand(ids.assessmentId) });
  const params = { findingId: id };
  const body = { severity: "blocker", version: 1 } as const;
  expect((await buyer.as("admin")("updateFinding", { params, body })).status).toBe(200);
  const second = await buyer.as("risk-manager")("updateFinding", {
    params,
    body: { severity: "minor", version: 1 },
  });
  expect(second.status).toBe(409);
  expect(second.body).toMatchObject({
    error: { message: expect.stringContaining("Kim admin changed this") },
  });
});

test("what a person wrote outlives every later result", async () => {
  const ids = await addSubmitted(buyer, worst);
  const of = { supplier: ids.supplierId, engagement: ids.engagementId };
  const gate = (await findingsOf(buyer.context, of)).find(({ row }) => row.source === "gate");
  const params = { findingId: gate?.row.id ?? "" };
  const body = { severity: "minor", action: "My own words.", due: DUE, version: 1 } as const;
  await buyer.done("updateFinding", { params, body });
  await rule(ids.assessmentId, "override", 0);
  await rescore(buyer, ids);
  expect(await buyer.done("getFinding", { params })).toMatchObject({ ...body, version: 2 });
});

test("names, texts and reasons stay out of the ledger", async () => {
  const ids = await addSubmitted(buyer);
  const { id } = await buyer.done("createFinding", { body: byHand(ids.assessmentId) });
  const body = { state: "closed", note: "A word of ours.", version: 1 } as const;
  await buyer.done("updateFinding", { params: { findingId: id }, body });
  const ledger = JSON.stringify(await store.dump("LEDGER"));
  for (const text of ["A word of ours.", "Write a plan.", "No plan"]) {
    expect(ledger).not.toContain(text);
  }
});

function byHand(assessmentId: string) {
  return { assessmentId, title: "No plan", action: "Write a plan.", severity: "major" } as const;
}

/** Rules on the first answered question; returns its id. */
async function rule(assessmentId: string, kind: "override" | "withdraw", points?: 0) {
  const params = { assessmentId };
  const { score, reviewRevision } = await buyer.done("getScore", { params });
  const gated = new Set(score.gates.map(({ question }) => question));
  const answered = score.questions.filter(({ own }) => own.kind === "answered");
  const free = answered.find(({ id, points, ruled }) => ruled || (points > 0 && !gated.has(id)));
  const questionId = (free ?? answered[0])?.id ?? "";
  const ruling =
    kind === "withdraw" ? { kind } : { kind, points: points ?? 0, reason: "A secret reason." };
  await buyer.done("putRuling", {
    params: { assessmentId, questionId },
    body: { ruling, reviewRevision },
  });
  return questionId;
}

async function reply(id: string, text: string, change: string): Promise<void> {
  const finding = await loadFinding(buyer.context, id);
  const contact = { id: "contact-of-test", name: "Maria Weber" };
  const proofs = [{ title: "Plan", url: "https://acme.example/plan", dated: "2026-11-01" }];
  const given = { text, proofs, change };
  await replyToFinding(buyer.context, finding, given, contact, new Date().toISOString());
}
