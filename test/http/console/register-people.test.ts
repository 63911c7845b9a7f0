import { beforeAll, expect, test } from "vitest";
import { loadHead } from "../../../functions/data/head.ts";
import { rebuiltRegister } from "../../../functions/data/rebuild.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import type { Portfolio } from "./portfolio.ts";
import { addSubmitted, rescore } from "./reviewed.ts";
import { answerAll, bestGuess } from "./supplier.ts";

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("register-people");
});

const UNTIL = { date: "2098-06-30", zone: "Europe/Berlin" };
const MISSING = "missing-missing-id";

test("a risk cannot be called accepted without a name, a reason and an end", async () => {
  const ids = await addSubmitted(buyer);
  const riskId = (await entriesOf(ids)).residual?.id ?? "";
  const reply = await buyer.as("risk-manager")("updateRisk", {
    params: { riskId },
    body: { status: "accepted", version: 1 },
  });
  expect(reply.status).toBe(422);
  expect(reply.body).toMatchObject({ error: { fields: [{ path: "status" }] } });
});

test("an acceptance stays stale while its figure is another, whoever looks at it", async () => {
  const ids = await addSubmitted(buyer);
  const params = { riskId: (await entriesOf(ids)).residual?.id ?? "" };
  await buyer.done("acceptRisk", { params, body: { reason: "So.", until: UNTIL, version: 1 } });
  await worsen(ids);
  const { row: stale } = await buyer.done("getRisk", { params });
  expect(stale).toMatchObject({ status: "accepted", reReview: true, version: 2 });
  expect(stale.current).not.toEqual(stale.acceptance?.current);
  await buyer.done("updateRisk", { params, body: { note: "Seen.", version: 2 } });
  const { row: noted } = await buyer.done("getRisk", { params });
  expect(noted).toMatchObject({ status: "accepted", note: "Seen.", reReview: true });
  await buyer.done("acceptRisk", { params, body: { reason: "Yes.", until: UNTIL, version: 3 } });
  const { row: anew } = await buyer.done("getRisk", { params });
  expect(anew).toMatchObject({ reReview: false, acceptance: { current: stale.current } });
});

test("only an entry made by hand lets people say what it is about and how high it stands", async () => {
  const ids = await addSubmitted(buyer);
  const derived = (await entriesOf(ids)).residual;
  const refused = await buyer.as("risk-manager")("updateRisk", {
    params: { riskId: derived?.id ?? "" },
    body: { current: { likelihood: 1, impact: 1 }, version: 1 },
  });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ error: { fields: [{ path: "current" }] } });
  const { supplierId, engagementId } = ids;
  const place = { likelihood: 4, impact: 4 };
  const made = await buyer.done("createRisk", {
    body: { supplierId, engagementId, sentence: "It may end.", inherent: place, current: place },
  });
  const change = { sentence: "It may end early.", current: { likelihood: 2, impact: 4 } };
  const row = await buyer.done("updateRisk", {
    params: { riskId: made.row.id },
    body: { ...change, version: 1 },
  });
  expect(row).toMatchObject({ sentence: "It may end early.", current: { product: 8 } });
});

test("many risks are treated at once, and one that is refused holds up no other", async () => {
  const ids = await addSubmitted(buyer);
  const { residual } = await entriesOf(ids);
  const id = residual?.id ?? "";
  const owner = buyer.members["risk-manager"].id;
  const body = {
    changes: [
      { id, status: "treating" as const, owner, version: 1 },
      { id: MISSING, status: "treating" as const, version: 1 },
    ],
  };
  const first = await buyer.done("bulkRisks", { key: "bulk", body });
  expect(first.results).toMatchObject([
    { id, done: true, row: { status: "treating", owner, version: 2 } },
    { id: MISSING, done: false, code: "not-found" },
  ]);
  expect(await buyer.done("bulkRisks", { key: "bulk", body })).toEqual(first);
  const late = await buyer.done("bulkRisks", { body });
  expect(late.results[0]).toMatchObject({ done: false, code: "stale" });
  const asViewer = await buyer.as("viewer")("bulkRisks", { body });
  expect(asViewer.status).toBe(403);
});

test("a reviewer gives an open must-have an entry of its own, which results then keep", async () => {
  const ids = await addSubmitted(buyer);
  await worsen(ids, "major");
  const { residual, gates } = await entriesOf(ids);
  const params = { riskId: residual?.id ?? "" };
  const { findings } = await buyer.done("getRisk", { params });
  const gate = findings.find(({ severity }) => severity === "major")?.gate ?? "";
  expect(gates.map(({ cause }) => cause)).not.toContain(`gate-${gate}`);
  const { row } = await buyer.done("promoteGate", { params, body: { gate } });
  expect(row).toMatchObject({ cause: `gate-${gate}`, open: true, promoted: true, version: 1 });
  expect((await buyer.done("promoteGate", { params, body: { gate } })).row).toEqual(row);
  await worsen(ids);
  const { row: after, history } = await buyer.done("getRisk", { params: { riskId: row.id } });
  expect(after).toMatchObject({ open: true, promoted: true });
  expect(history.map(({ event }) => event)).toEqual(["risk-promoted"]);
  const head = await loadHead(buyer.context, ids.assessmentId);
  expect((await rebuiltRegister(buyer.context, [head]))?.differing).toEqual([]);
  const refused = await buyer.as("risk-manager")("promoteGate", { params, body: { gate: "K99" } });
  expect(refused.status).toBe(422);
});

