import { beforeAll, describe, expect, test } from "vitest";
import { listEvidence } from "../../../functions/data/evidence.ts";
import { loadHead } from "../../../functions/data/head.ts";
import { keys } from "../../../functions/data/keys.ts";
import { get, transact } from "../../../functions/data/table.ts";
import { put, update } from "../../../functions/data/writes.ts";
import { useStore } from "../../data/store.ts";
import { IDS, type Issued, issued } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { proved } from "./guest.ts";

useStore();

const POLICY = {
  ...{ type: "ai-policy", title: "AI policy", url: "https://acme.example/policy" },
  ...{ dated: "2026-01-31", questions: ["policy"] },
};

const give = (at: Browser, evidenceId: string, body: unknown = POLICY) =>
  callPortal("putEvidence", at, { body, params: { evidenceId } });
const take = (at: Browser, evidenceId: string) =>
  callPortal("deleteEvidence", at, { params: { evidenceId } });
const stored = ({ context }: Issued) => listEvidence(context, IDS.supplier, IDS.assessment);

let link: Issued;
let at: Browser;
beforeAll(async () => {
  link = await issued("evidence");
  at = await proved(link);
});

describe("a reference", () => {
  test("is kept unread and moves the head by one", async () => {
    const before = await loadHead(link.context, IDS.assessment);
    const { status, body } = await give(at, "reference-1");
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...POLICY, id: "reference-1", verdict: "unread", version: 1 });
    expect((await loadHead(link.context, IDS.assessment)).revision).toBe(before.revision + 1);
  });

  test("given again under its id is one reference", async () => {
    await give(at, "reference-2");
    await give(at, "reference-2", { ...POLICY, title: "AI policy, second edition", version: 1 });
    const all = (await stored(link)).filter(({ id }) => id === "reference-2");
    expect(all).toMatchObject([{ title: "AI policy, second edition", version: 2 }]);
  });

  test("that was judged is unread again once it changes, and its verdict stays unseen", async () => {
    await give(at, "reference-3");
    const key = keys.evidence(link.context, IDS.supplier, "reference-3");
    const verdict = { verdict: "rejected", verdictReason: "Too old", judgedBy: "Rita" };
    await transact([update(key, { set: verdict })]);
    const { text } = await callPortal("getAssessment", at);
    for (const word of ["rejected", "Too old", "Rita"]) expect(text).not.toContain(word);
    await give(at, "reference-3", { ...POLICY, title: "Newer", version: 1 });
    const after = (await stored(link)).find(({ id }) => id === "reference-3");
    expect(after).toMatchObject({ verdict: "unread", title: "Newer" });
    expect(after).not.toHaveProperty("verdictReason");
  });

  test("changed by two people keeps the first and shows it to the second", async () => {
    await give(at, "reference-6");
    const colleague = await proved(link);
    await give(colleague, "reference-6", { ...POLICY, title: "Theirs", version: 1 });
    const late = await give(at, "reference-6", { ...POLICY, title: "Mine", version: 1 });
    expect([late.status, late.body.error?.code]).toEqual([409, "stale"]);
    expect(late.body).toMatchObject({ standing: { title: "Theirs", version: 2 } });
    const again = await give(at, "reference-6", { ...POLICY, title: "Mine", version: 2 });
    expect(again.body).toMatchObject({ title: "Mine", version: 3 });
  });

  test("of the same making by two people at once loses nothing: one is told", async () => {
    const titles = ["One", "Two"];
    const replies = await Promise.all(
      titles.map((title) => give(at, "reference-7", { ...POLICY, title })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const kept = replies.find(({ status }) => status === 200)?.body.title;
    const told = replies.find(({ status }) => status === 409)?.body;
    expect(told).toMatchObject({ standing: { title: kept } });
  });

  test("sent again after its reply was lost is no second change", async () => {
    await give(at, "reference-8");
    const again = await give(at, "reference-8");
    expect([again.status, again.body.version]).toEqual([200, 1]);
  });

  test("somebody took back is not brought back by an older page without asking", async () => {
    await give(at, "reference-9");
    await take(at, "reference-9");
    const late = await give(at, "reference-9", { ...POLICY, version: 1 });
    expect([late.status, late.body]).toMatchObject([409, { standing: null }]);
    expect((await give(at, "reference-9", { ...POLICY, version: 0 })).status).toBe(200);
  });

  test("changed after it was seen is not taken back with the change", async () => {
    await give(at, "reference-10");
    await give(at, "reference-10", { ...POLICY, title: "Newer", version: 1 });
    const params = { evidenceId: "reference-10" };
    const late = await callPortal("deleteEvidence", at, { params, query: { version: "1" } });
    expect([late.status, late.body]).toMatchObject([409, { standing: { title: "Newer" } }]);
    const seen = await callPortal("deleteEvidence", at, { params, query: { version: "2" } });
    expect(seen.body).toEqual({ done: true });
  });

  test("can be taken back, and taken back again", async () => {
    await give(at, "reference-4");
    expect((await take(at, "reference-4")).body).toEqual({ done: true });
    expect((await take(at, "reference-4")).body).toEqual({ done: true });
    expect((await stored(link)).map(({ id }) => id)).not.toContain("reference-4");
  });

  test("of another assessment of this supplier is out of reach", async () => {
    const other = keys.evidence(link.context, IDS.supplier, "foreign-1");
    const part = { ...POLICY, id: "foreign-1", assessment: "assessment-9", verdict: "unread" };
    const item = { ...part, independent: false, addedBy: "X", addedAt: link.at, version: 1 };
    await transact([put({ ...other, ...item })]);
    expect((await give(at, "foreign-1")).status).not.toBe(200);
    await take(at, "foreign-1");
    expect((await get(other))?.assessment).toBe("assessment-9");
  });

  test.for<[why: string, more: object, path: string]>([
    ["an unknown kind", { type: "horoscope" }, "type"],
    ["a date in the future", { dated: "2098-01-01" }, "dated"],
    ["an end before its start", { expiresOn: "2025-01-01" }, "expiresOn"],
    ["a question that is not asked here", { questions: ["policy", "nobody"] }, "questions.1"],
    ["no question", { questions: [] }, "questions"],
    ["an address that is no web page", { url: "javascript:alert(1)" }, "url"],
    ["an empty title", { title: " " }, "title"],
    ["no real date", { dated: "2026-02-30" }, "dated"],
  ])("with %s is refused", async ([, more, path]) => {
    const { status, body } = await give(at, "reference-5", { ...POLICY, ...more });
    expect([status, body.error?.fields?.map((field) => field.path)]).toEqual([422, [path]]);
  });

  test("beyond the fiftieth is refused, also when two come at once", async () => {
    const full = await issued("full");
    const one = await proved(full);
    await transact(
      Array.from({ length: 49 }, (_, index) => {
        const id = `filled-${index}`;
        const item = { ...POLICY, id, assessment: IDS.assessment, verdict: "unread" };
        const more = { independent: false, addedBy: "X", addedAt: full.at, version: 1 };
        return put({ ...keys.evidence(full.context, IDS.supplier, id), ...item, ...more });
      }),
    );
    const replies = await Promise.all([give(one, "last-one"), give(one, "last-two")]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await stored(full)).toHaveLength(50);
  });

  test("in a return belongs to returned questions, and what is locked stays", async () => {
    const fresh = await issued("returned");
    const { context } = fresh;
    const one = await proved(fresh);
    await give(one, "before-1", { ...POLICY, questions: ["uses"] });
    const round = await get(keys.round(context, IDS.assessment, 1));
    await transact([
      put({ ...round, ...keys.round(context, IDS.assessment, 2), round: 2, returned: ["policy"] }),
      update(keys.head(context, IDS.assessment), { set: { status: "returned", round: 2 } }),
    ]);
    expect((await give(one, "after-1")).status).toBe(200);
    const other = await give(one, "after-2", { ...POLICY, questions: ["uses"] });
    expect(other.body.error?.fields?.[0]?.path).toBe("questions.0");
    expect((await take(one, "before-1")).status).toBe(409);
  });

  test("is refused once the round is closed", async () => {
    const fresh = await issued("shut");
    const one = await proved(fresh);
    const set = { status: "submitted" };
    await transact([update(keys.head(fresh.context, IDS.assessment), { set })]);
    expect((await give(one, "too-late")).body.error?.code).toBe("closed");
    expect((await take(one, "too-late")).body.error?.code).toBe("closed");
  });
});
