import { beforeAll, expect, test } from "vitest";
import { keys } from "../../../functions/data/keys.ts";
import { get, transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import { handler as sweep } from "../../../functions/jobs/sweep.ts";
import { useStore } from "../../data/store.ts";
import { useClock } from "../portal/clock.ts";
import { claimAll, outboxOf } from "../portal/outbox.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio } from "./portfolio.ts";
import { answerAll } from "./supplier.ts";

useStore();
const clock = useClock();
let buyer: Buyer;

const DAY = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const dueIn = (days: number) => ({ date: day(days), zone: "UTC" });

beforeAll(async () => {
  buyer = await makeBuyer("chasing");
});

async function issued(email: string | null = "maria@acme.example", due = dueIn(30)) {
  const ids = await addPortfolio(buyer, { email });
  const params = { assessmentId: ids.assessmentId };
  await buyer.done("updateAssessment", { params, body: { due, version: 1 } });
  const { invitations, version } = await buyer.done("issueAssessment", { params, body: {} });
  return { ...ids, version, params: { ...params, invitationId: invitations[0]?.id ?? "" } };
}

const kindsOf = async (assessment: string, kind: string) =>
  (await outboxOf(buyer.context, assessment)).filter(({ letter }) => letter === kind);

test("a reminder goes out now, brings a link that holds, and stands in the history", async () => {
  const { params } = await issued();
  clock.ahead(DAY);
  await buyer.done("remindInvitation", { params, body: {} });
  const [said] = await claimAll(buyer.context, "reminder", params.assessmentId);
  expect(said).toMatchObject({ letter: "reminder", daysLeft: 29, progress: { answered: 0 } });
  const { items } = await buyer.done("getLedger", { params });
  expect(items.at(-1)).toMatchObject({ event: "reminded" });
});

test("one reminder a day is enough for one person", async () => {
  const { params } = await issued();
  await buyer.done("remindInvitation", { params, body: {} });
  const second = await buyer.as("procurement")("remindInvitation", { params, body: {} });
  expect(second.status).toBe(429);
  expect(Number(second.headers["retry-after"])).toBeGreaterThan(3600);
  clock.ahead(DAY + 60_000);
  expect((await buyer.as("procurement")("remindInvitation", { params, body: {} })).status).toBe(
    200,
  );
});

test("a reminder repeated under one key is one letter", async () => {
  const { params } = await issued();
  const call = { params, body: {}, key: "remind-key-1" };
  await buyer.done("remindInvitation", call);
  await buyer.done("remindInvitation", call);
  expect(await kindsOf(params.assessmentId, "reminder")).toHaveLength(1);
});

test("nobody without an address is reminded", async () => {
  const { params } = await issued(null);
  const refused = await buyer.as("procurement")("remindInvitation", { params, body: {} });
  expect([refused.status, refused.body]).toMatchObject([409, { error: { code: "conflict" } }]);
});

test("the sweep reminds on the days of the plan, once each, and the page tells the next", async () => {
  const { params } = await issued();
  const before = await buyer.done("getAssessment", { params });
  expect(before.reminders).toMatchObject({ before: [7, 2], after: [1, 7] });
  expect(before.reminders.next?.slice(0, 13)).toBe(`${day(23)}T09`);
  clock.ahead(24 * DAY);
  await sweep();
  await sweep();
  const [row, ...more] = await kindsOf(params.assessmentId, "reminder");
  expect([row?.id, more]).toEqual([`reminder-${params.invitationId}-${day(30)}-b7`, []]);
  const after = await buyer.done("getAssessment", { params });
  expect(after.reminders.next?.slice(0, 10)).toBe(day(28));
});

test("of reminders missed together only the last goes out", async () => {
  const { params } = await issued();
  clock.ahead(32 * DAY);
  await sweep();
  const rows = await kindsOf(params.assessmentId, "reminder");
  expect(rows.map(({ id }) => String(id).split("-").at(-1))).toEqual(["a1"]);
});

test.for(["submitted", "cancelled", "revoked"] as const)(
  "nobody is reminded once %s",
  async (how) => {
    const ids = await issued();
    const { params } = ids;
    if (how === "submitted") await answerAll(buyer, ids);
    if (how === "cancelled") await buyer.done("cancelAssessment", { params, body: {} });
    if (how === "revoked") await buyer.done("revokeInvitation", { params, body: {} });
    clock.ahead(29 * DAY);
    await sweep();
    expect(await kindsOf(params.assessmentId, "reminder")).toEqual([]);
    const item = await get(keys.inAssessment(buyer.context, params.assessmentId, "REMINDERS"));
    if (how !== "revoked") expect(item).not.toHaveProperty("duePk");
  },
);

test("whoever was written to yesterday evening is not reminded this morning", async () => {
  const { params } = await issued("maria@acme.example", dueIn(8));
  const key = keys.inAssessment(buyer.context, params.assessmentId, "REMINDERS");
  const steps = [{ step: "b7", at: new Date().toISOString() }];
  const at = new Date(Date.now() + 1000).toISOString();
  await transact([update(key, { set: { steps, dueSk: `${at}#${key.pk}|${key.sk}` } })]);
  clock.ahead(60_000);
  await sweep();
  expect(await kindsOf(params.assessmentId, "reminder")).toEqual([]);
});

test("a plan can be changed, and one without days stays silent", async () => {
  const { params, version } = await issued();
  const body = { reminders: { before: [], after: [] }, version };
  const after = await buyer.done("updateAssessment", { params, body });
  expect(after.reminders).toEqual({ before: [], after: [] });
  clock.ahead(40 * DAY);
  await sweep();
  expect(await kindsOf(params.assessmentId, "reminder")).toEqual([]);
});

test("another due date is told by letter and moves the reminders", async () => {
  const { params, version } = await issued();
  const body = { due: dueIn(60), version };
  const after = await buyer.done("updateAssessment", { params, body });
  expect(after.reminders.next?.slice(0, 10)).toBe(day(53));
  const [said] = await claimAll(buyer.context, "due-changed", params.assessmentId);
  expect(said).toMatchObject({ letter: "due-changed", due: dueIn(60) });
});

test("another due date may stay untold, and the same date tells nobody", async () => {
  const { params, version } = await issued();
  await buyer.done("updateAssessment", { params, body: { due: dueIn(60), tell: false, version } });
  const again = { due: dueIn(60), version: version + 1 };
  await buyer.done("updateAssessment", { params, body: again });
  expect(await kindsOf(params.assessmentId, "due-changed")).toEqual([]);
});

test("many are reminded in one call, each with its own outcome, and the call repeated adds nothing", async () => {
  const one = await issued();
  const silent = await issued(null);
  const draft = await addPortfolio(buyer);
  const ids = [one, silent, draft].map(({ assessmentId }) => assessmentId);
  const call = {
    body: { act: "remind" as const, ids: [...ids, "missing-missing"] },
    key: "bulk-1",
  };
  const first = await buyer.done("bulkAssessments", call);
  expect(first.results.map(({ done, code }) => code ?? done)).toEqual([
    ...[true, "conflict", "conflict", "not-found"],
  ]);
  expect(await buyer.done("bulkAssessments", call)).toEqual(first);
  expect(await kindsOf(one.assessmentId, "reminder")).toHaveLength(1);
});

test("many due dates move in one call and can be moved back", async () => {
  const all = [await issued(), await issued("maria@acme.example", dueIn(31))];
  const ids = all.map(({ assessmentId }) => assessmentId);
  const { results } = await buyer.done("bulkAssessments", {
    body: { act: "due", ids, due: dueIn(90), tell: false },
  });
  expect(results.map(({ before }) => before?.date)).toEqual([day(30), day(31)]);
  for (const { id, before = dueIn(1) } of results) {
    await buyer.done("bulkAssessments", {
      body: { act: "due", ids: [id], due: before, tell: false },
    });
  }
  const { items } = await buyer.done("listAssessments");
  const dates = ids.map((id) => items.find((row) => row.id === id)?.due.date);
  expect(dates).toEqual([day(30), day(31)]);
});

test("at most fifty at once", async () => {
  const ids = Array.from({ length: 51 }, (_, index) => `assessment-${index}`);
  const body = { act: "cancel" as const, ids };
  expect((await buyer.as("procurement")("bulkAssessments", { body })).status).toBe(422);
});
