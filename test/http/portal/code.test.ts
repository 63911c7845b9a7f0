import { describe, expect, test } from "vitest";
import { useStore } from "../../data/store.ts";
import { issued } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { useClock } from "./clock.ts";
import { opened } from "./guest.ts";
import { claimAll, mailedCode, outboxOf } from "./outbox.ts";

useStore();
const clock = useClock();

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const ask = (at: Browser) => callPortal("askForCode", at, { body: {} });
const prove = (at: Browser, code: string) => callPortal("proveCode", at, { body: { code } });
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("a proof by code gives the session a new secret, and the old one gains nothing", async () => {
  const link = await issued("fixation");
  const at = await opened(link);
  const planted = { ...at, cookies: new Map(at.cookies) };
  await ask(at);
  expect((await prove(at, await mailedCode(link.context))).body.level).toBe("proved");
  expect((await callPortal("getAssessment", at)).status).toBe(200);
  expect((await callPortal("getAssessment", planted)).body.error?.code).toBe("step-up-required");
});

describe("asking for a code", () => {
  test("tells the mailbox and writes one letter bound to this session", async () => {
    const { context, ...link } = await issued("ask");
    const { status, body } = await ask(await opened(link));
    expect([status, body]).toEqual([200, { mailbox: "m…@acme.example", resendAfter: 30 }]);
    const letters = (await outboxOf(context)).filter(({ letter }) => letter === "code");
    expect(letters).toMatchObject([{ kind: "letter", state: "pending", offers: 0 }]);
  });

  test("again waits thirty seconds", async () => {
    const at = await opened(await issued("resend"));
    await ask(at);
    clock.ahead(15 * SECOND);
    const early = await ask(at);
    expect([early.status, early.body.error?.code]).toEqual([429, "too-soon"]);
    expect(Number(early.headers["retry-after"])).toBeGreaterThan(0);
    clock.ahead(16 * SECOND);
    expect((await ask(at)).status).toBe(200);
  });

  test("is limited to three in ten minutes, whatever the number of sessions", async () => {
    const link = await issued("limit");
    const sessions = await Promise.all(Array.from({ length: 5 }, () => opened(link)));
    const statuses = [];
    for (const at of sessions) statuses.push((await ask(at)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    clock.ahead(10 * MINUTE + SECOND);
    expect((await ask(sessions[4] ?? sessions[0] ?? (await opened(link)))).status).toBe(200);
  });

  test("at once in many sessions still gives three letters", async () => {
    const link = await issued("rush");
    const sessions = await Promise.all(Array.from({ length: 8 }, () => opened(link)));
    await Promise.all(sessions.map(ask));
    const letters = (await outboxOf(link.context)).filter(({ letter }) => letter === "code");
    expect(letters).toHaveLength(3);
  });

  test("of one link leaves another supplier alone", async () => {
    const [one, two] = [await issued("tenant-a"), await issued("tenant-b")];
    for (let count = 0; count < 4; count += 1) await ask(await opened(one));
    expect((await ask(await opened(two))).status).toBe(200);
  });
});

describe("a code", () => {
  test("proves the mailbox, once", async () => {
    const link = await issued("prove");
    const at = await opened(link);
    await ask(at);
    const code = await mailedCode(link.context);
    expect((await prove(at, code)).body).toMatchObject({ level: "proved" });
    expect((await callPortal("getAssessment", at)).status).toBe(200);
    const again = await prove(at, code);
    expect([again.status, again.body.error?.code]).toEqual([410, "code-expired"]);
  });

  test("works in no other session, not even of the same link", async () => {
    const link = await issued("bound");
    const [at, stranger] = [await opened(link), await opened(link)];
    await ask(at);
    const code = await mailedCode(link.context);
    const refused = await prove(stranger, code);
    expect([refused.status, refused.body.error?.code]).toEqual([410, "code-expired"]);
    expect((await prove(at, code)).status).toBe(200);
  });

  test("ends after ten minutes", async () => {
    const link = await issued("late");
    const at = await opened(link);
    await ask(at);
    const code = await mailedCode(link.context);
    clock.ahead(10 * MINUTE + SECOND);
    const refused = await prove(at, code);
    expect([refused.status, refused.body.error?.code]).toEqual([410, "code-expired"]);
  });

  test("takes five tries and no more, even the right one", async () => {
    const link = await issued("tries");
    const at = await opened(link);
    await ask(at);
    const code = await mailedCode(link.context);
    for (let count = 0; count < 5; count += 1) {
      const wrong = await prove(at, other(code));
      expect([wrong.status, wrong.body.error?.code]).toEqual([422, "code-wrong"]);
    }
    const refused = await prove(at, code);
    expect([refused.status, refused.body.error?.code]).toEqual([429, "too-many-tries"]);
  });

  test("guessed at in parallel is compared at most five times", async () => {
    const link = await issued("parallel");
    const at = await opened(link);
    await ask(at);
    const code = await mailedCode(link.context);
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => prove({ ...at, cookies: new Map(at.cookies) }, other(code))),
    );
    const compared = replies.filter(({ body }) => body.error?.code === "code-wrong");
    expect(compared.length).toBeLessThanOrEqual(5);
    expect(replies.filter(({ status }) => status === 200)).toEqual([]);
  });

  test("is replaced by a newer one of the same session", async () => {
    const link = await issued("newer");
    const at = await opened(link);
    await ask(at);
    const first = await mailedCode(link.context);
    clock.ahead(31 * SECOND);
    await ask(at);
    const second = await mailedCode(link.context);
    if (first !== second) expect((await prove(at, first)).status).toBe(422);
    expect((await prove(at, second)).status).toBe(200);
  });

  test("asked for too long ago is not written any more", async () => {
    const link = await issued("stuck");
    await ask(await opened(link));
    clock.ahead(11 * MINUTE);
    expect(await claimAll(link.context, "code")).toEqual([]);
    const rows = (await outboxOf(link.context)).filter(({ letter }) => letter === "code");
    expect(rows).toMatchObject([{ state: "suppressed" }]);
  });

  test.for(["12345", "1234567", "12345a", ""])("%j is not six digits", async (code) => {
    const { status, body } = await prove(await opened(await issued(`shape-${code.length}`)), code);
    expect([status, body.error?.fields?.[0]?.path]).toEqual([422, "code"]);
  });
});
