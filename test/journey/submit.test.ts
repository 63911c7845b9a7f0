import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast } from "./cast.ts";
import { type Invited, invite } from "./pages/invite.ts";
import { type Person, seat } from "./pages/person.ts";
import { attest, enter, questions, readReceipt } from "./pages/portal-pages.ts";

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

test("with questions open there is a list with a link to each, and nothing is submitted", async () => {
  const asked = await invite(cast);
  await enter(page, asked.link, asked.post);
  await page.getByRole("link", { name: "Confirm and submit" }).click();
  const title = page.getByRole("heading", { name: /still open/ });
  const words = (await title.textContent()) ?? "";
  const links = page.getByRole("listitem").getByRole("link");
  expect(await links.count()).toBe(Number(/\d+/.exec(words)?.[0]));
  await attest(page);
  await page.getByLabel("Your job title").press("Enter");
  await title.waitFor();
  for (const text of await links.allTextContents()) {
    await page.getByRole("link", { name: text, exact: true }).click();
    const box = questions(page).filter({ hasText: text });
    const field = box.getByRole("radio").or(box.getByRole("textbox")).first();
    await field.and(page.locator(":focus")).waitFor();
    await page.goBack();
    await title.waitFor();
  }
  expect((await told(asked)).receipt).toBeUndefined();
});

test("pressed twice there is one submission, one receipt, one letter, and it stays", async () => {
  const asked = await invite(cast, "Fernhill Documents", { answered: true });
  await goToAttestation(page, asked);
  await attest(page);
  await page.getByRole("button", { name: "Submit the answers" }).dblclick();
  const receipt = await readReceipt(page);
  await page.reload();
  expect(await readReceipt(page)).toEqual(receipt);
  await expectOnce(asked, receipt);
});

test("two tabs that submit at once get the same receipt", async () => {
  const asked = await invite(cast, "Fernhill Documents", { answered: true });
  await goToAttestation(page, asked);
  const tab = await person.openTab();
  await tab.goto(page.url());
  for (const each of [page, tab]) await attest(each);
  await Promise.all(
    [page, tab].map((each) => each.getByRole("button", { name: "Submit the answers" }).click()),
  );
  const receipts = await Promise.all([readReceipt(page), readReceipt(tab)]);
  expect(receipts[0]).toEqual(receipts[1]);
  await expectOnce(asked, receipts[0]);
});

test("a tab left open learns that the answers were submitted, and shows the receipt", async () => {
  const asked = await invite(cast, "Fernhill Documents", { answered: true });
  await goToAttestation(page, asked);
  const tab = await person.openTab();
  await tab.goto(page.url().replace(/attest$/, "section/about"));
  await questions(tab).first().waitFor();
  await attest(page);
  await page.getByRole("button", { name: "Submit the answers" }).click();
  const receipt = await readReceipt(page);
  await questions(tab).first().getByRole("radio").nth(1).check();
  expect(await readReceipt(tab)).toEqual(receipt);
  await tab.getByText(/came after the submission/).waitFor();
});

async function goToAttestation(on: Page, asked: Invited): Promise<void> {
  await enter(on, asked.link, asked.post);
  await on.getByRole("link", { name: "Confirm and submit" }).click();
  await on.getByLabel("Your job title").waitFor();
}

/** What the buyer is told of the assessment, once everything has settled. */
async function told({ assessmentId }: Invited) {
  await cast.stack.idle();
  return cast.procurement(routes.console.getAssessment, { params: { assessmentId } });
}

async function expectOnce(
  asked: Invited,
  { reference, sha256 }: { reference: string; sha256: string },
): Promise<void> {
  expect((await told(asked)).receipt).toMatchObject({ reference, sha256, round: 1 });
  const { items } = await cast.viewer(routes.console.getLedger, {
    params: { assessmentId: asked.assessmentId },
  });
  expect(items.filter(({ event }) => event === "submitted")).toHaveLength(1);
  const letters = (await asked.post.all()).filter(({ text }) => text.includes(reference));
  expect(letters).toHaveLength(1);
}
