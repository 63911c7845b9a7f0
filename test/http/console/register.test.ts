import { beforeAll, expect, test } from "vitest";
import { loadHead } from "../../../functions/data/head.ts";
import { keys } from "../../../functions/data/keys.ts";
import { rebuiltRegister } from "../../../functions/data/rebuild.ts";
import { risksOf } from "../../../functions/data/risks.ts";
import { dueNow, sweepRow } from "../../../functions/data/sweeping.ts";
import { transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import type { Portfolio } from "./portfolio.ts";
import { addSubmitted, rescore } from "./reviewed.ts";

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("register");
});

const UNTIL = { date: "2098-06-30", zone: "Europe/Berlin" };

test("a risk entered by hand is treated like any other, and no result changes it", async () => {
  const ids = await addSubmitted(buyer);
  const made = await enter(ids);
  expect(made.row).toMatchObject({
    ...{ sentence: "The contract may end.", open: true, status: "open", actions: 1 },
    ...{ inherent: { product: 16, band: "Critical" }, target: { product: 4, band: "Low" } },
  });
  await ruleOnce(ids);
  await rescore(buyer, ids);
  const { row } = await buyer.done("getRisk", { params: { riskId: made.row.id } });
  expect(row).toEqual(made.row);
});

test("a target above the current risk is refused, and the field is named", async () => {
  const ids = await addSubmitted(buyer);
  const { row } = await enter(ids);
  const reply = await buyer.as("owner")("updateRisk", {
    params: { riskId: row.id },
    body: { target: { likelihood: 5, impact: 5 }, version: 1 },
  });
  expect(reply.status).toBe(422);
  expect(reply.body).toMatchObject({ error: { fields: [{ path: "target" }] } });
});

test("a risk is accepted by name until a day, and then asks to be looked at again", async () => {
  const ids = await addSubmitted(buyer);
  const riskId = await residualOf(ids);
  const params = { riskId };
  const body = { reason: "We take it.", until: UNTIL, version: 1 };
  const accepted = await buyer.as("owner")("acceptRisk", { params, body });
  expect(accepted.body).toMatchObject({
    row: { status: "accepted", acceptance: { by: { name: "Kim owner" }, until: UNTIL } },
    reason: "We take it.",
  });
  const late = "2098-07-01T12:00:00.000Z";
  const due = (await dueNow(late, 500)).filter(
    ({ pk, sk }) => pk.endsWith("#RISKS") && Buffer.from(sk).toString("base64url") === riskId,
  );
  expect(due).toHaveLength(1);
  for (const key of due) expect(await sweepRow(key, late)).toBe("fallen-due");
  const { row } = await buyer.done("getRisk", { params });
  expect(row).toMatchObject({ status: "accepted", reReview: true, acceptance: { ended: true } });
});

test("an acceptance goes stale when the result changes, and is never taken away by it", async () => {
  const ids = await addSubmitted(buyer);
  const params = { riskId: await residualOf(ids) };
  await buyer.done("acceptRisk", { params, body: { reason: "So.", until: UNTIL, version: 1 } });
  await ruleOnce(ids, 0);
  await rescore(buyer, ids);
  const { row } = await buyer.done("getRisk", { params });
  expect(row).toMatchObject({ status: "accepted", acceptance: { by: { name: "Kim admin" } } });
});

test("every step on a risk stands in its history, without anybody's words", async () => {
  const ids = await addSubmitted(buyer);
  const { row } = await enter(ids);
  const params = { riskId: row.id };
  const actions = [{ text: "Ask for an exit plan.", done: true }];
  await buyer.done("updateRisk", { params, body: { status: "treating", actions, version: 1 } });
  await buyer.done("acceptRisk", {
    params,
    body: { reason: "So be it.", until: UNTIL, version: 2 },
  });
  const shown = await buyer.done("getRisk", { params });
  expect(shown.history.map(({ event }) => event)).toEqual([
    ...["risk-raised", "risk-treated", "risk-accepted"],
  ]);
  expect(JSON.stringify(shown.history)).not.toMatch(/exit plan|So be it/);
  expect(shown.actions).toEqual(actions);
});

test("the register is what its submissions, rulings and verdicts give, and a forged one is found", async () => {
  const ids = await addSubmitted(buyer);
  await enter(ids);
  await ruleOnce(ids);
  await rescore(buyer, ids);
  const head = await loadHead(buyer.context, ids.assessmentId);
  expect((await rebuiltRegister(buyer.context, [head]))?.differing).toEqual([]);
  const at = { supplier: ids.supplierId, engagement: ids.engagementId };
  const residual = (await risksOf(buyer.context, at)).find(({ row }) => row.cause === "residual");
  const key = keys.risk(buyer.context, residual?.sk ?? "");
  const before = { "row.says": residual?.row.says, "row.sentence": residual?.row.sentence };
  for (const said of [{ "row.says": "00." }, { "row.sentence": "All is well." }]) {
    await transact([update(key, { set: said })]);
    const found = await rebuiltRegister(buyer.context, [head]);
    expect(found?.differing).toEqual([residual?.sk]);
    await transact([update(key, { set: before })]);
  }
});

function enter({ supplierId, engagementId }: Portfolio) {
  return buyer.done("createRisk", {
    body: {
      ...{ supplierId, engagementId, sentence: "The contract may end." },
      ...{ inherent: { likelihood: 4, impact: 4 }, current: { likelihood: 3, impact: 4 } },
      ...{ target: { likelihood: 2, impact: 2 }, actions: [{ text: "Ask for an exit plan." }] },
    },
  });
}

async function residualOf({ engagementId }: Portfolio): Promise<string> {
  const { items } = await buyer.done("listRisks");
  const own = items.find((row) => row.engagementId === engagementId && row.cause === "residual");
  return own?.id ?? "";
}

async function ruleOnce(params: Portfolio, points: 0 | 100 = 100): Promise<void> {
  const { score, reviewRevision } = await buyer.done("getScore", { params });
  const questionId = score.questions.find(({ own }) => own.kind === "answered")?.id ?? "";
  const ruling = { kind: "override", points, reason: "Seen." } as const;
  await buyer.done("putRuling", {
    params: { ...params, questionId },
    body: { ruling, reviewRevision },
  });
}
