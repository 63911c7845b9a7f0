import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast } from "./cast.ts";
import { chooseLevel, FACTORS, goTo, heading, signIn } from "./pages/console-pages.ts";
import { faults } from "./pages/faults.ts";
import { type Person, seat } from "./pages/person.ts";
import { type Post, postOf } from "./pages/post.ts";

const host = `${randomUUID().slice(0, 8)}.example`;
const NAME = "Northwind Models";
const PRODUCT = "Large API";

describe("a colleague's wish on its way to the supplier, with another buyer who has the same supplier", () => {
  let browser: Browser;
  let cast: JourneyCast;
  let other: JourneyCast;
  let colleague: Person;
  let buyer: Person;
  let post: Post;

  beforeAll(async () => {
    [browser, cast, other] = await Promise.all([launchBrowser(), newCast(), newCast()]);
    [colleague, buyer] = await Promise.all([seat(browser), seat(browser)]);
    const cells = { name: NAME, vendorId: "V-1", contactEmail: `priya@${host}`, product: PRODUCT };
    await other.procurement(routes.console.importSuppliers, {
      query: { dryRun: "false" },
      body: { rows: [{ line: 1, cells }] },
    });
    post = postOf(cast.mailbox, `priya@${host}`);
    await Promise.all([
      signIn(colleague.page, cast.origin, cast.signIn("viewer")),
      signIn(buyer.page, cast.origin, cast.signIn("procurement")),
    ]);
  });
  afterAll(() => browser?.close());

  test("somebody who wants to sign asks, and is told that they may not yet", async () => {
    const { page } = colleague;
    await goTo(page, "Requests");
    await page.getByRole("button", { name: "Ask for an assessment" }).first().click();
    await page.getByLabel("Supplier", { exact: true }).fill(NAME);
    await page.getByLabel("Product or service").fill(PRODUCT);
    await page.getByLabel("What you want to use it for").fill("Answers customers' letters.");
    await page.getByRole("button", { name: "Send the request" }).click();
    await page
      .getByRole("row", { name: /Large API/ })
      .getByText("May not sign yet")
      .waitFor();
    expect(await page.getByRole("button", { name: "Take it up" }).count()).toBe(0);
  });

  test("procurement makes it a supplier and a product whose tier is a range with the missing facts named", async () => {
    const { page } = buyer;
    await goTo(page, "Requests");
    await page.getByRole("button", { name: "Take it up" }).click();
    await page.getByRole("link", { name: "Add the supplier" }).click();
    const contact = page.getByRole("region", { name: "First contact" });
    await contact.getByLabel("Name").fill("Priya Raman");
    await contact.getByLabel("E-mail address").fill(post.address);
    await page.getByRole("button", { name: "Add supplier" }).click();
    const product = page.getByRole("textbox", { name: "Product or service" });
    await product.waitFor();
    expect(await product.inputValue()).toBe(PRODUCT);
    for (const factor of FACTORS.slice(2)) await chooseLevel(page, factor, 3);
    const live = page.getByRole("complementary", { name: "As it stands" });
    await live.getByText("3 facts missing").waitFor();
    await live
      .getByText(/Not known yet: Data it sees, Effect on people, Risk class under the AI Act\./)
      .waitFor();
    await page.getByText("Set another tier").click();
    await page.getByLabel("Tier", { exact: true }).selectOption("T2");
    await page.getByLabel("Why", { exact: true }).fill("A trial with invented letters.");
    await live.getByText(/computed: T1/).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Add product or service" }).click();
    await page.getByRole("row", { name: /Large API.*T2/ }).waitFor();
  });

  test("the letter is read before it is sent, and comes with the reminders that were planned", async () => {
    const { page } = buyer;
    await goTo(page, "Suppliers");
    await page.getByLabel(`Select ${NAME}`).check();
    await page.getByRole("link", { name: "Invite 1 supplier" }).click();
    await heading(page, "Invite suppliers").waitFor();
    await page.getByLabel("Reminders: days before the due date").fill("5");
    await page.locator("summary", { hasText: "Preview" }).click();
    await page.getByText("As plain text").click();
    await page.locator("pre.letter", { hasText: PRODUCT }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Send 1 invitation" }).click();
    await page.getByText("1 supplier was invited.").waitFor();
    await post.link();
    const { items } = await cast.viewer(routes.console.listAssessments);
    const params = { assessmentId: items[0]?.id ?? "" };
    const { reminders } = await cast.viewer(routes.console.getAssessment, { params });
    expect(reminders).toMatchObject({ before: [5], after: [1, 7] });
  });

  test("tracking tells the letter from the progress; one is reminded once, and a date is moved and moved back", async () => {
    const { page } = buyer;
    await cast.stack.idle();
    await page.getByRole("link", { name: "Follow them" }).click();
    await page.getByRole("link", { name: "Tracking" }).click();
    const row = page.getByRole("row", { name: new RegExp(NAME) });
    await row.getByRole("link", { name: "Sent" }).waitFor();
    await row.getByText("0 %").waitFor();
    await page.getByLabel("Select all that are found").check();
    await page.getByRole("button", { name: "Remind 1" }).click();
    await page.getByText("1 supplier is being reminded.").waitFor();
    await page.getByRole("button", { name: "Remind 1" }).click();
    await page.getByText(/Reminded within the last day already/).waitFor();
    const before = await dueOf(page);
    await page.getByRole("button", { name: "Extend 1" }).click();
    await page.getByLabel("Due date", { exact: true }).fill("2099-03-01");
    await page.getByRole("button", { name: "Move 1 due date" }).click();
    await page.getByText("1 due date was moved.").waitFor();
    expect(await dueOf(page)).toBe("1 Mar 2099");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("1 due date is as before.").waitFor();
    expect(await dueOf(page)).toBe(before);
    expect(await faults(page)).toEqual([]);
  });

  test("whoever asked sees how far it is, and the other buyer has neither more nor less than before", async () => {
    const { page } = colleague;
    await page.reload();
    const row = page.getByRole("row", { name: /Large API/ });
    await row.getByRole("link", { name: "With the supplier" }).waitFor();
    await row.getByText("May not sign yet").waitFor();
    expect([...colleague.complaints, ...buyer.complaints]).toEqual([]);
    const { items } = await other.viewer(routes.console.listSuppliers);
    expect(items).toMatchObject([{ name: NAME, vendorId: "V-1", engagements: 1, contacts: 1 }]);
    expect((await other.viewer(routes.console.listAssessments)).items).toEqual([]);
    expect((await other.viewer(routes.console.listRequests)).items).toEqual([]);
  });
});

/** The next due day as the directory's last column says it. */
async function dueOf(page: Page): Promise<string> {
  const cell = page
    .getByRole("row", { name: new RegExp(NAME) })
    .getByRole("cell")
    .last();
  return ((await cell.textContent()) ?? "").trim();
}
