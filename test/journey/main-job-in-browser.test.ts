import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast } from "./cast.ts";
import { chooseLevel, FACTORS, goTo, heading, openPart, signIn } from "./pages/console-pages.ts";
import { type Person, seat } from "./pages/person.ts";
import {
  answerEverything,
  answerOne,
  attest,
  fact,
  fillDate,
  openLink,
  prove,
  question,
  readReceipt,
  waitUntilSaved,
} from "./pages/portal-pages.ts";
import { type Post, postOf } from "./pages/post.ts";

describe("one assessment, seen and pressed by three people", () => {
  let cast: JourneyCast;
  let browser: Browser;
  let buyer: Person;
  let supplier: Person;
  let reviewer: Person;
  let post: Post;
  let receipt: { reference: string; sha256: string };
  let token: string;
  const requested: string[] = [];

  beforeAll(async () => {
    [cast, browser] = await Promise.all([newCast(), launchBrowser()]);
    [buyer, supplier, reviewer] = [
      await seat(browser),
      await seat(browser, 390),
      await seat(browser),
    ];
    supplier.page.on("request", (request) => {
      requested.push(`${request.url()} ${JSON.stringify(request.headers())}`);
    });
    post = postOf(cast.mailbox, "aoife.byrne@meridian-in-browser.example");
  });
  afterAll(() => browser?.close());

  test("procurement signs in and adds a supplier with a contact", async () => {
    const { page } = buyer;
    await signIn(page, cast.origin, cast.signIn("procurement"));
    await goTo(page, "Suppliers");
    await page.getByRole("link", { name: "New supplier" }).first().click();
    const company = page.getByRole("region", { name: "Company" });
    await company.getByLabel("Name", { exact: true }).fill("Meridian Speech Ltd");
    await company.getByLabel("Country").fill("Ireland");
    const contact = page.getByRole("region", { name: "First contact" });
    await contact.getByLabel("Name").fill("Aoife Byrne");
    await contact.getByLabel("E-mail address").fill(post.address);
    await page.getByRole("button", { name: "Add supplier" }).click();
    await heading(page, "Meridian Speech Ltd").waitFor();
    await page.getByText(post.address).waitFor();
  });

  test("the tier is a range until the last fact is known, then fixed", async () => {
    const { page } = buyer;
    await page.getByRole("link", { name: "Add product or service" }).first().click();
    await page.getByRole("textbox", { name: "Product or service" }).fill("Call Notes");
    for (const factor of FACTORS.slice(1)) await chooseLevel(page, factor, 3);
    await page.getByRole("radio", { name: "No, but transparency duties apply" }).check();
    await page.getByRole("checkbox", { name: "The supplier runs it for us" }).check();
    const live = page.getByRole("complementary", { name: "As it stands" });
    await live.getByText("T1 to T3").waitFor();
    await live.getByText("1 fact missing").waitFor();
    await chooseLevel(page, "Data it sees", 3);
    await live.getByText("fact missing").waitFor({ state: "detached" });
    expect(await live.getByText(/^T3, moderate/).count()).toBe(1);
    await page.getByRole("button", { name: "Add product or service" }).click();
    await page.getByRole("row", { name: /Call Notes.*T3, moderate/ }).waitFor();
  });

  test("procurement issues the assessment; the letter comes", async () => {
    const { page } = buyer;
    await page.getByRole("link", { name: "Assess Call Notes" }).click();
    await page.getByRole("checkbox", { name: /Aoife Byrne/ }).check();
    await page.getByLabel("A few words to the supplier").fill("The board meets in January.");
    await page.getByText("is put to Call Notes at the depth of T3, moderate.").waitFor();
    await page.getByRole("button", { name: "Issue and send 1 invitation" }).click();
    await page.getByText(/0 of \d+ questions answered; due/).waitFor();
    const [letter] = await Promise.all([post.link(), page.getByText(/^Invitation, /).waitFor()]);
    token = new URL(letter).hash.slice(1);
    expect(token).toHaveLength(43);
    await openLink(supplier.page, letter);
  });

  test("the supplier sees who asks, proves the mailbox and reads the sections", async () => {
    const { page } = supplier;
    await heading(page, "Nordlicht Versicherung AG asks you to answer an AI assessment").waitFor();
    await page.getByText("The board meets in January.").waitFor();
    expect(new URL(page.url()).hash).not.toMatch(/^#[A-Za-z0-9_-]{43}$/);
    await prove(page, post);
    expect(await page.getByText("Not started").count()).toBeGreaterThan(4);
  });

  test("answers are saved as they are given, and one of them brings a further question", async () => {
    const { page } = supplier;
    await page.getByRole("link", { name: "When something goes wrong" }).click();
    const limit = question(page, "promised a number of hours");
    await answerOne(limit);
    await page.getByText("1 question more below.").waitFor({ state: "attached" });
    await waitUntilSaved(page);
    await page.reload();
    await question(page, "Within how many hours").waitFor();
    expect(await limit.getByRole("radio").first().isChecked()).toBe(true);
    await page.getByRole("link", { name: "Back to the list of sections" }).click();
    await page.getByRole("link", { name: "Continue where you stopped" }).click();
    await answerEverything(page);
    await page.getByText("Every question that must be answered is answered.").waitFor();
  });

  test("the supplier refers to a document that somebody can read", async () => {
    const { page } = supplier;
    await page.getByRole("link", { name: /^Change: .*penetration test/ }).click();
    const tested = question(page, "penetration test");
    await tested.getByRole("button", { name: "Add a document" }).click();
    await tested.getByLabel("What it is").selectOption({ index: 1 });
    await tested.getByLabel("Title").fill("Test report 2026");
    await tested.getByLabel("Web address").fill("https://trust.meridian.example/report");
    await fillDate(tested.getByRole("group", { name: "Date of the document" }), "14 5 2026");
    await page.getByRole("button", { name: "Save document" }).click();
    await tested.getByText("“Test report 2026” is linked.").waitFor();
    await page.getByRole("button", { name: "Back to check your answers" }).click();
    await page.getByText("Documents: Test report 2026").waitFor();
  });

  test("attested and submitted, there is a receipt", async () => {
    const { page } = supplier;
    await page.getByRole("link", { name: "Continue to confirm and submit" }).click();
    await attest(page);
    await page.getByRole("button", { name: "Submit the answers" }).click();
    receipt = await readReceipt(page);
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("the risk manager sees one sentence, three reasons, the pair, and the same SHA-256", async () => {
    const { page } = reviewer;
    await cast.stack.idle();
    await signIn(page, cast.origin, cast.signIn("risk-manager"));
    await goTo(page, "Assessments");
    await page.getByRole("link", { name: "Meridian Speech Ltd" }).first().click();
    await openPart(page, "Progress");
    expect(await fact(page, "SHA-256")).toBe(receipt.sha256);
    expect(await fact(page, "Receipt")).toBe(receipt.reference);
    await openPart(page, "Result");
    const result = page.getByRole("region", { name: "Result" });
    await result.getByText(/./).first().waitFor();
    expect(await result.getByRole("list").first().getByRole("listitem").count()).toBe(3);
    expect(await fact(page, "Claimed")).toMatch(/%/);
    expect(await fact(page, "Shown")).toMatch(/%/);
  });

  test("accepting the reference moves what is shown", async () => {
    const { page } = reviewer;
    await openPart(page, "Review");
    await page
      .getByRole("combobox", { name: /^Show/ })
      .selectOption({ label: "Unread references (1)" });
    await page.getByRole("link", { name: "Test report 2026" }).waitFor();
    await page.getByRole("button", { name: /^Read and accepted.*Test report/ }).click();
    await page
      .getByRole("status")
      .filter({ hasText: /Saved; shown moved from/ })
      .waitFor();
  });

  test("every intermediate figure opens on demand", async () => {
    const { page } = reviewer;
    await openPart(page, "Result");
    await page.getByRole("table", { name: "The result from its domains" }).waitFor();
  });

  test("the decision is recorded with its reason, and stands in history and register", async () => {
    const { page } = reviewer;
    await openPart(page, "Decision");
    await page.getByRole("radio", { name: /^Conditional/ }).check();
    await page.getByLabel("Reason").fill("Claims are plausible; few of them are shown.");
    await page.getByRole("textbox", { name: "Conditions" }).fill("Show the incident procedure.");
    await page.getByRole("button", { name: "Record “conditional”" }).click();
    await page.getByRole("heading", { name: /^Conditional/ }).waitFor();
    await openPart(page, "History");
    await page.getByRole("row", { name: /Decision taken/ }).waitFor();
    await cast.stack.idle();
    await goTo(page, "Risk register");
    await page
      .getByRole("row", { name: /Meridian Speech Ltd.*Call Notes/ })
      .first()
      .waitFor();
  });

  test("no address, referrer or header of a request ever held the link's token", () => {
    expect(requested.length).toBeGreaterThan(10);
    expect(requested.filter((each) => each.includes(token))).toEqual([]);
  });

  test("no page complained about anything", () => {
    expect([buyer, supplier, reviewer].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
