import { beforeAll, describe, expect, test } from "vitest";
import { keys } from "../../../functions/data/keys.ts";
import { openSession } from "../../../functions/data/sessions.ts";
import { transact } from "../../../functions/data/table.ts";
import { newToken } from "../../../functions/data/tokens.ts";
import { update } from "../../../functions/data/writes.ts";
import { sessionCookieName } from "../../../functions/http/portal-session.ts";
import { useStore } from "../../data/store.ts";
import { IDS, type Issued, issued } from "./assessment.ts";
import { browser, callPortal } from "./call-portal.ts";
import { opened, proved } from "./guest.ts";

const { dump } = useStore();

let one: Issued;
beforeAll(async () => {
  one = await issued("one");
  await issued("two", { buyer: "Buyer two" });
});

describe("opening a link", () => {
  test("shows who asks about what, and nothing of the answers", async () => {
    const { status, body } = await callPortal("openSession", browser(), {
      body: { token: one.token },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ assessment: IDS.assessment, level: "opened", status: "open", buyer: "Buyer one" },
      ...{ supplier: "Acme Intelligence", product: "Claims Copilot", message: "Thank you." },
      ...{ requester: { name: "Dana Berg", email: "dana@one.example" }, stepUp: "code" },
      ...{ mailbox: "m…@acme.example", questions: 2, minutes: 2 },
      due: { date: "2099-03-14", zone: "Europe/Berlin", ends: "2099-03-14T23:00:00Z" },
    });
    expect(Object.keys(body)).not.toContain("answers");
  });

  test("sets a cookie that scripts and other sites never see", async () => {
    const { cookies } = await callPortal("openSession", browser(), { body: { token: one.token } });
    expect(cookies).toEqual([
      expect.stringMatching(
        /^__Host-assay-assessment-1=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
      ),
    ]);
  });

  test("fifty times changes nothing but session rows", async () => {
    const others = async () =>
      (await dump("STATE")).filter(({ pk }) => !String(pk).startsWith("SESSION#"));
    const before = await others();
    await Promise.all(Array.from({ length: 50 }, () => opened(one)));
    expect(await others()).toEqual(before);
    expect((await opened(one)).cookies.size).toBe(1);
  });

  test("again in the same browser keeps the session and its level", async () => {
    const at = await proved(one);
    const { body, cookies } = await callPortal("openSession", at, { body: { token: one.token } });
    expect([body.level, cookies]).toEqual(["proved", []]);
  });

  test.for([
    ["an unknown token", "A".repeat(43)],
    ["a shortened token", "short"],
    ["a token with rubbish behind it", `${"A".repeat(43)}).`],
  ] as const)("with %s finds nothing", async ([, token]) => {
    const { status, body, cookies } = await callPortal("openSession", browser(), {
      body: { token },
    });
    expect([status, body.error?.code, cookies]).toEqual([404, "not-found", []]);
  });

  test("with an expired token says that it expired", async () => {
    const { context } = one;
    const link = { assessment: IDS.assessment, invitation: IDS.invitation, generation: 1 };
    const { token, write } = newToken(context, { ...link, expiresAt: "2020-01-01T00:00:00.000Z" });
    await transact([write]);
    const { status, body } = await callPortal("openSession", browser(), { body: { token } });
    expect([status, body.error?.code]).toEqual([410, "link-expired"]);
  });
});

