import { beforeAll, describe, expect, test } from "vitest";
import { keys } from "../../../functions/data/keys.ts";
import { transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import type { LetterFacts } from "../../../functions/domain/letter-facts.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "../console/buyer.ts";
import type { Portfolio } from "../console/portfolio.ts";
import { addSubmitted } from "../console/reviewed.ts";
import { bestGuess } from "../console/supplier.ts";
import { type Browser, browser, callPortal } from "./call-portal.ts";
import { useClock } from "./clock.ts";
import { opened, proved } from "./guest.ts";
import { claimAll, outboxOf } from "./outbox.ts";

const store = useStore();
const clock = useClock();
const DAY = 24 * 3_600_000;
const UNTIL = "2098-06-30";
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("approver");
});

/** The last option of every question: every must-have stays open. */
const worst: typeof bestGuess = (question) => {
  const option = question.kind === "single" ? question.options?.at(-1) : undefined;
  return !option || option.detail ? bestGuess(question) : { is: "option", option: option.id };
};

describe("a business owner approves by the link of the letter", () => {
  test("the letter brings a link of 256 bits, of which only the hash is kept", async () => {
    const { token } = await asked();
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify(await store.dump("STATE"))).not.toContain(token);
  });

  test("opening shows what the letter says, nothing of the reasons or the result", async () => {
    const { at, landing } = await arrived();
    expect(landing).toMatchObject({
      ...{ level: "opened", stepUp: "code", mailbox: "o…@nordlicht.example" },
      approval: { decision: "accept-with-actions", by: { name: "Kim risk-manager" } },
    });
    expect(landing.approval?.waived[0]).toMatchObject({ gate: "K2", until: UNTIL });
    expect(JSON.stringify(landing)).not.toContain("They mend it.");
    const early = await callPortal("getApproval", at);
    expect([early.status, early.body.error?.code]).toEqual([401, "step-up-required"]);
    const forced = await callPortal("answerByLink", at, { body: { approve: true } });
    expect(forced.body.error?.code).toBe("step-up-required");
    const start = await callPortal("start", at, { body: {} });
    expect(start.status).toBe(403);
  });

  test("any number of openings changes nothing but sessions", async () => {
    const { token } = await asked();
    const before = await withoutSessions();
    for (let time = 0; time < 10; time += 1) await opened({ token });
    expect(await withoutSessions()).toEqual(before);
  });

  test("after the code of that mailbox everything is there to read", async () => {
    const { ids, token } = await asked();
    const at = await proveByMail(ids, token);
    const { body } = await callPortal("getApproval", at);
    expect(body).toMatchObject({
      ...{ reason: "We need it.", conditions: ["Write a plan."] },
      result: { tier: "T2", proposed: "reject" },
    });
    expect(body.waivers[0]).toMatchObject({ gate: "K2", reason: "They mend it.", until: UNTIL });
    expect(body.waivers.every(({ title }) => title.length > 5)).toBe(true);
    expect(body.result.openGates.length).toBe(body.waivers.length);
    const german = (await callPortal("getApproval", at, { query: { language: "de" } })).body;
    const k2 = "Unsere Daten trainieren ohne unsere Zustimmung eine geteilte KI";
    expect([german.waivers[0]?.title, german.waived[0]?.title]).toEqual([k2, k2]);
    expect(german.result.openGates.map(({ title }) => title)).toContain(k2);
  });

  test("approving takes the decision and names person, mailbox and words in report and history", async () => {
    const { ids, token } = await asked();
    const at = await proved({ token });
    const body = { approve: true, note: "For the pilot only." };
    const done = await callPortal("answerByLink", at, { body });
    expect(done.body).toMatchObject({ approved: true, address: "owner@nordlicht.example" });
    const shown = await buyer.done("getAssessment", { params: ids });
    expect(shown).toMatchObject({
      status: "decided",
      decision: {
        ...{ by: { name: "Kim risk-manager" }, fallsDue: UNTIL },
        approvedBy: {
          ...{ name: "Kim owner", address: "owner@nordlicht.example" },
          note: "For the pilot only.",
        },
      },
    });
    const { items } = await buyer.done("getLedger", { params: ids });
    expect(items.at(-1)).toMatchObject({
      event: "decided",
      data: { approvedBy: buyer.members.owner.id, byMailLink: true },
    });
    expect(JSON.stringify(items)).not.toContain("owner@");
  });

  test("declining says why to whoever asked, and decides nothing", async () => {
    const { ids, token } = await asked();
    const at = await proved({ token });
    const silent = await callPortal("answerByLink", at, { body: { approve: false } });
    expect([silent.status, silent.body.error?.fields?.[0]?.path]).toEqual([422, "note"]);
    const body = { approve: false, note: "Too risky." };
    expect((await callPortal("answerByLink", at, { body })).status).toBe(200);
    const shown = await buyer.done("getAssessment", { params: ids });
    expect(shown).toMatchObject({
      status: "submitted",
      approval: { state: "declined", note: "Too risky.", address: "owner@nordlicht.example" },
    });
  });
});

