import { beforeAll, describe, expect, test } from "vitest";
import { listAnswers, saveAnswers } from "../../../functions/data/answers.ts";
import { lineWrite, loadLine } from "../../../functions/data/assessment-row.ts";
import { loadHead } from "../../../functions/data/head.ts";
import { keys } from "../../../functions/data/keys.ts";
import { saveProgress } from "../../../functions/data/progress.ts";
import { get, transact } from "../../../functions/data/table.ts";
import { put, remove, update } from "../../../functions/data/writes.ts";
import { useStore } from "../../data/store.ts";
import { IDS, type Issued, issued } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { useClock } from "./clock.ts";
import { change, NO, opened, proved, YES } from "./guest.ts";

useStore();
const clock = useClock();

const save = (at: Browser, ...changes: unknown[]) =>
  callPortal("saveAnswers", at, { body: { changes } });

let link: Issued;
let at: Browser;
beforeAll(async () => {
  link = await issued("answers");
  at = await proved(link);
});

describe("saving", () => {
  test("keeps an answer with its author and moves the head by one", async () => {
    const before = await loadHead(link.context, IDS.assessment);
    const { status, body } = await save(at, change("uses", 0, { is: "text", text: "Claims" }));
    expect([status, body]).toEqual([
      200,
      { saved: [{ question: "uses", version: 1 }], conflicts: [] },
    ]);
    const sheet = await callPortal("getAssessment", at);
    expect(sheet.body.answers).toMatchObject([
      { question: "uses", version: 1, by: "Maria Rossi", answer: { is: "text", text: "Claims" } },
    ]);
    const after = await loadHead(link.context, IDS.assessment);
    expect(after.revision).toBe(before.revision + 1);
  });

  test("again after a lost reply is no conflict", async () => {
    const first = change("policy", 0, YES);
    await save(at, first);
    const again = await save(at, first);
    expect([again.status, again.body]).toEqual([
      200,
      { saved: [{ question: "policy", version: 1 }], conflicts: [] },
    ]);
  });

  test("on an old version gives both values and saves the rest", async () => {
    const fresh = await issued("conflict");
    const [one, two] = [await proved(fresh), await proved(fresh)];
    await save(one, change("policy", 0, YES));
    const mine = change("policy", 0, NO);
    const { status, body } = await save(two, mine, change("uses", 0, { is: "text", text: "Mine" }));
    expect(status).toBe(409);
    expect(body.saved).toEqual([{ question: "uses", version: 1 }]);
    expect(body.conflicts).toMatchObject([
      { question: "policy", yours: NO, theirs: YES, version: 1, by: "Maria Rossi" },
    ]);
    expect((await save(two, change("policy", 1, NO))).body.saved).toEqual([
      { question: "policy", version: 2 },
    ]);
  });

  test("at once from two pages acknowledges one of them", async () => {
    const fresh = await issued("race");
    const [one, two] = [await proved(fresh), await proved(fresh)];
    const replies = await Promise.all([
      save(one, change("policy", 0, YES)),
      save(two, change("policy", 0, NO)),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await listAnswers(fresh.context, IDS.assessment)).toHaveLength(1);
  });

  test("null takes an answer back, and it can be given again", async () => {
    const fresh = await issued("cleared");
    const one = await proved(fresh);
    await save(one, change("policy", 0, YES));
    expect((await save(one, change("policy", 1, null))).body.saved).toEqual([
      { question: "policy", version: 2 },
    ]);
    expect((await callPortal("getAssessment", one)).body.answers).toEqual([]);
    // A page that was opened since knows no version.
    expect((await save(one, change("policy", 0, NO))).body.saved).toEqual([
      { question: "policy", version: 3 },
    ]);
  });

  test("a hidden question is allowed", async () => {
    const one = await proved(await issued("hidden"));
    await save(one, change("policy", 0, YES));
    const hidden = change("plan", 0, { is: "option", option: "never" });
    expect((await save(one, hidden)).status).toBe(200);
  });

  test("after the due date stays possible", async () => {
    const fresh = await issued("late");
    const one = await proved(fresh);
    const set = { due: { date: "2026-01-31", zone: "Europe/Berlin" } };
    await transact([update(keys.head(fresh.context, IDS.assessment), { set })]);
    expect((await save(one, change("policy", 0, YES))).status).toBe(200);
  });

  test("refreshes the progress of the list at most once a minute", async () => {
    const fresh = await issued("progress");
    const one = await proved(fresh);
    const shown = async () => (await loadLine(fresh.context, IDS.assessment)).row;
    await save(one, change("policy", 0, YES));
    expect(await shown()).toMatchObject({ progress: { answered: 1, of: 2 } });
    await save(one, change("uses", 0, { is: "text", text: "All" }));
    expect(await shown()).toMatchObject({ progress: { answered: 1, of: 2 } });
    clock.ahead(61_000);
    await save(one, change("uses", 1, { is: "text", text: "Some" }));
    expect(await shown()).toMatchObject({ progress: { answered: 2, of: 2 } });
  });

  test("stays saved where the list cannot be told of it", async () => {
    const { context, token } = await issued("untold");
    const one = await proved({ token });
    await transact([remove(keys.assessmentRow(context, IDS.assessment))]);
    expect((await save(one, change("policy", 0, YES))).status).toBe(200);
    expect(await listAnswers(context, IDS.assessment)).toHaveLength(1);
  });

  test("does not change what the list shows of a round that was submitted meanwhile", async () => {
    const { context } = await issued("overtaken");
    const head = await loadHead(context, IDS.assessment);
    await transact([lineWrite(context, IDS.assessment, { status: "submitted" })]);
    await expect(saveProgress(context, head, { answered: 1, of: 2 })).rejects.toThrow();
    const { row } = await loadLine(context, IDS.assessment);
    expect(row.progress).toEqual({ answered: 0, of: 2 });
  });
});

describe("a change is refused", () => {
  test.for<[why: string, change: () => unknown, path: string]>([
    ["for an unknown question", () => change("nobody", 0, YES), "changes.0.question"],
    ["for one beyond this tier", () => change("hidden-by-tier", 0, YES), "changes.0.question"],
    [
      "for an option that is not offered",
      () => change("policy", 0, { is: "option", option: "maybe" }),
      "changes.0.answer.option",
    ],
    [
      "for another kind of answer",
      () => change("policy", 0, { is: "text", text: "yes" }),
      "changes.0.answer",
    ],
    [
      "for too long a text",
      () => change("uses", 0, { is: "text", text: "x".repeat(21) }),
      "changes.0.answer.text",
    ],
    [
      "for a silence that is not offered",
      () => change("policy", 0, { is: "nda" }),
      "changes.0.answer.is",
    ],
    [
      "for half a character",
      () => change("uses", 0, { is: "text", text: "\ud800" }),
      "changes.0.answer.text",
    ],
    ["for an unknown shape", () => change("uses", 0, { is: "secret" }), "changes.0.answer.is"],
    ["without a change id", () => ({ ...change("uses", 0, null), change: "" }), "changes.0.change"],
    ["with a negative version", () => change("uses", -1, null), "changes.0.version"],
  ])("%s", async ([, given, path]) => {
    const { status, body } = await save(at, given());
    expect([status, body.error?.code]).toEqual([422, "invalid"]);
    expect(body.error?.fields?.map((field) => field.path)).toEqual([path]);
  });

  test("twice for one question in one call", async () => {
    const { status } = await save(at, change("uses", 1, null), change("uses", 1, null));
    expect(status).toBe(422);
  });

  test("when there are more than twenty-five", async () => {
    const many = Array.from({ length: 26 }, (_, index) => change(`q-${index}`, 0, null));
    expect((await save(at, ...many)).status).toBe(422);
  });

  test("as malformed JSON", async () => {
    const { status, body } = await callPortal("saveAnswers", at, { raw: '{"changes": [' });
    expect([status, body.error?.code]).toEqual([400, "malformed"]);
  });

  test("beyond one megabyte", async () => {
    const { status } = await callPortal("saveAnswers", at, { raw: `"${"x".repeat(1_000_001)}"` });
    expect(status).toBe(413);
  });

  test("before the mailbox is proved", async () => {
    const { status } = await save(await opened(link), change("uses", 1, null));
    expect(status).toBe(401);
  });

  test.for([
    ["submitted", "closed"],
    ["decided", "closed"],
    ["cancelled", "closed"],
  ] as const)("once the assessment is %s", async ([status, code]) => {
    const fresh = await issued(`state-${status}`);
    const one = await proved(fresh);
    await transact([update(keys.head(fresh.context, IDS.assessment), { set: { status } })]);
    const { body } = await save(one, change("policy", 0, YES));
    expect(body.error?.code).toBe(code);
    expect(await listAnswers(fresh.context, IDS.assessment)).toEqual([]);
  });
});

test("a save that was under way when the invitation was revoked is refused", async () => {
  const fresh = await issued("under-way");
  const { context } = fresh;
  const { assessment, invitation, contact } = IDS;
  const head = await loadHead(context, assessment);
  await transact([update(keys.head(context, assessment), { set: { writers: {} } })]);
  const person = { id: contact, name: "M" };
  const writer = {
    context,
    head,
    invitation,
    generation: 1,
    role: "lead",
    contact: person,
  } as const;
  const late = { question: "policy", version: 0, change: "change-late", answer: YES };
  await expect(saveAnswers(writer, [late], {}, fresh.at)).rejects.toMatchObject({
    code: "link-revoked",
  });
  expect(await listAnswers(context, assessment)).toEqual([]);
});

test("in a return only the returned questions may change", async () => {
  const fresh = await issued("returned");
  const { context } = fresh;
  const round = await get(keys.round(context, IDS.assessment, 1));
  await transact([
    put({ ...round, ...keys.round(context, IDS.assessment, 2), round: 2, returned: ["policy"] }),
    update(keys.head(context, IDS.assessment), { set: { status: "returned", round: 2 } }),
  ]);
  const one = await proved(fresh);
  const sheet = await callPortal("getAssessment", one);
  expect([sheet.body.returned, sheet.body.landing.questions]).toEqual([["policy"], 1]);
  expect((await save(one, change("policy", 0, YES))).status).toBe(200);
  const locked = await save(one, change("uses", 0, null));
  expect(locked.body.error?.fields?.[0]?.path).toBe("changes.0.question");
});

test("a supplier never sees points, tiers, verdicts or anything else of the buyer's side", async () => {
  const { text } = await callPortal("getAssessment", at);
  for (const word of ["points", "tier", "controls", "weight", "good", "gates", "triage", "K1"]) {
    expect(text).not.toContain(`"${word}"`);
  }
});
