import { randomBytes } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { prepare } from "../../infra/local/actors/play.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";
import { type Person, seat } from "./pages/person.ts";
import { openLink, prove } from "./pages/portal-pages.ts";
import { type Post, postOf } from "./pages/post.ts";

const DAY = 24 * 3_600_000;
const SENT = "If there is an open invitation, a new link is on its way.";

let cast: JourneyCast;
let browser: Browser;
let person: Person;
let page: Page;

beforeAll(async () => {
  [cast, browser] = await Promise.all([newCast(), launchBrowser()]);
});
afterAll(() => browser?.close());
beforeEach(async () => {
  person = await seat(browser, 390);
  page = person.page;
});
afterEach(async () => {
  await person.context.close();
  expect(person.complaints).toEqual([]);
});

test("a link nobody made is not known, and the page offers to send one", async () => {
  await openLink(page, `${cast.origin}/answer#${randomBytes(32).toString("base64url")}`);
  await says(page, "This link is not known");
  await page.getByLabel("Your e-mail address").waitFor();
});

test("a link cut in the middle is not known, and the page offers to send one", async () => {
  const { link } = await invited();
  await openLink(page, link.slice(0, -5));
  await says(page, "This link is not known");
  await page.getByLabel("Your e-mail address").waitFor();
});

test("a link with a full stop glued behind it opens", async () => {
  const { link } = await invited();
  await openLink(page, `${link}.`);
  await page.getByRole("button", { name: "Send me a code" }).waitFor();
});

test("an address that lost its last part offers to send a link", async () => {
  await openLink(page, `${cast.origin}/answer`);
  await says(page, "This page opens with the link from your mail");
  await page.getByLabel("Your e-mail address").waitFor();
});

test("a link that was withdrawn says so, on the page that was open as well", async () => {
  const { link, post, revoke } = await invited();
  await openLink(page, link);
  await prove(page, post);
  await revoke();
  await page.reload();
  await says(page, "This link was withdrawn");
  const tab = await person.openTab();
  await openLink(tab, link);
  await says(tab, "This link was withdrawn");
  await tab.getByLabel("Your e-mail address").waitFor();
});

test("an expired link has a fresh one sent to the mailbox it was made for", async () => {
  const { link, post } = await invited();
  await cast.stack.setClockOffset(120 * DAY);
  try {
    await openLink(page, link);
    await says(page, "This link has expired");
    await page.getByRole("button", { name: "Send me a fresh link" }).click();
    await page.getByRole("status").filter({ hasText: SENT }).waitFor();
    await openLink(page, await post.link());
    await prove(page, post);
  } finally {
    await cast.stack.idle();
    await cast.stack.setClockOffset(0);
  }
});

test("a second letter leaves the first link in force", async () => {
  const { link, post, resend } = await invited();
  await resend();
  const second = await post.link();
  expect(second).not.toBe(link);
  for (const each of [link, second]) {
    const tab = await person.openTab();
    await openLink(tab, each);
    await tab.getByRole("button", { name: "Send me a code" }).waitFor();
  }
});

test("asking by address shows one page for known and unknown; the known one gets a letter", async () => {
  const { post } = await invited();
  const stranger = "nobody@supplier.example";
  const replies: string[] = [];
  page.on("response", (reply) => {
    if (!reply.url().endsWith("/portal/v1/links")) return;
    replies.push(`${reply.status()} ${reply.headers()["content-length"]}`);
  });
  const shown: string[] = [];
  for (const address of [stranger, post.address]) {
    await page.goto("about:blank");
    await openLink(page, `${cast.origin}/answer`);
    await page.getByLabel("Your e-mail address").fill(address);
    await page.getByRole("button", { name: "Send me a fresh link" }).click();
    await page.getByRole("status").filter({ hasText: SENT }).waitFor();
    shown.push((await page.getByRole("main").ariaSnapshot()).replaceAll(address, "address"));
  }
  expect(shown[0]).toBe(shown[1]);
  expect(new Set(replies).size).toBe(1);
  await openLink(page, await post.link());
  await prove(page, post);
  expect(await postOf(cast.mailbox, stranger).all()).toEqual([]);
});

async function says(on: Page, title: string): Promise<void> {
  await on.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** One more supplier with a letter in its mailbox, and what procurement can do about it. */
async function invited() {
  const asked = story("Fernhill Documents", "issued");
  const { id: assessmentId } = await prepare(cast, asked);
  const at = { params: { assessmentId }, body: {} };
  const issued = await cast.procurement(routes.console.issueAssessment, at);
  const post: Post = postOf(cast.mailbox, asked.contact.email ?? "");
  const params = { assessmentId, invitationId: issued.invitations[0]?.id ?? "" };
  return {
    post,
    link: await post.link(),
    revoke: () => cast.procurement(routes.console.revokeInvitation, { params, body: {} }),
    resend: () => cast.procurement(routes.console.resendInvitation, { params, body: {} }),
  };
}
