import { beforeAll, describe, expect, test } from "vitest";
import { keys } from "../../../functions/data/keys.ts";
import { transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import { useStore } from "../../data/store.ts";
import { callConsole } from "../event.ts";
import { IDS, type Issued, issued, QUESTIONNAIRE } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { proved } from "./guest.ts";
import { claimAll } from "./outbox.ts";

useStore();

const PROOF = { title: "Log policy", url: "https://acme.example/logs", dated: "2026-10-01" };

async function fresh(name: string): Promise<{ one: Issued; lead: Browser; member: string }> {
  const one = await issued(name);
  await claimAll(one.context, "invitation");
  const set = { role: "risk-manager" };
  await transact([update(keys.member(one.context, one.requester), { set })]);
  return { one, lead: await proved(one), member: `sub-${name}` };
}

async function raise(member: string, more = {}) {
  const { body } = await callConsole(member, "createFinding", {
    body: {
      ...{ assessmentId: IDS.assessment, title: "Keep logs", action: "Keep them six months." },
      ...{ severity: "major", due: { date: "2099-01-31", zone: "Europe/Berlin" }, state: "asked" },
      ...more,
    },
  });
  return body;
}

const reply = (at: Browser, findingId: string, more = {}, language?: "de") =>
  callPortal("replyToFinding", at, {
    params: { findingId },
    ...(language && { query: { language } }),
    body: { text: "Done since May.", proofs: [PROOF], ...more },
  });

describe("a finding", () => {
  let one: Issued;
  let lead: Browser;
  let member: string;
  let id: string;

  beforeAll(async () => {
    ({ one, lead, member } = await fresh("finding"));
    ({ id } = await raise(member));
  });

  test("reaches the supplier by letter with a link", async () => {
    const letters = await claimAll(one.context, "finding");
    expect(letters).toMatchObject([
      { to: { email: "maria@acme.example" }, title: "Keep logs", state: "asked", again: false },
    ]);
    const [letter] = letters;
    const token = letter && "token" in letter ? letter.token : "";
    expect((await callPortal("listFindings", await proved({ token }))).body.findings).toHaveLength(
      1,
    );
  });

  test("is replied to with proof, and the member learns of it", async () => {
    const { status, body } = await reply(lead, id);
    expect([status, body.state]).toEqual([201, "replied"]);
    expect(body.thread).toMatchObject([
      { from: "supplier", by: { name: "Maria Rossi" }, text: "Done since May.", proofs: [PROOF] },
    ]);
    expect(await claimAll(one.context, "finding-reply")).toMatchObject([
      { to: { email: "dana@finding.example" }, writer: "Maria Rossi", proofs: 1 },
    ]);
  });

  test("is asked again with the buyer's word, then verified, each by letter", async () => {
    const read = async () => callConsole(member, "getFinding", { params: { findingId: id } });
    const move = async (body: Record<string, unknown>) => {
      const { version } = (await read()).body;
      return callConsole(member, "updateFinding", {
        params: { findingId: id },
        body: { ...body, version },
      });
    };
    await move({ state: "asked", note: "The page shows three months." });
    expect(await claimAll(one.context, "finding")).toMatchObject([{ state: "asked", again: true }]);
    expect((await callPortal("listFindings", lead)).body.findings[0]?.thread).toHaveLength(2);
    await reply(lead, id, { text: "Six now." });
    await move({ state: "verified" });
    expect(await claimAll(one.context, "finding")).toMatchObject([{ state: "verified" }]);
    expect((await reply(lead, id)).status).toBe(409);
  });
});

describe("what a result asks", () => {
  const TEXT = "Do you keep logs?";
  const [section, ...more] = QUESTIONNAIRE.sections;
  const [first, ...rest] = section?.questions ?? [];
  const questionnaire = {
    ...QUESTIONNAIRE,
    sections: [{ ...section, questions: [{ ...first, text: TEXT }, ...rest] }, ...more],
    translations: { de: { [TEXT]: "Führen Sie Protokolle?" } },
  } as typeof QUESTIONNAIRE;
  const derived = { title: TEXT, action: `Show how this is met: ${TEXT}` };

  test("is read in the language of the page, also after a reply, and so is nothing a person wrote", async () => {
    const one = await issued("spoken", { questionnaire });
    const set = { role: "risk-manager" };
    await transact([update(keys.member(one.context, one.requester), { set })]);
    const lead = await proved(one);
    const { id } = await raise("sub-spoken", derived);
    await raise("sub-spoken");
    const { body } = await callPortal("listFindings", lead, { query: { language: "de" } });
    const said = {
      title: "Führen Sie Protokolle?",
      action: "Zeigen Sie, wie dies erfüllt ist: Führen Sie Protokolle?",
    };
    const titles = ({ findings }: typeof body) => findings.map(({ title }) => title).sort();
    expect(titles(body)).toEqual([said.title, "Keep logs"]);
    expect((await reply(lead, id, {}, "de")).body).toMatchObject(said);
    expect(titles((await callPortal("listFindings", lead)).body)).toEqual([TEXT, "Keep logs"]);
  });

  test("is named in letters in the language of the assessment", async () => {
    const one = await issued("spoken-letter", { questionnaire });
    const set = { role: "risk-manager" };
    await transact([
      update(keys.member(one.context, one.requester), { set }),
      update(keys.head(one.context, IDS.assessment), { set: { language: "de" } }),
    ]);
    const lead = await proved(one);
    const { id } = await raise("sub-spoken-letter", derived);
    const title = "Führen Sie Protokolle?";
    expect(await claimAll(one.context, "finding")).toMatchObject([{ title }]);
    await reply(lead, id);
    expect(await claimAll(one.context, "finding-reply")).toMatchObject([{ title }]);
  });
});

describe("the supplier", () => {
  test("is not shown what is only noted", async () => {
    const { lead, member } = await fresh("noted");
    const { id } = await raise(member, { state: "noted" });
    expect((await callPortal("listFindings", lead)).body.findings).toEqual([]);
    expect((await reply(lead, id)).status).toBe(404);
  });

  test("finds another supplier's finding as missing as none", async () => {
    const { lead, member } = await fresh("other");
    const { id } = await raise(member);
    const key = Buffer.from(id, "base64url").toString("utf8").replace("supplier-1", "supplier-2");
    const missing = await reply(lead, Buffer.from(key).toString("base64url"));
    const { lead: stranger } = await fresh("stranger");
    const foreign = await reply(stranger, id);
    expect([missing.status, foreign.status]).toEqual([404, 404]);
  });

  test.for([
    ["no words", { text: " " }, "text"],
    ["a proof of tomorrow", { proofs: [{ ...PROOF, dated: "2199-01-01" }] }, "proofs.0.dated"],
    ["a proof that is no page", { proofs: [{ ...PROOF, url: "javascript:1" }] }, "proofs.0.url"],
  ] as const)("cannot reply with %s", async ([what, more, path]) => {
    const { lead, member } = await fresh(`reply-${what.replaceAll(" ", "-")}`);
    const { id } = await raise(member);
    const { body } = await reply(lead, id, more);
    expect(body.error?.fields?.map((each) => each.path)).toEqual([path]);
  });
});
