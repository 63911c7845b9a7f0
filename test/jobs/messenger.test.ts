import { SESServiceException, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { describe, expect, test } from "vitest";
import { keys } from "../../functions/data/keys.ts";
import { requestLink } from "../../functions/data/link-requests.ts";
import { type Item, transact } from "../../functions/data/table.ts";
import { remove, update } from "../../functions/data/writes.ts";
import { useStore } from "../data/store.ts";
import { header } from "../email/mime.ts";
import { IDS, issued } from "../http/portal/assessment.ts";
import { browser, callPortal } from "../http/portal/call-portal.ts";
import { useClock } from "../http/portal/clock.ts";
import { opened } from "../http/portal/guest.ts";
import { outboxOf } from "../http/portal/outbox.ts";
import { ORIGIN, usePost } from "./post.ts";
import { letterStates, ring, ringAll } from "./rings.ts";

const { dump } = useStore();
const post = usePost();
const clock = useClock();

const FIRST = `invitation-${IDS.invitation}-1-1`;

const refused = (name: string, status: number) =>
  new SESServiceException({
    ...{ name, message: name, $fault: status < 500 ? "client" : "server" },
    $metadata: { httpStatusCode: status },
  });

describe("an invitation", () => {
  test("is sent once, with a link that opens", async () => {
    const { context } = await issued("sent");
    expect(await ringAll(context)).toEqual({ batchItemFailures: [] });
    const [letter, ...more] = post.letters();
    expect(more).toEqual([]);
    const token = new RegExp(`${ORIGIN}/answer#([\\w-]{43})\\s`).exec(letter?.text ?? "")?.[1];
    const open = await callPortal("openSession", browser(), { body: { token } });
    expect(open.body).toMatchObject({ assessment: IDS.assessment, buyer: "Buyer sent" });
    const [row] = await outboxOf(context);
    expect(row).toMatchObject({ state: "sent", messageId: "message-1" });
    expect(row).not.toHaveProperty("duePk");
  });

  test("goes under the configuration set, with its row's id", async () => {
    const { context } = await issued("named");
    await ringAll(context);
    const [call] = post.ses.commandCalls(SendRawEmailCommand);
    expect(call?.args[0].input.ConfigurationSetName).toBe("letters");
    const [letter] = post.letters();
    expect(letter && header(letter, "x-assay-letter")).toEqual([FIRST]);
  });

  test("rung for many times, also at once, is sent once", async () => {
    const { context } = await issued("again");
    await Promise.all([ringAll(context), ringAll(context), ringAll(context)]);
    await ringAll(context);
    expect(post.letters()).toHaveLength(1);
  });

  test.for<[why: string, status: string, writers: Record<string, number>]>([
    ["the assessment was submitted", "submitted", { [IDS.invitation]: 1 }],
    ["the assessment was cancelled", "cancelled", {}],
    ["the invitation was ended", "issued", {}],
  ])("is not sent once %s, and says why", async ([why, status, writers]) => {
    const { context } = await issued(`late-${why.length}-${status}`);
    await transact([update(keys.head(context, IDS.assessment), { set: { status, writers } })]);
    await ringAll(context);
    expect(post.letters()).toEqual([]);
    const [row] = await outboxOf(context);
    expect(row).toMatchObject({ state: "suppressed", reason: expect.any(String) });
    expect(row).not.toHaveProperty("duePk");
  });

  test("is not sent to a contact whose address is gone", async () => {
    const { context } = await issued("no-address");
    const key = keys.contact(context, IDS.supplier, IDS.contact);
    await transact([update(key, { remove: ["email"] })]);
    await ringAll(context);
    expect(await letterStates(context)).toEqual({ [FIRST]: "suppressed" });
    await transact([remove(key)]);
  });
});

describe("when the mail service", () => {
  test("refuses a letter for good, it has failed", async () => {
    const { context } = await issued("failed");
    post.refuse(refused("MessageRejected", 400));
    await ringAll(context);
    const [row] = await outboxOf(context);
    expect(row).toMatchObject({ state: "failed", reason: "MessageRejected" });
  });

  test("may have taken a letter, it is unknown and never sent again", async () => {
    const { context } = await issued("unknown");
    post.refuse(Object.assign(new Error("reset"), { code: "ECONNRESET" }));
    await ringAll(context);
    await ringAll(context);
    expect(await letterStates(context)).toEqual({ [FIRST]: "unknown" });
    expect(post.letters()).toHaveLength(1);
  });

  test("wants fewer, the letter goes back and the rest of the batch waits", async () => {
    const [one, two] = [await issued("pace-a"), await issued("pace-b")];
    post.refuse(refused("Throttling", 400));
    const rows = [...(await outboxOf(one.context)), ...(await outboxOf(two.context))];
    expect(await ring(rows)).toEqual({ batchItemFailures: [] });
    expect(post.letters()).toHaveLength(1);
    const [first] = await outboxOf(one.context);
    expect(first).toMatchObject({ state: "pending", duePk: expect.any(String) });
    expect(await letterStates(two.context)).toEqual({ [FIRST]: "pending" });
  });

  test("wanted fewer, its own ring does not send the letter again before its time", async () => {
    const { context } = await issued("pace-c");
    post.refuse(refused("Throttling", 400));
    await ringAll(context);
    await ringAll(context);
    expect(post.letters()).toHaveLength(1);
    post.ses.on(SendRawEmailCommand).resolves({ MessageId: "message-2" });
    clock.ahead(3 * 60_000);
    await ringAll(context);
    expect(await letterStates(context)).toEqual({ [FIRST]: "sent" });
  });
});

test("a record whose work fails is reported, its neighbours are sent", async () => {
  const [broken, fine] = [await issued("broken"), await issued("fine")];
  await transact([remove(keys.round(broken.context, IDS.assessment, 1))]);
  const rows = [...(await outboxOf(broken.context)), ...(await outboxOf(fine.context))];
  expect(await ring(rows)).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
  expect(await letterStates(broken.context)).toEqual({ [FIRST]: "pending" });
  expect(await letterStates(fine.context)).toEqual({ [FIRST]: "sent" });
});

test("a ring for a row that is gone does nothing", async () => {
  expect(await ring([{ pk: "ORG#x", sk: "OUTBOX#y" }])).toEqual({ batchItemFailures: [] });
});

test("a code that was asked for arrives and proves the mailbox", async () => {
  const link = await issued("code");
  const at = await opened(link);
  await callPortal("askForCode", at, { body: {} });
  const [row] = (await outboxOf(link.context)).filter(({ letter }) => letter === "code");
  await ring(row ? [row] : []);
  const code = /^(\d{6})\r?$/m.exec(post.letters()[0]?.text ?? "")?.[1];
  expect((await callPortal("proveCode", at, { body: { code } })).body.level).toBe("proved");
});

test("a session that ended gets no code", async () => {
  const link = await issued("code-late");
  const at = await opened(link);
  await callPortal("askForCode", at, { body: {} });
  await callPortal("endSession", at);
  const [row] = (await outboxOf(link.context)).filter(({ letter }) => letter === "code");
  await ring(row ? [row] : []);
  expect(post.letters()).toEqual([]);
});

test("a request for a fresh link ends in a letter", async () => {
  const { context, at } = await issued("fresh", { email: "fresh@acme.example" });
  await requestLink({ address: "fresh@acme.example" }, at);
  const request = (await dump("STATE")).find(({ request: kind }) => kind === "link") as Item;
  await ring([request]);
  await ringAll(context);
  expect(Object.values(await letterStates(context))).toEqual(["sent", "sent"]);
});