describe("a session", () => {
  test("is asked for on every gated route", async () => {
    const { status, body } = await callPortal("getSession", browser(IDS.assessment));
    expect([status, body.error?.code]).toEqual([401, "not-signed-in"]);
  });

  test("of another assessment is no session here", async () => {
    const other = await issued("other", { assessment: "assessment-2" });
    const at = await opened(other);
    const secret = at.cookies.get(sessionCookieName("assessment-2")) ?? "";
    const forged = browser(IDS.assessment);
    forged.cookies.set(sessionCookieName(IDS.assessment), secret);
    const { status, body } = await callPortal("getSession", forged);
    expect([status, body.error?.code]).toEqual([401, "not-signed-in"]);
    at.assessment = IDS.assessment;
    expect((await callPortal("getSession", at)).status).toBe(401);
  });

  test("reaches its own organisation only, though ids are equal", async () => {
    const two = await issued("twin");
    const { body } = await callPortal("getSession", await opened(two));
    expect(body.buyer).toBe("Buyer twin");
  });

  test("that has ended by time is gone", async () => {
    const link = { assessment: IDS.assessment, invitation: IDS.invitation, generation: 1 };
    const past = new Date(Date.now() - 12 * 3_600_000).toISOString();
    const { secret } = await openSession(one.context, link, past);
    const at = browser(IDS.assessment);
    at.cookies.set(sessionCookieName(IDS.assessment), secret);
    expect((await callPortal("getSession", at)).status).toBe(401);
  });

  test("that is only opened sees no questions", async () => {
    const { status, body } = await callPortal("getAssessment", await opened(one));
    expect([status, body.error?.code]).toEqual([401, "step-up-required"]);
  });

  test("ends on this device for good", async () => {
    const at = await opened(one);
    const kept = new Map(at.cookies);
    expect((await callPortal("endSession", at)).body).toEqual({ done: true });
    expect(at.cookies.size).toBe(0);
    expect((await callPortal("getSession", { ...at, cookies: kept })).status).toBe(401);
  });

  test("starts without a code only where the buyer relaxed it", async () => {
    const strict = await callPortal("start", await opened(one));
    expect([strict.status, strict.body.error?.code]).toEqual([403, "forbidden"]);
    const at = await opened(await issued("relaxed", { stepUp: "start" }));
    expect((await callPortal("start", at)).body.level).toBe("proved");
    expect((await callPortal("getAssessment", at)).status).toBe(200);
  });

  test("gets a new secret when it proves itself, and the old one gains nothing", async () => {
    const at = await opened(await issued("fixed", { stepUp: "start" }));
    const planted = { ...at, cookies: new Map(at.cookies) };
    const { cookies } = await callPortal("start", at);
    expect(cookies).toEqual([expect.stringMatching(/HttpOnly; SameSite=Strict$/)]);
    expect((await callPortal("getAssessment", at)).status).toBe(200);
    const known = await callPortal("getAssessment", planted);
    expect([known.status, known.body.error?.code]).toEqual([401, "step-up-required"]);
  });

  test("of a contact without an address starts without anything only where the buyer relaxed it", async () => {
    const relaxed = await opened(await issued("no-address", { email: null, stepUp: "start" }));
    expect((await callPortal("start", relaxed)).body.level).toBe("proved");
    const strict = await opened(await issued("no-mailbox", { email: null }));
    expect((await callPortal("askForCode", strict, { body: {} })).status).toBe(409);
    expect((await callPortal("start", strict)).status).toBe(403);
    expect((await callPortal("getSession", strict)).body.stepUp).toBe("passcode");
  });
});

describe("when the invitation changes", () => {
  test.for([
    ["revoked", { state: "revoked", generation: 2 }, "link-revoked"],
    ["replaced", { state: "active", generation: 2 }, "link-replaced"],
  ] as const)("a link and its sessions are %s at once", async ([, set, code]) => {
    const link = await issued(`changed-${set.state}`);
    const at = await proved(link);
    const { assessment, invitation } = IDS;
    const writers = set.state === "active" ? { [invitation]: 2 } : {};
    await transact([
      update(keys.invitation(link.context, assessment, invitation), { set }),
      update(keys.head(link.context, assessment), { set: { writers } }),
    ]);
    const session = await callPortal("getAssessment", at);
    const open = await callPortal("openSession", browser(), { body: { token: link.token } });
    expect([session.status, session.body.error?.code]).toEqual([410, code]);
    expect([open.status, open.body.error?.code]).toEqual([410, code]);
  });
});
