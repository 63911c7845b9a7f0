import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { play } from "../../infra/local/actors/play.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";
import { heading } from "./pages/console-pages.ts";
import { invite } from "./pages/invite.ts";
import { follow, tabTo, tick, typeInto } from "./pages/keyboard.ts";
import { type Person, seat } from "./pages/person.ts";
import { questions, readReceipt } from "./pages/portal-pages.ts";

let cast: JourneyCast;
let browser: Browser;
let person: Person;
let page: Page;

beforeAll(async () => {
  [cast, browser] = await Promise.all([newCast(), launchBrowser()]);
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

test("a supplier comes from the mail to the receipt without a mouse", async () => {
  const { link, post } = await invite(cast);
  const [letter] = await post.all();
  await page.setContent(letter?.html ?? "");
  await follow(page, page.locator(`a[href="${link}"]`).first());
  await page.waitForURL(/\/answer/);
  await follow(page, button("Send me a code"));
  await typeInto(page, page.getByLabel("Code", { exact: true }), await post.code());
  await page.keyboard.press("Enter");
  await follow(page, page.getByRole("link", { name: "Start answering" }));
  let answered = 0;
  for (;;) {
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    if (title === "Check your answers") break;
    const all = questions(page);
    for (let index = 0; index < (await all.count()); index += 1) {
      await tick(page, all.nth(index).getByRole("radio").first());
      expect(await all.nth(index).getByRole("radio").first().isChecked()).toBe(true);
      answered += 1;
    }
    await follow(page, button("Continue"));
    await heading(page, title).waitFor({ state: "detached" });
  }
  expect(answered).toBeGreaterThanOrEqual(10);
  await follow(page, page.getByRole("link", { name: "Continue to confirm and submit" }));
  await typeInto(page, page.getByLabel("Your job title"), "Head of Trust");
  await tick(page, page.getByLabel("I have read the statement"));
  await follow(page, button("Submit the answers"));
  expect((await readReceipt(page)).sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("a risk manager comes from the sign-in to a decision and an accepted risk without a mouse", async () => {
  const told = story("Schadenblick claims triage", "submitted");
  await play(cast, told);
  await page.goto(`${cast.origin}/`);
  await follow(page, button("Sign in"));
  const { email, password } = cast.signIn("risk-manager");
  await typeInto(page, page.getByLabel("E-mail"), email);
  await typeInto(page, page.getByLabel("Password"), password);
  await page.keyboard.press("Enter");
  await heading(page, "Overview").waitFor();
  const places = page.getByRole("navigation", { name: "Places" });
  await follow(page, places.getByRole("link", { name: "Assessments" }));
  await heading(page, "Assessments").waitFor();
  await follow(page, page.getByRole("table").getByRole("link").first());
  const parts = page.getByRole("navigation", { name: "Parts of this assessment" });
  await follow(page, parts.getByRole("link", { name: "Review" }));
  await follow(page, page.getByRole("button", { name: /^Read and accepted/ }).first());
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved; shown/ })
    .waitFor();
  await follow(page, parts.getByRole("link", { name: "Decision" }));
  // One stop for the whole group: the arrows go from choice to choice.
  const choices = page.getByRole("group", { name: "Decision" }).getByRole("radio");
  const conditional = page.getByRole("radio", { name: /^Conditional/ });
  await tabTo(page, choices.and(page.locator(":enabled")).first());
  for (let left = await choices.count(); left > 0 && !(await conditional.isChecked()); left -= 1) {
    await page.keyboard.press("ArrowDown");
  }
  await typeInto(page, page.getByLabel("Reason"), "Claims are plausible; few are shown.");
  await follow(page, button("Record “conditional”"));
  await page.getByRole("heading", { level: 2, name: /^Conditional/ }).waitFor();
  await cast.stack.idle();
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await heading(page, "Risk register").waitFor();
  const row = page.getByRole("row", { name: /Schadenblick/ }).first();
  await follow(page, row.getByRole("link").first());
  const acceptance = page.getByRole("form", { name: "Accept by name" });
  await typeInto(page, acceptance.getByLabel("Reason"), "Watched by the owner every month.");
  const nextYear = new Date().getUTCFullYear() + 1;
  await typeInto(page, acceptance.getByLabel("Until"), `0303${nextYear}`);
  await follow(page, button("Accept in my name"));
  await page.getByText(`, until 3 March ${nextYear}`).first().waitFor();
});

function button(name: string) {
  return page.getByRole("button", { name });
}
