import { DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sha256 } from "../../../functions/data/hash.ts";
import { loadHead } from "../../../functions/data/head.ts";
import { keys } from "../../../functions/data/keys.ts";
import { brokenAt, ledgerOf } from "../../../functions/data/ledger.ts";
import { loadSubmission } from "../../../functions/data/submissions.ts";
import { get, transact } from "../../../functions/data/table.ts";
import { put, update } from "../../../functions/data/writes.ts";
import { canonicalJson } from "../../../functions/domain/canonical.ts";
import { useStore } from "../../data/store.ts";
import { IDS, type Issued, issued, QUESTIONNAIRE } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { change, NO, proved, YES } from "./guest.ts";
import { outboxOf } from "./outbox.ts";

/** What slips in between what submit reads and what it commits, one at each commit. */
const between: (() => Promise<unknown>)[] = [];

const tables: { send(command: unknown): Promise<unknown> } = DynamoDBDocumentClient.prototype;
const { send } = tables;
beforeAll(() => {
  vi.spyOn(tables, "send").mockImplementation(async function (this: typeof tables, command) {
    if (isSubmission(command)) await between.shift()?.();
    return send.call(this, command);
  });
});
afterAll(() => void vi.restoreAllMocks());

function isSubmission(command: unknown): boolean {
  const { TransactItems = [] } = command instanceof TransactWriteCommand ? command.input : {};
  return TransactItems.some((write) => String(write.Put?.Item?.sk).startsWith("SUBMISSION#"));
}

useStore();

const ATTESTATION = {
  ...{ name: "Maria Rossi", title: "Head of AI", confirmed: true },
  statement: QUESTIONNAIRE.attestation,
};

const submit = (at: Browser, more: object = {}) =>
  callPortal("submit", at, { body: { attestation: { ...ATTESTATION, ...more } } });
const save = (at: Browser, ...changes: unknown[]) =>
  callPortal("saveAnswers", at, { body: { changes } });

async function ready(organisation: string): Promise<{ link: Issued; at: Browser }> {
  const link = await issued(organisation);
  const at = await proved(link);
  await save(at, change("policy", 0, YES));
  return { link, at };
}

