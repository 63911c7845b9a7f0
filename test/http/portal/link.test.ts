import { expect, test } from "vitest";
import { now } from "../../../functions/clock.ts";
import { keys } from "../../../functions/data/keys.ts";
import { answerLinkRequest } from "../../../functions/data/link-requests.ts";
import { type Item, transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import { useStore } from "../../data/store.ts";
import { IDS, issued } from "./assessment.ts";
import { browser, callPortal } from "./call-portal.ts";
import { useClock } from "./clock.ts";
import { claimAll } from "./outbox.ts";

const { dump } = useStore();
const clock = useClock();

const ask = (body: { token: string } | { email: string }) =>
  callPortal("askForLink", browser(), { body });

/** Works every request that waits, as the messenger would. */
async function work(): Promise<number> {
  const waiting = (await dump("STATE")).filter(
    ({ request, state }) => request === "link" && state === "pending",
  );
  let letters = 0;
  for (const item of waiting) letters += await answerLinkRequest(item as Item, now());
  return letters;
}

async function freshTokens(link: Awaited<ReturnType<typeof issued>>): Promise<string[]> {
  const said = await claimAll(link.context, "invitation");
  return said.flatMap((each) => (each.letter === "invitation" ? [each.token] : []));
}

test("known and unknown get the same reply for the same work", async () => {
  await issued("known", { email: "known@acme.example" });
  const rows = async () => (await dump("STATE")).length;
  const replies = [];
  const written = [];
  for (const body of [
    { email: "known@acme.example" },
    { email: "unknown@acme.example" },
    { token: "A".repeat(43) },
    { token: "mangled" },
  ]) {
    const before = await rows();
    replies.push(await ask(body));
    written.push((await rows()) - before);
  }
  const shapes = replies.map(({ status, text, cookies }) => [status, text, cookies]);
  expect(new Set(shapes.map((shape) => JSON.stringify(shape)))).toEqual(
    new Set(['[200,"{\\"done\\":true}",[]]']),
  );
  expect(written).toEqual([1, 1, 1, 1]);
  expect(await work()).toBe(1);
});

test("guesses fill a bounded number of rows that ask for no work and end within hours", async () => {
  const before = (await dump("STATE")).length;
  await Promise.all(
    Array.from({ length: 40 }, (_, guess) => ask({ email: `guess-${guess}@acme.example` })),
  );
  const rows = (await dump("STATE")).filter(({ pk }) => String(pk).startsWith("UNKNOWN#"));
  expect((await dump("STATE")).length - before).toBeLessThanOrEqual(40);
  for (const row of rows) {
    expect(String(row.pk)).toMatch(/^UNKNOWN#[0-9a-f]{3}$/);
    expect(row).toMatchObject({ state: "done", request: "link" });
    expect(row).not.toHaveProperty("duePk");
    expect(Number(row.expiresAt) * 1000 - Date.now()).toBeLessThanOrEqual(3_600_000);
  }
  expect(await work()).toBe(0);
});

test("an address gets one more link for each open assessment", async () => {
  const email = "Several@Acme.example";
  const links = [await issued("several-a", { email }), await issued("several-b", { email })];
  for (const link of links) await freshTokens(link);
  await ask({ email: "several@acme.example" });
  expect(await work()).toBe(2);
  for (const link of links) {
    const [token = ""] = await freshTokens(link);
    expect((await callPortal("openSession", browser(), { body: { token } })).status).toBe(200);
  }
});

test("a replaced link leads to a fresh one", async () => {
  const link = await issued("replaced");
  await freshTokens(link);
  const { assessment, invitation } = IDS;
  await transact([
    update(keys.invitation(link.context, assessment, invitation), { set: { generation: 2 } }),
    update(keys.head(link.context, assessment), { set: { writers: { [invitation]: 2 } } }),
  ]);
  await ask({ token: link.token });
  expect(await work()).toBe(1);
  const [token = ""] = await freshTokens(link);
  expect((await callPortal("openSession", browser(), { body: { token } })).status).toBe(200);
});

test("a revoked link leads nowhere", async () => {
  const link = await issued("revoked", { email: "revoked@acme.example" });
  const { assessment, invitation } = IDS;
  const set = { state: "revoked", generation: 2 };
  await transact([update(keys.invitation(link.context, assessment, invitation), { set })]);
  await ask({ token: link.token });
  await ask({ email: "revoked@acme.example" });
  expect(await work()).toBe(0);
});

test("a closed assessment sends no fresh link", async () => {
  const link = await issued("closed", { email: "closed@acme.example" });
  await transact([
    update(keys.head(link.context, IDS.assessment), { set: { status: "submitted" } }),
  ]);
  await ask({ email: "closed@acme.example" });
  expect(await work()).toBe(0);
});

test("asking often gives one letter in ten minutes, then one more", async () => {
  const email = "often@acme.example";
  const link = await issued("often", { email });
  for (let count = 0; count < 5; count += 1) {
    await ask({ email });
    await ask({ token: link.token });
  }
  expect(await work()).toBe(1);
  clock.ahead(10 * 60_000 + 1000);
  await ask({ email });
  expect(await work()).toBe(1);
});

test("asking all day fills no mailbox and leaves the buyer a letter of the day", async () => {
  const email = "flooded@acme.example";
  await issued("flooded", { email });
  let letters = 0;
  for (let asked = 0; asked < 8; asked += 1) {
    clock.ahead(11 * 60_000);
    await ask({ email });
    letters += await work();
  }
  expect(letters).toBe(3);
});

test("working a request twice adds no second letter", async () => {
  const link = await issued("twice", { email: "twice@acme.example" });
  await ask({ email: "twice@acme.example" });
  const request = (await dump("STATE")).find(
    ({ request: kind, state }) => kind === "link" && state === "pending",
  ) as Item;
  expect(await answerLinkRequest(request, now())).toBe(1);
  expect(await answerLinkRequest(request, now())).toBe(0);
  expect(await freshTokens(link)).toHaveLength(2);
});

test("working a request that was cleared away leaves no row behind", async () => {
  await answerLinkRequest({ pk: `TOKEN#${"0".repeat(64)}`, sk: "REQUEST#1" }, now());
  const left = (await dump("STATE")).filter(({ pk }) => pk === `TOKEN#${"0".repeat(64)}`);
  expect(left).toEqual([]);
});

test("what is neither a token nor an address is refused", async () => {
  const { status } = await callPortal("askForLink", browser(), { body: { email: "no address" } });
  expect(status).toBe(422);
});
