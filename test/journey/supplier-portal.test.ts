import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { prepare } from "../../infra/local/actors/play.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";

const asked = story("Schadenblick claims triage", "issued");
const address = asked.contact.email ?? "";

let cast: JourneyCast;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const requested: string[] = [];

beforeAll(async () => {
  cast = await newCast();
  const { id: assessmentId } = await prepare(cast, asked);
  await cast.procurement(routes.console.issueAssessment, { params: { assessmentId }, body: {} });
  browser = await launchBrowser();
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Berlin" });
  page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => requested.push(`${request.url()} ${request.headers().referer}`));
});
afterAll(() => browser?.close());

test("a supplier answers in the browser, from the mail to the receipt", async () => {
  const link = await linkInLetter();
  await page.goto(link);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code").fill(await codeInLetter());
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("link", { name: "Start answering" }).click();
  await answerEverySection();
  await page.getByText("Every question that must be answered is answered.").waitFor();
  await page.getByRole("link", { name: "Continue to confirm and submit" }).click();
  await page.getByLabel("Your job title").fill("Head of Trust");
  await page.getByLabel("I have read the statement").check();
  await page.getByRole("button", { name: "Submit the answers" }).dblclick();
  await page.getByRole("heading", { name: "The answers are submitted" }).waitFor();
  const reference = await page.locator(".reference").textContent();
  await page.reload();
  await page.getByText(reference ?? "no reference").waitFor();
  expect(await page.locator(".hash").textContent()).toMatch(/^[0-9a-f]{64}$/);
  expect(complaints).toEqual([]);
});

test("no address of a request and no referrer ever held the link's token", async () => {
  const token = new URL(await linkInLetter()).hash.slice(1);
  expect(token).toHaveLength(43);
  expect(requested.filter((each) => each.includes(token))).toEqual([]);
});

async function linkInLetter(): Promise<string> {
  const letter = await cast.mailbox.waitFor(
    ({ to, text }) => to.includes(address) && text.includes("/answer#"),
  );
  return /\S+\/answer#[A-Za-z0-9_-]+/.exec(letter.text)?.[0] ?? "";
}

async function codeInLetter(): Promise<string> {
  const code = /(?<!\d)\d{6}(?!\d)/;
  const letter = await cast.mailbox.waitFor(
    ({ to, text }) => to.includes(address) && !text.includes("/answer#") && code.test(text),
  );
  return code.exec(letter.text)?.[0] ?? "";
}

/** Goes from section to section and gives every question its first answer. */
async function answerEverySection(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    const title = page.locator("h1");
    await title.waitFor();
    const name = (await title.textContent()) ?? "";
    if (name === "Check your answers") return;
    const given = new Set<string>();
    for (;;) {
      const ids = await page
        .locator("fieldset.question")
        .evaluateAll((all) => all.map(({ id }) => id));
      const next = ids.find((id) => !given.has(id));
      if (!next) break;
      given.add(next);
      await answerOne(next);
    }
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForFunction((was) => document.querySelector("h1")?.textContent !== was, name);
  }
}

async function answerOne(id: string): Promise<void> {
  const answer = page.locator(`#${id} > .answer`);
  const first = answer.locator("> .choice input").first();
  if ((await first.count()) > 0) await first.check();
  const dates = await answer.locator(".date-fields").count();
  if (dates > 0) {
    await answer.getByLabel("Day").fill("3");
    await answer.getByLabel("Month").fill("9");
    await answer.getByLabel("Year").fill("2026");
    return;
  }
  const number = answer.locator('input[inputmode="decimal"]');
  if ((await number.count()) > 0) return number.fill("1");
  const text = answer.locator("textarea, input[type=text]").first();
  if ((await text.count()) > 0) await text.fill("As described in our documentation.");
}
