import { beforeAll, expect, test } from "vitest";
import { dueNow, sweepRow } from "../../../functions/data/sweeping.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import type { Portfolio } from "./portfolio.ts";
import { addSubmitted } from "./reviewed.ts";
import { bestGuess } from "./supplier.ts";

const store = useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("second");
});

/** The last option of every question: every must-have stays open. */
const worst: typeof bestGuess = (question) => {
  const option = question.kind === "single" ? question.options?.at(-1) : undefined;
  if (!option || option.detail) return bestGuess(question);
  return { is: "option", option: option.id };
};

const UNTIL = "2098-06-30";

test("open must-haves keep from accepting until each is set aside and somebody else agrees", async () => {
  const ids = await addSubmitted(buyer, worst);
  const waivers = await waiversFor(ids);
  const plain = {
    decision: "accept-with-actions",
    reason: "We need it.",
    reviewRevision: 0,
  } as const;
  const refused = await buyer.as("risk-manager")("decide", { params: ids, body: plain });
  expect(refused.status).toBe(409);
  const approver = buyer.members.owner.id;
  const asked = await buyer.as("risk-manager")("decide", {
    params: ids,
    body: { ...plain, waivers, approver, conditions: ["Write a plan."] },
  });
  expect(asked.body).toMatchObject({
    status: "submitted",
    approval: { state: "pending", approver: { id: approver }, by: { name: "Kim risk-manager" } },
  });
  const answer = { approve: true, version: 1 } as const;
  const wrong = await buyer.as("risk-manager")("answerApproval", { params: ids, body: answer });
  expect(wrong.status).toBe(403);
  const done = await buyer.as("owner")("answerApproval", { params: ids, body: answer });
  expect(done.body).toMatchObject({
    status: "decided",
    decision: {
      ...{ decision: "accept-with-actions", by: { name: "Kim risk-manager" }, fallsDue: UNTIL },
      ...{ approvedBy: { name: "Kim owner" }, waivers },
    },
  });
  const again = await buyer.as("owner")("answerApproval", { params: ids, body: answer });
  expect(again.status).toBe(200);
});

test("a condition becomes a finding the supplier is asked about", async () => {
  const ids = await addSubmitted(buyer);
  const conditions = ["Name all sub-processors.", { text: "Write a plan.", due: "2098-03-31" }];
  const body = { decision: "conditional", reason: "So.", conditions, reviewRevision: 0 } as const;
  await buyer.done("decide", { params: ids, body });
  const { items } = await buyer.done("listFindings");
  const own = items
    .filter(({ supplierId }) => supplierId === ids.supplierId)
    .toSorted((one, other) => (one.title < other.title ? -1 : 1));
  expect(own.map(({ source, state, title }) => `${source} ${state}: ${title}`)).toEqual([
    "condition asked: Name all sub-processors.",
    "condition asked: Write a plan.",
  ]);
  expect(own[1]?.due?.date).toBe("2098-03-31");
});

test("an exception stands beside the result, changes no figure, and falls due on its end", async () => {
  const ids = await addSubmitted(buyer, worst);
  const before = await buyer.done("getScore", { params: ids });
  const exception = {
    ...{ compensating: "No personal data.", exitPlan: "Switch it off.", until: UNTIL },
    owner: buyer.members.owner.id,
  };
  const body = {
    ...({ decision: "accepted-by-exception", reason: "No other offers it.", exception } as const),
    ...{ approver: buyer.members.owner.id, reviewRevision: 0 },
  } as const;
  await buyer.done("decide", { params: ids, body });
  const approve = { approve: true, version: 1 } as const;
  await buyer.as("owner")("answerApproval", { params: ids, body: approve });
  expect((await buyer.done("getScore", { params: ids })).score).toEqual(before.score);
  const late = "2098-07-01T12:00:00.000Z";
  for (const key of await dueNow(late, 500)) {
    if (key.sk.startsWith("DECISION#") && key.pk.includes(ids.assessmentId)) {
      expect(await sweepRow(key, late)).toBe("fallen-due");
      expect(await sweepRow(key, late)).toBe("left");
    }
  }
  const shown = await buyer.done("getAssessment", { params: ids });
  expect(shown).toMatchObject({ status: "decided", decision: { isDue: true } });
  const { items } = await buyer.done("listAssessments");
  expect(items.find(({ id }) => id === ids.assessmentId)?.decisionDue).toBe(true);
  const ledger = await buyer.done("getLedger", { params: ids });
  expect(ledger.items.at(-1)?.event).toBe("decision-fell-due");
});