describe("the link to approve is refused", () => {
  test("once it was used, for the session as for the link", async () => {
    const { token } = await asked();
    const at = await proved({ token });
    await callPortal("answerByLink", at, { body: { approve: true } });
    const again = await callPortal("answerByLink", at, { body: { approve: true } });
    expect([again.status, again.body.error?.code]).toEqual([410, "approval-answered"]);
    expect(await refusedWith(token)).toBe("approval-answered");
  });

  test("once it was answered in the console", async () => {
    const { ids, token } = await asked();
    const body = { approve: false, note: "No.", version: 1 } as const;
    await buyer.as("owner")("answerApproval", { params: ids, body });
    expect(await refusedWith(token)).toBe("approval-answered");
  });

  test("once a ruling changed what it was about, in the middle of reading too", async () => {
    const { ids, token } = await asked();
    const at = await proved({ token });
    const { score } = await buyer.done("getScore", { params: ids });
    const questionId = score.questions.find(({ own }) => own.kind === "answered")?.id ?? "";
    const ruling = { kind: "override", points: 100, reason: "Shown." } as const;
    const params = { ...ids, questionId };
    await buyer.done("putRuling", { params, body: { ruling, reviewRevision: 0 } });
    const late = await callPortal("answerByLink", at, { body: { approve: true } });
    expect(late.body.error?.code).toBe("approval-ended");
    expect(await refusedWith(token)).toBe("approval-ended");
  });

  test("once it was asked for anew, and the newer link holds", async () => {
    const { ids, token } = await asked();
    const newer = await askAgain(ids);
    expect(await refusedWith(token)).toBe("approval-replaced");
    expect((await opened({ token: newer })).assessment).toBe(ids.assessmentId);
  });

  test("once its last day is over, in the console as well", async () => {
    const { ids, token } = await asked();
    clock.ahead(15 * DAY);
    expect(await refusedWith(token)).toBe("approval-expired");
    const body = { approve: true, version: 1 } as const;
    const late = await buyer.as("owner")("answerApproval", { params: ids, body });
    expect([late.status, late.body]).toMatchObject([409, { error: { code: "conflict" } }]);
    const shown = await buyer.done("getAssessment", { params: ids });
    expect(shown.approval?.ended).toBe(true);
  });

  test("from the moment the member is no business owner any more", async () => {
    const { token } = await asked();
    const at = await proved({ token });
    await turn({ role: "viewer" });
    expect((await callPortal("getApproval", at)).body.error?.code).toBe("approval-ended");
    await turn({ role: "owner", active: false });
    expect(await refusedWith(token)).toBe("approval-ended");
    await turn({ role: "owner", active: true });
    expect((await callPortal("getApproval", at)).status).toBe(200);
  });

  test("for all that is the supplier's", async () => {
    const { token } = await asked();
    const at = await proved({ token });
    for (const name of ["getAssessment", "listFindings", "listComments"] as const) {
      expect((await callPortal(name, at)).status).toBe(403);
    }
    const body = { changes: [{ question: "q", version: 0, change: "c".repeat(12), answer: null }] };
    expect((await callPortal("saveAnswers", at, { body })).status).toBe(403);
  });

  test("where the one who asked would be the second person, or no link was made for anybody", async () => {
    const ids = await addSubmitted(buyer, worst);
    const own = await decide(ids, buyer.members["risk-manager"].id);
    expect(own.status).toBe(422);
    const other = await decide(ids, buyer.members.admin.id);
    expect(other.status).toBe(200);
    const [letter] = await claimAll(buyer.context, "approval", ids.assessmentId);
    expect(letter).not.toHaveProperty("token");
    expect(await refusedWith("x".repeat(43))).toBe("not-found");
  });
});

