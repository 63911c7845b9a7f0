import { beforeAll, describe, expect, test } from "vitest";
import { saveComment } from "../../../functions/data/comments.ts";
import { loadHead } from "../../../functions/data/head.ts";
import { keys } from "../../../functions/data/keys.ts";
import { ledgerOf } from "../../../functions/data/ledger.ts";
import { dueNow, sweepRow } from "../../../functions/data/sweeping.ts";
import { transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import { useStore } from "../../data/store.ts";
import { callConsole } from "../event.ts";
import { IDS, type Issued, issued } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { useClock } from "./clock.ts";
import { change, proved, YES } from "./guest.ts";
import { claimAll, outboxOf } from "./outbox.ts";

useStore();
const clock = useClock();

const AT = { params: { assessmentId: IDS.assessment } };
const MINUTES = 60_000;
const HOURS = 60 * MINUTES;

const say = (at: Browser, question: string, text: string) =>
  callPortal("createComment", at, { body: { question, text } });

const sayBack = ({ context }: Issued, question: string, text: string) =>
  callConsole(`sub-${context.organisation}`, "createComment", { ...AT, body: { question, text } });

const heard = ({ context }: Issued) =>
  callConsole(`sub-${context.organisation}`, "listComments", AT);

/** What the sweep does with all that is due, and then the messenger with the letters. */
async function lettersNow(one: Issued) {
  const now = new Date(Date.now() + Number(process.env.ASSAY_CLOCK_OFFSET_MS ?? 0)).toISOString();
  for (const key of await dueNow(now, 50)) await sweepRow(key, now);
  return claimAll(one.context, "comments");
}

async function fresh(name: string) {
  const one = await issued(name);
  await claimAll(one.context, "invitation");
  return { one, lead: await proved(one) };
}

describe("a thread", () => {
  let one: Issued;
  let lead: Browser;
  beforeAll(async () => {
    ({ one, lead } = await fresh("thread"));
  });

  test("holds what both sides wrote, by name and in order", async () => {
    expect((await say(lead, "policy", "Which policy do you mean?")).status).toBe(201);
    expect((await sayBack(one, "policy", "The one on AI.")).status).toBe(201);
    const { body } = await callPortal("listComments", lead);
    expect(body.threads).toMatchObject([
      {
        question: "policy",
        comments: [
          { side: "supplier", by: "Maria Rossi", text: "Which policy do you mean?" },
          { side: "buyer", by: "Dana Berg", text: "The one on AI." },
        ],
      },
    ]);
  });

  test("is unread until looked at, each side for itself", async () => {
    const unread = async () => [
      (await callPortal("listComments", lead)).body.threads[0]?.unread,
      (await heard(one)).body.threads[0]?.unread,
    ];
    expect(await unread()).toEqual([1, 1]);
    const until = (await heard(one)).body.threads[0]?.comments.at(-1)?.at ?? "";
    const body = { until };
    await callPortal("readComments", lead, { params: { questionId: "policy" }, body });
    expect(await unread()).toEqual([0, 1]);
    const params = { assessmentId: IDS.assessment, questionId: "policy" };
    await callConsole("sub-thread", "readComments", { params, body });
    expect(await unread()).toEqual([0, 0]);
  });

  test("is in the history by hash", async () => {
    const entries = await ledgerOf(one.context, `ASSESSMENT#${IDS.assessment}`);
    expect(entries.map(({ event }) => event)).toEqual(["commented", "commented"]);
    expect(JSON.stringify(entries)).not.toContain("Which policy");
  });

  test.for([
    ["on a question that is not asked here", { question: "hidden-by-tier", text: "Hm." }],
    ["without words", { question: "policy", text: "  " }],
    ["longer than 2,000 characters", { question: "policy", text: "x".repeat(2001) }],
  ] as const)("takes no comment %s", async ([, body]) => {
    expect((await callPortal("createComment", lead, { body })).status).toBe(422);
  });

  test("goes on while the answers are under review", async () => {
    const { one: reviewed, lead: at } = await fresh("reviewed");
    const set = { status: "in-review" };
    await transact([update(keys.head(reviewed.context, IDS.assessment), { set })]);
    expect((await say(at, "policy", "One more thing.")).status).toBe(201);
  });

  test("is not begun in a cancelled assessment", async () => {
    const { one: ended, lead: at } = await fresh("ended");
    const set = { status: "cancelled" };
    await transact([update(keys.head(ended.context, IDS.assessment), { set })]);
    expect((await say(at, "policy", "Hello?")).status).toBe(409);
  });
});

describe("letters about comments", () => {
  test("wait a quarter of an hour and tell of all that was written meanwhile", async () => {
    const { one, lead } = await fresh("quarter");
    await say(lead, "policy", "First.");
    await say(lead, "uses", "Second.");
    expect(await lettersNow(one)).toEqual([]);
    clock.ahead(16 * MINUTES);
    expect(await lettersNow(one)).toMatchObject([
      {
        to: { email: "dana@quarter.example" },
        ...{ comments: 2, questions: 2, writers: ["Maria Rossi"] },
      },
    ]);
  });

  test("come at most once a day, and none is lost over it", async () => {
    const { one, lead } = await fresh("daily");
    await say(lead, "policy", "Day one.");
    clock.ahead(16 * MINUTES);
    expect(await lettersNow(one)).toHaveLength(1);
    await say(lead, "policy", "An hour later.");
    clock.ahead(HOURS);
    expect(await lettersNow(one)).toEqual([]);
    clock.ahead(24 * HOURS);
    expect(await lettersNow(one)).toMatchObject([{ comments: 2, questions: 1 }]);
  });

  test("are not sent for what was read before", async () => {
    const { one, lead } = await fresh("read-before");
    await sayBack(one, "policy", "Please be exact.");
    const until = new Date(Date.now() + MINUTES).toISOString();
    await callPortal("readComments", lead, { params: { questionId: "policy" }, body: { until } });
    clock.ahead(16 * MINUTES);
    expect(await lettersNow(one)).toEqual([]);
    const rows = (await outboxOf(one.context)).filter(({ letter }) => letter === "comments");
    expect(rows.map(({ state }) => state)).toEqual(["suppressed"]);
  });

  test("reach whoever has the question, by a link of their own", async () => {
    const { one, lead } = await fresh("reach");
    const jonas = { name: "Jonas Weber", email: "jonas@acme.example", questions: ["uses"] };
    await callPortal("createDelegation", lead, { body: jonas });
    await claimAll(one.context, "invitation");
    await sayBack(one, "policy", "For the lead.");
    await sayBack(one, "uses", "For both.");
    clock.ahead(16 * MINUTES);
    const letters = await lettersNow(one);
    expect(
      letters.map(({ to, ...rest }) => [to.email, "comments" in rest && rest.comments]),
    ).toEqual(
      expect.arrayContaining([
        ["maria@acme.example", 2],
        ["jonas@acme.example", 1],
      ]),
    );
    expect(letters.every((each) => "token" in each && each.token.length === 43)).toBe(true);
  });
});

describe("a delegate", () => {
  test("reads and writes the threads of its share, and of nothing else", async () => {
    const { one, lead } = await fresh("scoped");
    const person = { name: "Jonas Weber", email: "jonas@acme.example", questions: ["uses"] };
    await callPortal("createDelegation", lead, { body: person });
    const [letter] = await claimAll(one.context, "invitation");
    const jonas = await proved({ token: letter && "token" in letter ? letter.token : "" });
    await say(lead, "policy", "Between us and the buyer.");
    expect((await say(jonas, "uses", "What counts as a use?")).status).toBe(201);
    expect((await say(jonas, "policy", "And here?")).status).toBe(422);
    const { text, body } = await callPortal("listComments", jonas);
    expect(body.threads.map(({ question }) => question)).toEqual(["uses"]);
    expect(text).not.toContain("Between us");
  });

  test("whose share was taken back while a word was under way is not heard", async () => {
    const { one, lead } = await fresh("under-way-comment");
    const person = { name: "Jonas Weber", email: "jonas@acme.example", questions: ["uses"] };
    const { body } = await callPortal("createDelegation", lead, { body: person });
    const [letter] = await claimAll(one.context, "invitation");
    const jonas = await proved({ token: letter && "token" in letter ? letter.token : "" });
    const params = { delegationId: body.delegations[0]?.id ?? "" };
    await callPortal("endDelegation", lead, { params });
    expect((await say(jonas, "uses", "Too late.")).status).toBe(410);
  });
});

test("a thread of a hundred comments is full", async () => {
  const { one, lead } = await fresh("full");
  for (let at = 0; at < 100; at += 1) {
    const head = await loadHead(one.context, IDS.assessment);
    const by = { id: "m", name: "Dana Berg" };
    const item = { id: `c-${at}`, question: "policy", side: "buyer", by, text: "Again." } as const;
    await saveComment(one.context, head, { ...item, at: one.at, round: 1, created: "x" }, []);
  }
  expect((await say(lead, "policy", "One more.")).status).toBe(409);
});

describe("a wish to correct an answer", () => {
  const ask = (at: Browser, question = "policy") =>
    callPortal("askCorrection", at, { body: { question, reason: "The figure was wrong." } });

  async function submitted(name: string) {
    const { one, lead } = await fresh(name);
    await callPortal("saveAnswers", lead, { body: { changes: [change("policy", 0, YES)] } });
    const statement = "To the best of my knowledge.";
    const attestation = { name: "Maria Rossi", title: "Head", statement, confirmed: true };
    await callPortal("submit", lead, { body: { attestation } });
    return { one, lead };
  }

  test("is refused while the answer is open anyway", async () => {
    const { lead } = await fresh("open-anyway");
    expect((await ask(lead)).body.error?.message).toBe(
      "This answer is still open; change it directly.",
    );
  });

  test("stands in the thread for the buyer, once", async () => {
    const { one, lead } = await submitted("wish");
    expect((await ask(lead)).status).toBe(201);
    expect((await ask(lead)).status).toBe(409);
    expect((await heard(one)).body.threads).toMatchObject([
      { question: "policy", correction: "asked", unread: 1 },
    ]);
    clock.ahead(16 * MINUTES);
    expect(await lettersNow(one)).toMatchObject([{ comments: 1, corrections: 1 }]);
  });

  test("is declined with a reason the supplier reads, and may be asked again", async () => {
    const { one, lead } = await submitted("declined");
    await ask(lead);
    const params = { ...AT.params, questionId: "policy" };
    const body = { reason: "It changes nothing." };
    await transact([
      update(keys.member(one.context, one.requester), { set: { role: "risk-manager" } }),
    ]);
    const reply = await callConsole("sub-declined", "declineCorrection", { params, body });
    expect(reply.body.threads).toMatchObject([{ correction: "declined" }]);
    const again = await callConsole("sub-declined", "declineCorrection", { params, body });
    expect(again.status).toBe(409);
    const seen = await callPortal("listComments", lead);
    expect(seen.body.threads[0]).toMatchObject({ correction: "declined", unread: 1 });
    expect((await ask(lead)).status).toBe(201);
  });
});
