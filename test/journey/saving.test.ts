import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { type KillableBrowser, launchBrowser, launchOnProfile } from "./browser.ts";
import { type JourneyCast, newCast } from "./cast.ts";
import { type Invited, invite } from "./pages/invite.ts";
import { type Person, personIn, seat } from "./pages/person.ts";
import { enter, openLink, prove, question, waitUntilSaved } from "./pages/portal-pages.ts";

const NAMED = "one you supply to us?";
const SECTION = "About this assessment";

let cast: JourneyCast;

beforeAll(async () => {
  cast = await newCast();
});

describe("one browser", () => {
  let browser: Browser;
  let person: Person;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    person = await seat(browser);
    page = person.page;
  });
  afterEach(async () => {
    await person.context.close();
    expect(person.complaints).toEqual([]);
  });

  test("two tabs on one answer: the later one sees both and keeps its own by choice", async () => {
    const asked = await begin();
    const other = await secondTab();
    const reach = await cutOff(other);
    await choose(other, NAMED, "No");
    await question(other, NAMED).getByLabel("Which product").fill("Fernhill Mobile");
    await choose(page, NAMED, "Yes");
    await waitUntilSaved(page);
    await reach();
    const conflict = other.getByRole("region", { name: "Somebody else answered this too" });
    await conflict.getByText("Fernhill Mobile").waitFor();
    await conflict.getByText("Yes", { exact: true }).waitFor();
    expect(await saved(asked)).toEqual({ "product-named": { is: "option", option: "yes" } });
    await conflict.getByRole("button", { name: "Keep my answer" }).click();
    await waitUntilSaved(other);
    expect(await saved(asked)).toEqual({
      "product-named": { is: "option", option: "no", detail: "Fernhill Mobile" },
    });
  });

  test("two tabs on one answer: the other side can be taken, and the rest is left alone", async () => {
    const asked = await begin("Schadenblick claims triage");
    const other = await secondTab();
    const reach = await cutOff(other);
    const line = question(other, "Whom can we ask").getByRole("textbox");
    await choose(other, NAMED, "No");
    await line.fill("Maria Lopez and the trust office");
    await choose(page, NAMED, "Yes");
    await waitUntilSaved(page);
    await reach();
    await other.getByRole("button", { name: "Take the other answer" }).click();
    await waitUntilSaved(other);
    expect(await question(other, NAMED).getByLabel("Yes", { exact: true }).isChecked()).toBe(true);
    expect(await saved(asked)).toEqual({
      "product-named": { is: "option", option: "yes" },
      "who-answers": { is: "text", text: "Maria Lopez and the trust office" },
    });
  });

  test("what one tab saves the other one shows", async () => {
    await begin();
    const other = await secondTab();
    await choose(page, NAMED, "Yes");
    await waitUntilSaved(page);
    await question(other, NAMED).getByRole("radio", { name: "Yes", checked: true }).waitFor();
    expect(await other.getByText("Somebody else answered this too").count()).toBe(0);
  });

  test("two browsers on one answer: both see both and the person's choice stands", async () => {
    const asked = await begin("Call Notes");
    const elsewhere = await seat(browser);
    const other = elsewhere.page;
    await enter(other, asked.link, asked.post);
    await other.getByRole("link", { name: SECTION }).click();
    await question(other, NAMED).waitFor();
    await choose(page, NAMED, "Yes");
    await waitUntilSaved(page);
    await choose(other, NAMED, "No");
    const conflict = other.getByRole("region", { name: "Somebody else answered this too" });
    await conflict.getByText("Yes", { exact: true }).waitFor();
    await conflict.getByRole("button", { name: "Take the other answer" }).click();
    await other.getByText("All answers are saved").waitFor();
    expect(await saved(asked)).toEqual({ "product-named": { is: "option", option: "yes" } });
    await elsewhere.context.close();
    expect(elsewhere.complaints).toEqual([]);
  });

  test("a save whose reply was lost is repeated, is no conflict and is saved once", async () => {
    const asked = await begin();
    let lost = 0;
    await page.route("**/portal/v1/answers", async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      expect((await route.fetch()).status()).toBe(200);
      return route.abort("connectionreset");
    });
    await choose(page, NAMED, "Yes");
    await page.getByText("Saved on this device, waiting for network").waitFor();
    await waitUntilSaved(page);
    expect(lost).toBe(1);
    expect(await page.getByText("Somebody else answered this too").count()).toBe(0);
    const { answers } = await sheet(asked);
    expect(answers.map(({ question: id, version }) => [id, version])).toEqual([
      ["product-named", 1],
    ]);
  });

  test("two invitations in two tabs of one browser never mix", async () => {
    const [one, other] = [await invite(cast), await invite(cast, "Call Notes")];
    const tab = await person.openTab();
    await enter(page, one.link, one.post);
    await enter(tab, other.link, other.post);
    for (const each of [page, tab]) await each.getByRole("link", { name: SECTION }).click();
    await choose(page, NAMED, "Yes");
    await choose(tab, NAMED, "No");
    await question(tab, NAMED).getByLabel("Which product").fill("Call Notes Pro");
    await Promise.all([waitUntilSaved(page), waitUntilSaved(tab)]);
    await Promise.all([page.reload(), tab.reload()]);
    await page.getByText("about Fernhill Documents").waitFor();
    await tab.getByText("about Call Notes").waitFor();
    expect(await saved(one)).toEqual({ "product-named": { is: "option", option: "yes" } });
    expect(await saved(other)).toEqual({
      "product-named": { is: "option", option: "no", detail: "Call Notes Pro" },
    });
  });

  test("what is answered without network is kept, said to be kept, and sent once it is back", async () => {
    const asked = await begin();
    await person.context.setOffline(true);
    await choose(page, NAMED, "Yes");
    await page.getByText("Saved on this device, waiting for network").waitFor();
    await page.getByText("No network. Keep answering").waitFor();
    expect(await saved(asked)).toEqual({});
    await person.context.setOffline(false);
    await waitUntilSaved(page);
    expect(await saved(asked)).toEqual({ "product-named": { is: "option", option: "yes" } });
  });

  /** Lets no save of a page through until the returned way is taken. */
  async function cutOff(from: Page): Promise<() => Promise<void>> {
    await from.route("**/portal/v1/answers", (route) => route.abort("connectionreset"));
    return () => from.unroute("**/portal/v1/answers");
  }

  /** A new invitation, proved and open at its first section. */
  async function begin(product?: string): Promise<Invited> {
    const asked = await invite(cast, product);
    await enter(page, asked.link, asked.post);
    await page.getByRole("link", { name: SECTION }).click();
    await question(page, NAMED).waitFor();
    return asked;
  }

  /** The same place in a second tab, loaded before the first one changes anything. */
  async function secondTab(): Promise<Page> {
    const tab = await person.openTab();
    await tab.goto(page.url());
    await question(tab, NAMED).waitFor();
    return tab;
  }
});

