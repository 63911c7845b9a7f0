import { beforeAll, describe, expect, test } from "vitest";
import { keys } from "../../../functions/data/keys.ts";
import { transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import { useStore } from "../../data/store.ts";
import { callConsole } from "../event.ts";
import { IDS, type Issued, issued } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { useClock } from "./clock.ts";
import { opened } from "./guest.ts";

const store = useStore();
const clock = useClock();

const MINUTE = 60_000;
const prove = (at: Browser, passcode: string) =>
  callPortal("provePasscode", at, { body: { passcode } });
const other = (passcode: string) => String((Number(passcode) + 1) % 10 ** 10).padStart(10, "0");

/** A link a member made, with the passcode beside it. */
async function handed({ context }: Pick<Issued, "context">) {
  const params = { assessmentId: IDS.assessment, invitationId: IDS.invitation };
  const { body } = await callConsole(`sub-${context.organisation}`, "copyLink", {
    ...{ params, body: {} },
  });
  return { token: body.path.split("#")[1] ?? "", passcode: body.passcode ?? "" };
}

describe("a passcode for a contact without an address", () => {
  let one: Issued;
  beforeAll(async () => {
    one = await issued("by-phone", { email: null });
  });

  test("comes with a copied link, ten digits, and only as a keyed hash into the tables", async () => {
    const { passcode } = await handed(one);
    expect(passcode).toMatch(/^\d{10}$/);
    expect(JSON.stringify([await store.dump("STATE"), await store.dump("LEDGER")])).not.toContain(
      passcode,
    );
  });

  test("proves a session under a new secret, and again in another browser", async () => {
    const link = await handed(one);
    for (const at of [await opened(link), await opened(link)]) {
      const planted = { ...at, cookies: new Map(at.cookies) };
      expect((await prove(at, link.passcode)).body).toMatchObject({ level: "proved" });
      expect((await callPortal("getAssessment", at)).status).toBe(200);
      expect((await callPortal("getAssessment", planted)).status).toBe(401);
    }
  });

  test("ends with the next one", async () => {
    const first = await handed(one);
    const second = await handed(one);
    const refused = await prove(await opened(first), first.passcode);
    expect([refused.status, refused.body.error?.code]).toEqual([422, "code-wrong"]);
    expect((await prove(await opened(first), second.passcode)).status).toBe(200);
  });

  test("ends with the links of the invitation", async () => {
    const two = await issued("rotated", { email: null });
    const link = await handed(two);
    const at = await opened(link);
    const { assessment, invitation } = IDS;
    await transact([
      update(keys.invitation(two.context, assessment, invitation), { set: { generation: 2 } }),
      update(keys.head(two.context, assessment), { set: { [`writers.${invitation}`]: 2 } }),
    ]);
    expect((await prove(at, link.passcode)).body.error?.code).toBe("link-replaced");
  });
});

test("five tries pause a passcode in every session for ten minutes, even the right one", async () => {
  const one = await issued("guessing", { email: null });
  const link = await handed(one);
  const [at, elsewhere] = [await opened(link), await opened(link)];
  for (let count = 0; count < 5; count += 1) {
    const wrong = await prove(count % 2 === 0 ? at : elsewhere, other(link.passcode));
    expect([wrong.status, wrong.body.error?.code]).toEqual([422, "code-wrong"]);
  }
  const refused = await prove(await opened(link), link.passcode);
  expect([refused.status, refused.body.error?.code]).toEqual([429, "too-many-tries"]);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  clock.ahead(10 * MINUTE + 1000);
  expect((await prove(at, link.passcode)).status).toBe(200);
});

test("guessed at in parallel it is compared at most five times", async () => {
  const one = await issued("guessing-at-once", { email: null });
  const link = await handed(one);
  const sessions = await Promise.all(Array.from({ length: 12 }, () => opened(link)));
  const replies = await Promise.all(sessions.map((at) => prove(at, other(link.passcode))));
  const compared = replies.filter(({ body }) => body.error?.code === "code-wrong");
  expect(compared.length).toBeLessThanOrEqual(5);
  expect((await prove(await opened(link), link.passcode)).status).not.toBe(200);
});

test.for([
  ["whose mailbox can be proved", {}],
  ["where the buyer relaxed it", { email: null, stepUp: "start" as const }],
] as const)("none is made for a contact %s, and none is taken", async ([, wishes]) => {
  const one = await issued(`none-${Object.keys(wishes).length}`, wishes);
  const link = await handed(one);
  expect(link.passcode).toBe("");
  expect((await prove(await opened(link), "0123456789")).status).toBe(403);
});

test("what is no passcode is refused by its field", async () => {
  const one = await issued("no-passcode", { email: null });
  const { status, body } = await prove(await opened(await handed(one)), "12345");
  expect([status, body.error?.fields?.[0]?.path]).toEqual([422, "passcode"]);
});
