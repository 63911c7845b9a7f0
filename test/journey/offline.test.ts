import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { type KillableBrowser, launchBrowser, launchOnProfile } from "./browser.ts";
import { type JourneyCast, newCast } from "./cast.ts";
import { type Invited, invite } from "./pages/invite.ts";
import { personIn, seat } from "./pages/person.ts";
import { enter, question, waitUntilSaved } from "./pages/portal-pages.ts";

const SECTION = "About this assessment";
const LINE = "Whom can we ask";
const WAITING = "Saved on this device, waiting for network";

let cast: JourneyCast;
let browser: Browser;

beforeAll(async () => {
  [cast, browser] = await Promise.all([newCast(), launchBrowser()]);
});
afterAll(() => browser?.close());

test("a reload without network brings the page, the questions and the answers back", async () => {
  const { page, context, complaints } = await seat(browser);
  const asked = await begin(page, "Call Notes");
  await untilKept(page);
  await line(page).fill("Maria Lopez");
  await waitUntilSaved(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByText("No network. Keep answering").waitFor();
  expect(await line(page).inputValue()).toBe("Maria Lopez");
  await line(page).fill("Maria Lopez, offline");
  await page.getByText(WAITING).waitFor();
  await page.reload();
  expect(await line(page).inputValue()).toBe("Maria Lopez, offline");
  await page.getByRole("link", { name: "Back to the list of sections" }).click();
  await page.getByRole("link", { name: "Check your answers" }).first().click();
  await page.getByRole("heading", { name: "Check your answers" }).waitFor();
  await context.setOffline(false);
  await waitUntilSaved(page);
  expect(await saved(asked)).toEqual({ "who-answers": text("Maria Lopez, offline") });
  expect(complaints).toEqual([]);
  await context.close();
});

test("forty edits of twenty questions in ten minutes without network all arrive", async () => {
  const { page, context } = await seat(browser);
  await page.clock.install();
  const asked = await begin(page, "Schadenblick claims triage");
  await untilKept(page);
  await context.setOffline(true);
  const given: string[] = [];
  for (let edits = 0; edits < 40; ) {
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    const ids = await page
      .locator("fieldset.question:has([id$='-is-undisclosed'])")
      .evaluateAll((all) => all.map(({ id }) => id.replace("question-", "")));
    for (const id of ids.slice(0, 20 - given.length)) {
      for (const silence of ["unknown", "undisclosed"]) {
        await page.locator(`#q-${id}-is-${silence}`).check();
        await page.clock.runFor(15_000);
        edits += 1;
        if (edits === 20) await page.reload();
      }
      given.push(id);
    }
    if (edits < 40) await goOn(page, title);
  }
  await page.getByText(WAITING).waitFor();
  await context.setOffline(false);
  await page.clock.runFor(2000);
  await waitUntilSaved(page);
  const last = given.map((id) => [id, { is: "undisclosed" }]);
  expect(await saved(asked)).toEqual(Object.fromEntries(last));
  await context.close();
});

test("finishing on this device leaves nothing in the browser", async () => {
  const { page, context } = await seat(browser);
  await begin(page, "Schadenblick claims triage");
  await untilKept(page);
  await line(page).fill("Maria Lopez");
  await waitUntilSaved(page);
  await page.getByRole("link", { name: "Back to the list of sections" }).click();
  await page.getByRole("button", { name: "Deutsch" }).click();
  await page.getByRole("button", { name: "Auf diesem Gerät abschließen" }).click();
  await page.getByRole("button", { name: "Hier alles entfernen" }).click();
  await page.getByRole("heading", { name: "Dieses Gerät ist aufgeräumt" }).waitFor();
  const kept = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    words: localStorage.length + sessionStorage.length,
  }));
  expect(kept).toEqual({ databases: 0, caches: 0, workers: 0, words: 0 });
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

describe("a browser that is killed", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-killed-"));
  let running: KillableBrowser | undefined;
  afterEach(() => running?.kill());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("twenty times 50 ms after a key, without network: every letter is there on return", {
    timeout: 300_000,
  }, async () => {
    let page = await open();
    const asked = await begin(page, "Schadenblick claims triage");
    await untilKept(page);
    const place = page.url();
    let typed = "";
    await page.context().setOffline(true);
    for (let time = 0; time < 20; time += 1) {
      await line(page).press("End");
      await page.keyboard.press(String.fromCharCode(97 + time));
      typed += String.fromCharCode(97 + time);
      await after(50); // the promise itself: from then on nothing is lost
      await running?.kill();
      page = await open();
      await page.context().setOffline(true);
      await page.goto(place);
      await line(page).waitFor();
      expect(await line(page).inputValue()).toBe(typed);
    }
    expect(await saved(asked)).toEqual({});
    await page.context().setOffline(false);
    await enter(page, asked.link, asked.post);
    await waitUntilSaved(page);
    expect(await saved(asked)).toEqual({ "who-answers": text(typed) });
  });

  async function open(): Promise<Page> {
    running = await launchOnProfile(folder);
    const [context] = running.browser.contexts() as [BrowserContext];
    return (await personIn(context)).page;
  }
});

/** A new invitation, proved and open at its first section. */
async function begin(page: Page, product: string): Promise<Invited> {
  const asked = await invite(cast, product);
  await enter(page, asked.link, asked.post);
  await page.getByRole("link", { name: SECTION }).click();
  await line(page).waitFor();
  return asked;
}

/** To the next section, whatever is still open in this one. */
async function goOn(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
  const next = page.getByRole("heading", { level: 1 }).filter({ hasNotText: title });
  const leave = page.getByRole("link", { name: "leave them for later" });
  await next.or(leave).first().waitFor();
  if ((await leave.count()) > 0) await leave.click();
  await next.waitFor();
}

/** Waits until the page would open without network. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => caches.match("/answer.html").then((kept) => kept !== undefined));
}

function line(page: Page) {
  return question(page, LINE).getByRole("textbox");
}

/** The answers on the server, by question. */
async function saved({ assessmentId }: Invited): Promise<Record<string, unknown>> {
  const params = { assessmentId };
  const { answers } = await cast.procurement(routes.console.getAnswers, { params });
  return Object.fromEntries(answers.map(({ question: id, answer }) => [id, answer]));
}

function text(value: string) {
  return { is: "text", text: value };
}