describe("submitting", () => {
  test("gives a receipt over what is frozen, and all that follows, at once", async () => {
    const { link, at } = await ready("whole");
    const { context } = link;
    const { status, body } = await submit(at);
    expect(status).toBe(200);
    expect(body).toMatchObject({ round: 1, daysLate: 0, by: { title: "Head of AI" } });
    expect(body.reference).toMatch(/^AS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const loaded = await loadSubmission(context, IDS.assessment, 1);
    expect(loaded?.sha256).toBe(body.sha256);
    expect(sha256(canonicalJson(loaded?.submission))).toBe(body.sha256);
    expect(loaded?.submission).toMatchObject({
      ...{ organisation: "whole", round: 1, asked: ["policy", "uses"] },
      attestedBy: { name: "Maria Rossi", title: "Head of AI", contact: IDS.contact },
      answers: [{ question: "policy", answer: YES, version: 1, by: "Maria Rossi" }],
    });
    const head = await loadHead(context, IDS.assessment);
    expect([head.status, head.submittedAt]).toEqual(["submitted", body.submittedAt]);
    const entries = await ledgerOf(context, `ASSESSMENT#${IDS.assessment}`);
    expect(entries.at(-1)).toMatchObject({ event: "submitted", data: { sha256: body.sha256 } });
    expect(brokenAt(context, `ASSESSMENT#${IDS.assessment}`, entries, head)).toBeUndefined();
    const rows = (await outboxOf(context)).map(({ id }) => id);
    expect(rows).toEqual([
      "assess-1-0",
      `invitation-${IDS.invitation}-1-1`,
      `receipt-1-${IDS.invitation}`,
      `submitted-1-${link.requester}`,
    ]);
  });

  test("again gives the same receipt", async () => {
    const { at } = await ready("again");
    const first = await submit(at);
    const second = await submit(at, { name: "Somebody else" });
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect((await callPortal("getAssessment", at)).body.receipt).toEqual(first.body);
  });

  test("many times at once makes one submission", async () => {
    const { link, at } = await ready("parallel");
    const replies = await Promise.all(Array.from({ length: 6 }, () => submit(at)));
    const receipts = replies.filter(({ status }) => status === 200).map(({ text }) => text);
    expect(new Set(receipts).size).toBe(1);
    expect(replies.every(({ status }) => status === 200 || status === 503)).toBe(true);
    const rows = (await outboxOf(link.context)).filter(({ kind }) => kind === "assess");
    expect(rows).toHaveLength(1);
  });

  test("misses no save that was acknowledged between its read and its commit", async () => {
    const { link, at } = await ready("between");
    const late = change("uses", 0, { is: "text", text: "Just in time" });
    const acknowledged: number[] = [];
    between.push(async () => acknowledged.push((await save(at, late)).status));
    expect((await submit(at)).status).toBe(200);
    expect(acknowledged).toEqual([200]);
    const loaded = await loadSubmission(link.context, IDS.assessment, 1);
    expect(loaded?.submission.answers.map(({ question }) => question)).toEqual(["policy", "uses"]);
  });

  test("misses no reference that was acknowledged in between", async () => {
    const { link, at } = await ready("reference-between");
    const body = {
      ...{ type: "ai-policy", title: "Policy", url: "https://acme.example/p" },
      ...{ dated: "2026-01-31", questions: ["policy"] },
    };
    const params = { evidenceId: "reference-1" };
    between.push(() => callPortal("putEvidence", at, { body, params }));
    expect((await submit(at)).status).toBe(200);
    const loaded = await loadSubmission(link.context, IDS.assessment, 1);
    expect(loaded?.submission.evidence.map(({ id }) => id)).toEqual(["reference-1"]);
  });

  test("sees a question that a save in between opened", async () => {
    const { at } = await ready("opens");
    between.push(() => save(at, change("policy", 1, null)));
    const { status, body } = await submit(at);
    expect([status, body.error?.code]).toEqual([422, "questions-open"]);
  });

  test("gives up after five looks while answers keep coming", async () => {
    const { at } = await ready("busy");
    let version = 0;
    for (let count = 0; count < 5; count += 1) {
      between.push(() => {
        const text = `Version ${count}`;
        version += 1;
        return save(at, change("uses", version - 1, { is: "text", text }));
      });
    }
    expect((await submit(at)).status).toBe(503);
    expect((await submit(at)).status).toBe(200);
  });

  test("after a revocation in between is refused", async () => {
    const { link, at } = await ready("revoked-between");
    const head = keys.head(link.context, IDS.assessment);
    between.push(() => transact([update(head, { set: { writers: {} } })]));
    const { status, body } = await submit(at);
    expect([status, body.error?.code]).toEqual([410, "link-revoked"]);
    expect(await loadSubmission(link.context, IDS.assessment, 1)).toBeUndefined();
  });

  test("names each open question with its text", async () => {
    const at = await proved(await issued("open"));
    const { status, body } = await submit(at);
    expect([status, body.error?.code]).toEqual([422, "questions-open"]);
    expect(body.error?.fields).toEqual([{ path: "policy", message: "Text of policy?" }]);
  });

  test("waits for the date an answer promises, though its question is optional", async () => {
    const at = await proved(await issued("half"));
    await save(at, change("policy", 0, NO), change("plan", 0, { is: "option", option: "soon" }));
    expect((await submit(at)).body.error?.fields?.map(({ path }) => path)).toEqual(["plan"]);
    const dated = { is: "option", option: "soon", date: "2027-06-01" };
    await save(at, change("plan", 1, dated));
    expect((await submit(at)).status).toBe(200);
  });

  test("leaves out answers to questions that are hidden", async () => {
    const { link, at } = await ready("unasked");
    await save(at, change("plan", 0, { is: "option", option: "soon" }));
    await submit(at);
    const loaded = await loadSubmission(link.context, IDS.assessment, 1);
    expect(loaded?.submission.answers.map(({ question }) => question)).toEqual(["policy"]);
  });

  test.for<[why: string, more: object, path: string]>([
    ["another statement", { statement: "I promise nothing." }, "attestation.statement"],
    ["no name", { name: " " }, "attestation.name"],
    ["a name of two lines", { name: "A\nB" }, "attestation.name"],
    ["an open box", { confirmed: false }, "attestation.confirmed"],
  ])("with %s is refused", async ([, more, path]) => {
    const { at } = await ready(`attest-${path}-${JSON.stringify(more).length}`);
    const { status, body } = await submit(at, more);
    expect([status, body.error?.fields?.map((field) => field.path)]).toEqual([422, [path]]);
  });

  test("of a cancelled assessment is refused", async () => {
    const { link, at } = await ready("cancelled");
    const set = { status: "cancelled" };
    await transact([update(keys.head(link.context, IDS.assessment), { set })]);
    expect((await submit(at)).body.error?.code).toBe("closed");
  });

  test("a second round makes a second submission beside the first", async () => {
    const { link, at } = await ready("rounds");
    const { context } = link;
    const first = await submit(at);
    const round = await get(keys.round(context, IDS.assessment, 1));
    await transact([
      put({ ...round, ...keys.round(context, IDS.assessment, 2), round: 2, returned: ["policy"] }),
      update(keys.head(context, IDS.assessment), { set: { status: "returned", round: 2 } }),
    ]);
    await save(at, change("policy", 1, NO));
    const { body: told } = await callPortal("getAssessment", at);
    expect(told.before).toMatchObject([{ question: "policy", answer: YES }]);
    const second = await submit(at);
    expect([second.status, second.body.round]).toEqual([200, 2]);
    expect((await callPortal("getAssessment", at)).body.before).toEqual([]);
    expect(second.body.sha256).not.toBe(first.body.sha256);
    expect((await loadSubmission(context, IDS.assessment, 1))?.sha256).toBe(first.body.sha256);
    const entries = await ledgerOf(context, `ASSESSMENT#${IDS.assessment}`);
    const head = await loadHead(context, IDS.assessment);
    expect(brokenAt(context, `ASSESSMENT#${IDS.assessment}`, entries, head)).toBeUndefined();
  });

  test("a stored submission that was tampered with is not read", async () => {
    const { link, at } = await ready("tampered");
    await submit(at);
    const key = keys.submission(link.context, IDS.assessment, 1);
    await transact([update(key, { set: { sha256: "0".repeat(64) } })]);
    await expect(loadSubmission(link.context, IDS.assessment, 1)).rejects.toThrow("not what was");
  });
});

describe("a page of an earlier round", () => {
  async function returned(organisation: string) {
    const { link, at } = await ready(organisation);
    const { context } = link;
    const first = await submit(at);
    const round = await get(keys.round(context, IDS.assessment, 1));
    await transact([
      put({ ...round, ...keys.round(context, IDS.assessment, 2), round: 2, returned: ["policy"] }),
      update(keys.head(context, IDS.assessment), { set: { status: "returned", round: 2 } }),
    ]);
    return { context, at, first };
  }
  const submitRound = (at: Browser, round: number) =>
    callPortal("submit", at, { body: { attestation: ATTESTATION, round } });

  test("that submits again after a lost reply gets its own receipt, and the return stays open", async () => {
    const { context, at, first } = await returned("earlier");
    expect((await submitRound(at, 1)).body).toEqual(first.body);
    expect(await loadHead(context, IDS.assessment)).toMatchObject({ status: "returned", round: 2 });
  });

  test("submits nothing for a round that never was", async () => {
    const { at } = await returned("never");
    expect((await submitRound(at, 3)).body.error?.code).toBe("closed");
    expect((await submitRound(at, 2)).body).toMatchObject({ round: 2 });
  });
});