describe("a browser that is cut off", () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-profile-"));
  let running: KillableBrowser | undefined;
  afterEach(() => running?.kill());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("50 ms after a key the answer is on the device, and on the server after the return", async () => {
    const asked = await invite(cast, "Schadenblick claims triage");
    const page = await start();
    await enter(page, asked.link, asked.post);
    await page.getByRole("link", { name: SECTION }).click();
    const line = question(page, "Whom can we ask").getByRole("textbox");
    await line.pressSequentially("Maria Lope");
    await page.keyboard.press("z");
    await after(50); // the promise itself: from then on nothing is lost
    await running?.kill();
    expect(await saved(asked)).toEqual({});

    const again = await start();
    await openLink(again, asked.link);
    await prove(again, asked.post);
    await waitUntilSaved(again);
    expect(await saved(asked)).toEqual({ "who-answers": { is: "text", text: "Maria Lopez" } });
  });

  async function start(): Promise<Page> {
    running = await launchOnProfile(folder);
    const [context] = running.browser.contexts();
    if (!context) throw new Error("The browser has no window.");
    return (await personIn(context)).page;
  }
});

async function choose(page: Page, words: string, option: string): Promise<void> {
  await question(page, words).getByLabel(option, { exact: true }).check();
}

function sheet({ assessmentId }: Invited) {
  return cast.procurement(routes.console.getAnswers, { params: { assessmentId } });
}

/** The answers on the server, by question. */
async function saved(asked: Invited): Promise<Record<string, unknown>> {
  const { answers } = await sheet(asked);
  return Object.fromEntries(answers.map(({ question: id, answer }) => [id, answer]));
}