test("a supplier's session never answers for a business owner", async () => {
  const { ids } = await asked();
  const { score } = await buyer.done("getScore", { params: ids });
  const questions = score.questions.flatMap(({ id, own }) => (own.kind === "answered" ? [id] : []));
  const body = { questions: questions.slice(0, 1), reviewRevision: 0, note: "Again." };
  await buyer.done("returnAssessment", { params: ids, body });
  const [letter] = await claimAll(buyer.context, "invitation", ids.assessmentId);
  const at = await proved({ token: tokenOf(letter) });
  expect((await callPortal("getApproval", at)).status).toBe(403);
  expect((await callPortal("answerByLink", at, { body: { approve: true } })).status).toBe(403);
});

async function decide(params: Portfolio, approver: string) {
  const { score } = await buyer.done("getScore", { params });
  const waivers = score.gates.flatMap(({ id, open }) =>
    open ? [{ gate: id, reason: "They mend it.", until: UNTIL }] : [],
  );
  const wish = { decision: "accept-with-actions", reason: "We need it." } as const;
  const body = { ...wish, conditions: ["Write a plan."], reviewRevision: 0, waivers, approver };
  return buyer.as("risk-manager")("decide", { params, body });
}

/** A decision that waits for the business owner, and the token of the letter about it. */
async function asked(): Promise<{ ids: Portfolio; token: string }> {
  const ids = await addSubmitted(buyer, worst);
  return { ids, token: await askAgain(ids) };
}

async function askAgain(ids: Portfolio): Promise<string> {
  const { status } = await decide(ids, buyer.members.owner.id);
  if (status !== 200) throw new Error(`Asking failed: ${status}`);
  const [letter] = await claimAll(buyer.context, "approval", ids.assessmentId);
  return tokenOf(letter);
}

function tokenOf(letter: LetterFacts | undefined): string {
  return letter && "token" in letter && letter.token ? letter.token : "";
}

async function arrived() {
  const { token } = await asked();
  const at = browser();
  const { body } = await callPortal("openSession", at, { body: { token } });
  at.assessment = body.assessment;
  return { at, landing: body };
}

async function proveByMail({ assessmentId }: Portfolio, token: string): Promise<Browser> {
  const at = await opened({ token });
  await callPortal("askForCode", at, { body: {} });
  const rows = await outboxOf(buyer.context, assessmentId);
  expect(rows.filter(({ letter }) => letter === "code")).toHaveLength(1);
  const [letter] = await claimAll(buyer.context, "code", assessmentId);
  expect(letter?.to.email).toBe("owner@nordlicht.example");
  const code = letter?.letter === "code" ? letter.code : "";
  const { status } = await callPortal("proveCode", at, { body: { code } });
  expect(status).toBe(200);
  return at;
}

async function refusedWith(token: string): Promise<string | undefined> {
  return (await callPortal("openSession", browser(), { body: { token } })).body.error?.code;
}

async function turn(set: Record<string, unknown>): Promise<void> {
  await transact([update(keys.member(buyer.context, buyer.members.owner.id), { set })]);
}

async function withoutSessions(): Promise<unknown[]> {
  return (await store.dump("STATE")).filter(({ pk }) => !String(pk).startsWith("SESSION#"));
}