test("a declined decision decides nothing and says why", async () => {
  const ids = await addSubmitted(buyer, worst);
  await ask(ids);
  const silent = await buyer.as("owner")("answerApproval", {
    params: ids,
    body: { approve: false, version: 1 },
  });
  expect(silent.status).toBe(422);
  const declined = await buyer.as("owner")("answerApproval", {
    params: ids,
    body: { approve: false, note: "Too risky.", version: 1 },
  });
  expect(declined.body).toMatchObject({
    status: "submitted",
    approval: { state: "declined", note: "Too risky." },
  });
});

test("a ruling made since ends the request: nobody approves what was not shown", async () => {
  const ids = await addSubmitted(buyer, worst);
  await ask(ids);
  const { score } = await buyer.done("getScore", { params: ids });
  const questionId = score.questions.find(({ own }) => own.kind === "answered")?.id ?? "";
  const ruling = { kind: "override", points: 100, reason: "Shown." } as const;
  await buyer.done("putRuling", {
    params: { ...ids, questionId },
    body: { ruling, reviewRevision: 0 },
  });
  const late = await buyer.as("owner")("answerApproval", {
    params: ids,
    body: { approve: true, version: 1 },
  });
  expect(late.status).toBe(409);
  const shown = await buyer.done("getAssessment", { params: ids });
  expect(shown.approval).toMatchObject({ state: "pending", outdated: true });
});

test("the basis of a decision is read back whole, with the end of the history", async () => {
  const ids = await addSubmitted(buyer);
  const missing = await buyer.as("viewer")("getBasis", { params: ids });
  expect(missing.status).toBe(404);
  const body = { decision: "reject", reason: "So.", reviewRevision: 0 } as const;
  const decided = await buyer.done("decide", { params: ids, body });
  const basis = await buyer.done("getBasis", { params: ids });
  const { items } = await buyer.done("getLedger", { params: ids });
  expect(basis.basis).toBe(decided.decision?.basis);
  const [own] = basis.register ?? [];
  expect(own).toMatchObject({ cause: "residual", open: true, status: "open" });
  expect(own?.sentence).toMatch(/^Because .* may .*, so that .*\.$/);
  expect(basis.ledger).toEqual({ sequence: items.length, hash: items.at(-1)?.hash });
});

test("the letter to the second person waits in the outbox, and history names no words", async () => {
  const ids = await addSubmitted(buyer, worst);
  await ask(ids);
  const { letters } = await outboxOf(ids);
  expect(letters).toContain("approval");
  expect(JSON.stringify(await store.dump("LEDGER"))).not.toContain("A private reason");
});

async function ask(params: Portfolio): Promise<void> {
  const body = {
    ...({ decision: "accept-with-actions", reason: "A private reason." } as const),
    reviewRevision: 0,
    ...{ waivers: await waiversFor(params), approver: buyer.members.owner.id },
  } as const;
  const asked = await buyer.as("risk-manager")("decide", { params, body });
  expect(asked.body).toMatchObject({ approval: { state: "pending" } });
}

async function waiversFor(params: Portfolio) {
  const { score } = await buyer.done("getScore", { params });
  return score.gates.flatMap(({ id, open }) =>
    open ? [{ gate: id, reason: "They mend it.", until: UNTIL }] : [],
  );
}

async function outboxOf({ assessmentId }: Portfolio) {
  const items = await store.dump("STATE");
  const rows = items.filter(
    ({ pk, kind }) => String(pk).includes(assessmentId) && kind === "letter",
  );
  return { letters: rows.map(({ letter }) => letter) };
}
