import { beforeAll, describe, expect, test } from "vitest";
import { listAnswers } from "../../../functions/data/answers.ts";
import { loadHead } from "../../../functions/data/head.ts";
import { keys } from "../../../functions/data/keys.ts";
import { ledgerOf } from "../../../functions/data/ledger.ts";
import { transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import type { Questionnaire } from "../../../functions/domain/questionnaire.ts";
import { useStore } from "../../data/store.ts";
import { question, questionnaireOf } from "../../domain/questions.ts";
import { IDS, type Issued, issued } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { endBeforeTheNextWrite } from "./end-before-the-next-write.ts";
import { change, NO, opened, proved, YES } from "./guest.ts";
import { claimAll, outboxOf } from "./outbox.ts";

useStore();

const SECTION = { scope: "product", intro: "Intro." } as const;

/** Two sections; what the second asks hangs partly on the first. */
const TWO: Questionnaire = questionnaireOf([], {
  sections: [
    {
      ...{ ...SECTION, id: "first", title: "First" },
      questions: [
        question({ id: "policy" }),
        question({ id: "plan", when: { question: "policy", equals: "no" }, required: false }),
        question({ id: "owner", kind: "text", maxLength: 40, required: false }),
      ],
    },
    {
      ...{ ...SECTION, id: "second", title: "Second" },
      questions: [
        question({ id: "tests" }),
        question({ id: "why-not", when: { question: "policy", equals: "no" }, required: false }),
      ],
    },
  ],
});

const JONAS = { name: "Jonas Weber", email: "jonas@acme.example" };

const save = (at: Browser, ...changes: unknown[]) =>
  callPortal("saveAnswers", at, { body: { changes } });

async function delegate(lead: Browser, body: Record<string, unknown>) {
  return callPortal("createDelegation", lead, { body: { ...JONAS, ...body } });
}

/** The link in the newest letter to a colleague. */
async function mailedLink({ context }: Issued): Promise<{ token: string }> {
  const letter = (await claimAll(context, "invitation")).at(-1);
  if (letter?.letter !== "colleague") throw new Error("No colleague was written to.");
  return { token: letter.token };
}

async function team(name: string) {
  const one = await issued(name, { questionnaire: TWO });
  await claimAll(one.context, "invitation");
  return { one, lead: await proved(one) };
}

describe("a share of the questions", () => {
  let one: Issued;
  let lead: Browser;
  let jonas: Browser;

  beforeAll(async () => {
    ({ one, lead } = await team("share"));
    await save(lead, change("policy", 0, YES), change("tests", 0, YES));
    const { status } = await delegate(lead, { sections: ["second"], note: "You ran them." });
    expect(status).toBe(201);
    jonas = await proved(await mailedLink(one));
  });

  test("is all its holder sees", async () => {
    const { body, text } = await callPortal("getAssessment", jonas);
    expect(body.questionnaire.sections.map(({ id }) => id)).toEqual(["second"]);
    expect(body.answers.map((each) => each.question)).toEqual(["tests"]);
    expect(body.me).toEqual({ name: "Jonas Weber", role: "delegate" });
    expect(body.landing.asked).toMatchObject({
      ...{ role: "delegate", by: "Maria Rossi", note: "You ran them." },
    });
    expect(text).not.toContain("Text of policy?");
    expect(body.team).toBeUndefined();
  });

  test("leaves out what the answers outside of it rule out now", async () => {
    const { body } = await callPortal("getAssessment", jonas);
    expect(body.questionnaire.sections[0]?.questions.map(({ id }) => id)).toEqual(["tests"]);
  });

  test("is all its holder can answer, under the holder's own name", async () => {
    expect((await save(jonas, change("tests", 1, NO))).status).toBe(200);
    const outside = await save(jonas, change("owner", 0, { is: "text", text: "Me" }));
    expect([outside.status, outside.body.error?.fields]).toEqual([
      422,
      [{ path: "changes.0.question", message: "This question is not asked here." }],
    ]);
    const answers = await listAnswers(one.context, IDS.assessment);
    expect(answers.map((each) => [each.question, each.by])).toEqual([
      ["policy", "Maria Rossi"],
      ["tests", "Jonas Weber"],
    ]);
  });

  test.for([
    ["createDelegation", { ...JONAS, email: "eva@acme.example", sections: ["second"] }],
    ["handOver", { ...JONAS, email: "eva@acme.example", stay: false }],
    ["askToSign", { name: "Eva", email: "eva@acme.example" }],
    ["refuseToSign", { note: "No." }],
    [
      "submit",
      { attestation: { name: "J", title: "J", statement: TWO.attestation, confirmed: true } },
    ],
  ] as const)("does not let its holder %s", async ([name, body]) => {
    const reply = await callPortal(name, jonas, { body });
    expect([reply.status, reply.body.error?.code]).toEqual([403, "forbidden"]);
  });

  test("shows up for the lead with who has it and what became of the letter", async () => {
    const { body } = await callPortal("getAssessment", lead);
    expect(body.team?.delegations).toMatchObject([
      { ...JONAS, sections: ["second"], questions: [], state: "active", by: "Maria Rossi" },
    ]);
    expect(body.team?.delegations[0]?.letter?.state).toBe("sending");
  });

  test("grows by what is shared later, and the open session goes on", async () => {
    await delegate(lead, { questions: ["owner"] });
    expect((await save(jonas, change("owner", 0, { is: "text", text: "Me" }))).status).toBe(200);
    const { body } = await callPortal("getAssessment", lead);
    expect(body.team?.delegations).toMatchObject([
      { sections: ["second"], questions: ["owner"], state: "active" },
    ]);
  });

  test("shared out twice is one share and no second letter", async () => {
    const { context } = await (async () => one)();
    const before = (await outboxOf(context)).length;
    await delegate(lead, { questions: ["owner"] });
    expect((await outboxOf(context)).length).toBe(before);
  });

  test("ends with its taking back: link and session at once, answers stay", async () => {
    const { body } = await callPortal("getAssessment", lead);
    const delegationId = body.team?.delegations[0]?.id ?? "";
    const ended = await callPortal("endDelegation", lead, { params: { delegationId } });
    expect(ended.body.delegations[0]?.state).toBe("ended");
    expect((await save(jonas, change("tests", 2, YES))).body.error?.code).toBe("link-revoked");
    expect(await listAnswers(one.context, IDS.assessment)).toHaveLength(3);
    const again = await callPortal("endDelegation", lead, { params: { delegationId } });
    expect(again.status).toBe(200);
  });

  test("is in the history by ids, without names and addresses", async () => {
    const entries = await ledgerOf(one.context, `ASSESSMENT#${IDS.assessment}`);
    expect(entries.map(({ event }) => event)).toEqual([
      ...["delegated", "delegated", "delegation-ended"],
    ]);
    expect(JSON.stringify(entries)).not.toContain("jonas");
  });
});

describe("sharing out", () => {
  test.for<[what: string, body: Record<string, unknown>, path: string]>([
    ["nothing", {}, "sections"],
    ["an unknown section", { sections: ["fifth"] }, "sections.0"],
    ["a question of another tier", { questions: ["hidden"] }, "questions.0"],
    ["to no address", { sections: ["first"], email: "jonas" }, "email"],
    ["to oneself", { sections: ["first"], email: "MARIA@acme.example" }, "email"],
  ])("%s is refused by its field", async ([what, body, path]) => {
    const { lead } = await team(`refused-${what.replaceAll(" ", "-")}`);
    const reply = await delegate(lead, body);
    expect(reply.body.error?.fields?.map((each) => each.path)).toEqual([path]);
  });

  test("to a twenty-first colleague is refused", async () => {
    const { lead } = await team("crowd");
    const statuses: number[] = [];
    for (let at = 0; at < 21; at += 1) {
      const email = `colleague-${at}@acme.example`;
      statuses.push((await delegate(lead, { email, sections: ["first"] })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 201), 409]);
  });

  test("writes to one colleague at most five times a day", async () => {
    const { lead } = await team("five");
    const { body } = await delegate(lead, { sections: ["first"] });
    const params = { colleagueId: body.delegations[0]?.id ?? "" };
    const statuses: number[] = [];
    for (let at = 0; at < 5; at += 1) {
      statuses.push((await callPortal("resendToColleague", lead, { params, body: {} })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
  });

  test("single questions brings along what they reveal in their section, and no more", async () => {
    const { one, lead } = await team("reveals");
    await delegate(lead, { questions: ["policy"] });
    const jonas = await proved(await mailedLink(one));
    const { body } = await callPortal("getAssessment", jonas);
    const ids = body.questionnaire.sections.flatMap(({ questions }) =>
      questions.map(({ id }) => id),
    );
    expect(ids).toEqual(["policy", "plan"]);
  });

  test("a reference to a question outside the share is refused, and none is shown", async () => {
    const { one, lead } = await team("references");
    const reference = {
      ...{ type: "policy", title: "Policy", url: "https://acme.example/p", dated: "2026-01-31" },
    };
    const type = (await callPortal("getAssessment", lead)).body.evidenceTypes[0]?.id ?? "";
    const put = (at: Browser, evidenceId: string, questions: string[]) =>
      callPortal("putEvidence", at, {
        params: { evidenceId },
        body: { ...reference, type, questions },
      });
    expect((await put(lead, "reference-1", ["policy"])).status).toBe(200);
    await delegate(lead, { sections: ["second"] });
    const jonas = await proved(await mailedLink(one));
    expect((await put(jonas, "reference-2", ["policy"])).status).toBe(422);
    expect((await put(jonas, "reference-1", ["tests"])).status).toBe(409);
    expect((await put(jonas, "reference-3", ["tests"])).status).toBe(200);
    const { body } = await callPortal("getAssessment", jonas);
    expect(body.evidence.map(({ id }) => id)).toEqual(["reference-3"]);
  });

  test("after the submission is refused", async () => {
    const { lead } = await team("late");
    await save(lead, change("policy", 0, YES), change("tests", 0, YES));
    await submitAs(lead);
    expect((await delegate(lead, { sections: ["first"] })).body.error?.code).toBe("closed");
  });
});

test("once the assessment is decided no share is taken back, which is said and not put off", async () => {
  const { one, lead } = await team("decided");
  const { body: shared } = await delegate(lead, { sections: ["second"] });
  const over = { set: { status: "decided", writers: {} } };
  await transact([update(keys.head(one.context, IDS.assessment), over)]);
  const params = { delegationId: shared.delegations[0]?.id ?? "" };
  const late = await callPortal("endDelegation", lead, { params });
  expect([late.status, late.body.error?.code]).toEqual([409, "closed"]);
});

describe("handing over", () => {
  const EVA = { name: "Eva Lind", email: "eva@acme.example" };

  test("moves the lead with all progress; whoever leaves is out at once", async () => {
    const { one, lead } = await team("over");
    await save(lead, change("policy", 0, YES));
    await delegate(lead, { sections: ["second"] });
    await claimAll(one.context, "invitation");
    const reply = await callPortal("handOver", lead, { body: { ...EVA, stay: false } });
    expect(reply.body).toEqual({ done: true });
    expect((await save(lead, change("owner", 0, null))).body.error?.code).toBe("link-revoked");
    const eva = await proved(await mailedLink(one));
    const { body } = await callPortal("getAssessment", eva);
    expect(body.answers.map((each) => each.by)).toEqual(["Maria Rossi"]);
    expect(body.team?.leads).toMatchObject([{ name: "Eva Lind", me: true }]);
    expect(body.team?.delegations).toMatchObject([{ name: "Jonas Weber", state: "active" }]);
    await save(eva, change("tests", 0, YES));
    expect((await submitAs(eva)).status).toBe(200);
    const { writers } = await loadHead(one.context, IDS.assessment);
    expect(Object.keys(writers)).toHaveLength(1);
  });

  test("and staying goes on by the same link, without leading", async () => {
    const { lead } = await team("stays");
    await callPortal("handOver", lead, { body: { ...EVA, stay: true } });
    expect((await save(lead, change("policy", 0, YES))).status).toBe(200);
    expect((await submitAs(lead)).status).toBe(403);
    expect((await callPortal("getAssessment", lead)).body.me.role).toBe("delegate");
  });

  test("tells the member who asked", async () => {
    const { one, lead } = await team("told");
    await callPortal("handOver", lead, { body: { ...EVA, stay: false } });
    expect(await claimAll(one.context, "handed-over")).toMatchObject([
      { from: "Maria Rossi", person: EVA, to: { email: "dana@told.example" } },
    ]);
  });

  test("to a colleague who had a share ends the share", async () => {
    const { one, lead } = await team("promoted");
    await delegate(lead, { ...EVA, sections: ["first"] });
    const before = await proved(await mailedLink(one));
    await callPortal("handOver", lead, { body: { ...EVA, stay: false } });
    expect((await save(before, change("policy", 0, YES))).body.error?.code).toBe("link-revoked");
    const eva = await proved(await mailedLink(one));
    expect((await callPortal("getAssessment", eva)).body.me.role).toBe("lead");
  });
});

describe("asking somebody to sign", () => {
  const CLARA = { name: "Clara Voss", email: "clara@acme.example" };
  const ask = (lead: Browser, more = {}) =>
    callPortal("askToSign", lead, { body: { ...CLARA, ...more } });

  /** A finished questionnaire whose signatory has opened her link. */
  async function asked(name: string) {
    const { one, lead } = await team(name);
    await save(lead, change("policy", 0, YES), change("tests", 0, YES));
    await ask(lead, { note: "Please by Friday." });
    return { one, lead, clara: await proved(await mailedLink(one)) };
  }

  test("is refused while questions are open, which are named", async () => {
    const { lead } = await team("unfinished");
    const { body } = await ask(lead);
    expect(body.error?.code).toBe("questions-open");
    expect(body.error?.fields?.map(({ path }) => path)).toEqual(["policy", "tests"]);
  });

  test("shows everything and lets nothing be changed", async () => {
    const { clara } = await asked("reads");
    const { body } = await callPortal("getAssessment", clara);
    expect([body.me.role, body.answers.length]).toEqual(["signatory", 2]);
    expect((await save(clara, change("policy", 1, NO))).status).toBe(403);
  });

  test("always asks for the code, also where the buyer relaxed it", async () => {
    const one = await issued("relaxed", { questionnaire: TWO, stepUp: "start" });
    await claimAll(one.context, "invitation");
    const lead = await proved(one);
    await save(lead, change("policy", 0, YES), change("tests", 0, YES));
    await ask(lead);
    const clara = await opened(await mailedLink(one));
    expect((await callPortal("start", clara, { body: {} })).status).toBe(403);
  });

  test("ends in a submission under the signatory's name, with a receipt for both", async () => {
    const { one, lead, clara } = await asked("signs");
    const { status, body } = await submitAs(clara);
    expect([status, body.by]).toEqual([200, { name: "Clara Voss", title: "Counsel" }]);
    const receipts = await claimAll(one.context, "receipt");
    expect(receipts.map(({ to }) => to.email).toSorted()).toEqual([
      ...["clara@acme.example", "maria@acme.example"],
    ]);
    const sheet = await callPortal("getAssessment", lead);
    expect(sheet.body.team?.signing?.state).toBe("signed");
    expect((await submitAs(clara)).body.reference).toBe(body.reference);
  });

  test("what changed since cannot be signed, and she is told whom to turn to", async () => {
    const { lead, clara } = await asked("changed");
    await save(lead, change("policy", 1, NO));
    const { body } = await submitAs(clara);
    expect(body.error?.code).toBe("stale");
    expect(body.error?.message).toContain("Maria Rossi has to ask you again");
    expect((await callPortal("getSession", clara)).body.asked?.changed).toBe(true);
    const sheet = await callPortal("getAssessment", lead);
    expect(sheet.body.team?.signing?.state).toBe("changed");
  });

  test("again after a change lets the same link sign what stands now", async () => {
    const { lead, clara } = await asked("again");
    await save(lead, change("policy", 1, NO));
    await ask(lead);
    expect((await submitAs(clara)).status).toBe(200);
  });

  test("refused comes back to the lead with the note", async () => {
    const { one, lead, clara } = await asked("refuses");
    const body = { note: "Question 1 is wrong." };
    expect((await callPortal("refuseToSign", clara, { body })).status).toBe(200);
    const sheet = await callPortal("getAssessment", lead);
    expect(sheet.body.team?.signing).toMatchObject({ state: "refused", refusal: body });
    expect(await claimAll(one.context, "unsigned")).toMatchObject([
      { to: { email: "maria@acme.example" }, signatory: "Clara Voss", note: body.note },
    ]);
  });

  test("refused by whom it was taken back from meanwhile says that the link ended", async () => {
    const { one, lead, clara } = await asked("refuses-late");
    const { body } = await callPortal("getAssessment", lead);
    const signing = body.team?.signing?.id ?? "";
    endBeforeTheNextWrite(one.context, signing, { state: "revoked" });
    const reply = await callPortal("refuseToSign", clara, { body: { note: "It is wrong." } });
    expect([reply.status, reply.body.error?.code]).toEqual([410, "link-revoked"]);
  });

  test("taken back closes the signatory's link at once", async () => {
    const { lead, clara } = await asked("taken-back");
    const { body } = await callPortal("getAssessment", lead);
    const signingId = body.team?.signing?.id ?? "";
    await callPortal("endSigning", lead, { params: { signingId } });
    expect((await submitAs(clara)).body.error?.code).toBe("link-revoked");
  });

  test("a second person at the same time is refused", async () => {
    const { lead } = await asked("second");
    const reply = await ask(lead, { email: "other@acme.example" });
    expect([reply.status, reply.body.error?.code]).toEqual([409, "conflict"]);
  });
});

function submitAs(at: Browser) {
  const statement = TWO.attestation;
  const attestation = { name: "Clara Voss", title: "Counsel", statement, confirmed: true };
  return callPortal("submit", at, { body: { attestation } });
}