test("a second round updates, closes and reopens the same entries and decides nothing for people", async () => {
  const first = await addSubmitted(buyer);
  await worsen(first);
  const before = await entriesOf(first);
  const blocker = before.gates.find(({ open }) => open);
  const owner = buyer.members["risk-manager"].id;
  await buyer.done("updateRisk", {
    params: { riskId: blocker?.id ?? "" },
    body: { status: "treating", treatment: "mitigate", owner, due: "2098-01-31", version: 1 },
  });
  const second = await again(first);
  const closed = await entriesOf(second);
  expect(closed.all.map(({ id }) => id)).toEqual(before.all.map(({ id }) => id));
  expect(closed.residual).toMatchObject({ assessmentId: second.assessmentId, version: 1 });
  expect(closed.all.find(({ id }) => id === blocker?.id)).toMatchObject({
    ...{ open: false, status: "treating", treatment: "mitigate", owner, due: "2098-01-31" },
    ...{ reReview: true, version: 2 },
  });
  await worsen(second);
  const reopened = await entriesOf(second);
  expect(reopened.all.map(({ id }) => id)).toEqual(before.all.map(({ id }) => id));
  expect(reopened.all.find(({ id }) => id === blocker?.id)).toMatchObject({
    ...{ open: true, status: "treating", owner, reReview: true, version: 2 },
  });
  const heads = await Promise.all(
    [first, second].map(({ assessmentId }) => loadHead(buyer.context, assessmentId)),
  );
  expect((await rebuiltRegister(buyer.context, heads))?.differing).toEqual([]);
});

test("a history shows every field a step changed, also one that was taken away", async () => {
  const ids = await addSubmitted(buyer);
  const params = { riskId: (await entriesOf(ids)).residual?.id ?? "" };
  const owner = buyer.members.owner.id;
  await buyer.done("updateRisk", { params, body: { owner, due: "2098-01-31", version: 1 } });
  await buyer.done("updateRisk", { params, body: { owner: null, version: 2 } });
  const { history } = await buyer.done("getRisk", { params });
  expect(history.map(({ data }) => [data.owner, data.due])).toEqual([
    [owner, "2098-01-31"],
    [undefined, "2098-01-31"],
  ]);
});

test("the list says of every entry what its own page says, and begins what somebody wrote", async () => {
  const ids = await addSubmitted(buyer);
  await worsen(ids);
  const { supplierId, engagementId } = ids;
  const long = `The contract may end ${"without notice and ".repeat(8)}for good.`;
  const place = { likelihood: 4, impact: 4 };
  const made = await buyer.done("createRisk", {
    body: { supplierId, engagementId, sentence: long, inherent: place, current: place },
  });
  const { items } = await buyer.done("listRisks");
  const own = items.filter((each) => each.engagementId === engagementId);
  const kinds = own.map(({ cause }) => cause.replace(/-.*/, "")).toSorted();
  expect(kinds).toEqual(["gate", "manual", "residual"]);
  for (const { sentence, ...others } of own) {
    const { row } = await buyer.done("getRisk", { params: { riskId: others.id } });
    expect(row).toMatchObject(others);
    if (others.id !== made.row.id) expect(sentence).toBe(row.sentence);
    else expect(long.startsWith(sentence.replace(/…$/, ""))).toBe(true);
  }
});

test("the list of findings names each as its own page does", async () => {
  const ids = await addSubmitted(buyer);
  await worsen(ids);
  const { items } = await buyer.done("listFindings");
  const own = items.filter(({ engagementId }) => engagementId === ids.engagementId);
  expect(own.length).toBeGreaterThan(0);
  for (const line of own) {
    const whole = await buyer.done("getFinding", { params: { findingId: line.id } });
    expect(whole).toMatchObject(line);
  }
});

async function entriesOf({ engagementId }: Portfolio) {
  const { items } = await buyer.done("listRisks");
  const own = items.filter((row) => row.engagementId === engagementId);
  const all = await Promise.all(
    own.map(async ({ id }) => (await buyer.done("getRisk", { params: { riskId: id } })).row),
  );
  const gates = all.filter(({ cause }) => cause.startsWith("gate-"));
  return { all, gates, residual: all.find(({ cause }) => cause === "residual") };
}

/** Rules the question of a must-have to nothing, so that it opens. */
async function worsen(ids: Portfolio, as: "blocker" | "major" = "blocker"): Promise<void> {
  const params = { assessmentId: ids.assessmentId };
  const { score, reviewRevision } = await buyer.done("getScore", { params });
  const gate = score.gates.find(({ applies, severity }) => applies && severity === as);
  const ruling = { kind: "override", points: 0, reason: "Seen otherwise." } as const;
  await buyer.done("putRuling", {
    params: { ...params, questionId: gate?.question ?? "" },
    body: { ruling, reviewRevision },
  });
  await rescore(buyer, ids);
}

/** Next year's round of the same product, answered well. */
async function again(ids: Portfolio): Promise<Portfolio> {
  const { supplierId, engagementId, contactId } = ids;
  const { id: assessmentId } = await buyer.done("createAssessment", {
    body: {
      ...{ supplierId, engagementId, questionnaireId: "ai-supplier", contactIds: [contactId] },
      ...{
        due: { date: "2099-06-30", zone: "Europe/Berlin" },
        stepUp: "start",
        startFrom: "nothing",
      },
    },
  });
  await buyer.done("issueAssessment", { params: { assessmentId }, body: {} });
  const next = { ...ids, assessmentId };
  await answerAll(buyer, next, bestGuess, true);
  await rescore(buyer, next);
  return next;
}
