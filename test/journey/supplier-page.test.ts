import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { answer, enter, prepare, scored, submit } from "../../infra/local/actors/play.ts";
import { daysFromToday } from "../../infra/local/actors/replies.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";
import { goTo, heading, signIn } from "./pages/console-pages.ts";
import { faults } from "./pages/faults.ts";
import { type Person, seat } from "./pages/person.ts";

/** Both buyers have the same supplier with the same product, contact and answers; letters differ. */
const told = story("Orbit Shortlist", "submitted");
const CERTIFICATE = "ISO/IEC 42001 certificate";
const INCIDENT = "Applicants saw each other's letters.";

describe("the supplier's page, where two buyers have the same supplier", () => {
  let browser: Browser;
  let mine: JourneyCast;
  let theirs: JourneyCast;
  let buyer: Person;
  let other: Person;

  beforeAll(async () => {
    [browser, mine, theirs] = await Promise.all([launchBrowser(), newCast(), newCast()]);
    await Promise.all([mine, theirs].map(answered));
    [buyer, other] = await Promise.all([seat(browser), seat(browser)]);
    await signIn(buyer.page, mine.origin, mine.signIn("admin"));
    await signIn(other.page, theirs.origin, theirs.signIn("admin"));
  });
  afterAll(() => browser?.close());

  test("shows its certificates with their expiry, who stands behind it, its risks and findings", async () => {
    const { page } = buyer;
    await openSupplier(page);
    const documents = part(page, "Documents and certificates").getByRole("listitem");
    await documents
      .filter({ hasText: CERTIFICATE })
      .getByText(/^expired /)
      .waitFor();
    await documents.filter({ hasText: CERTIFICATE }).getByText("Unread").waitFor();
    const behind = part(page, "Who stands behind it").getByRole("listitem");
    await behind
      .filter({ hasText: "Boreal Labs Inc." })
      .getByText(/Boreal Large/)
      .waitFor();
    await part(page, "Open risks").getByRole("link").first().waitFor();
    await part(page, "Findings").getByRole("link").first().waitFor();
    await part(page, "History").getByText("Answers submitted").waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test("takes a note of an incident, which opens a finding that stands there too", async () => {
    const { page } = buyer;
    await page.getByRole("button", { name: "Note an event" }).click();
    await page.getByRole("radio", { name: "Incident" }).check();
    await page.getByLabel("What happened").fill(INCIDENT);
    await page.getByRole("button", { name: "Note it" }).click();
    await part(page, "History").getByText(INCIDENT).waitFor();
    await page.getByRole("link", { name: "Open a finding" }).click();
    expect(await page.getByLabel("In one line").inputValue()).toBe(INCIDENT);
    await page.getByLabel("Asked of the supplier").fill("Say what happened and what was mended.");
    await page.getByRole("button", { name: "Note it" }).click();
    await heading(page, INCIDENT).waitFor();
    await openSupplier(page);
    await part(page, "Findings").getByRole("link", { name: INCIDENT }).waitFor();
    await part(page, "History").getByText("Finding raised").first().waitFor();
  });

  test("leads from the incident to a round out of turn, previewed with what is taken over", async () => {
    const { page } = buyer;
    await part(page, "History").getByRole("link", { name: "Assess again" }).click();
    await heading(page, "New assessment").waitFor();
    await page.getByLabel("Product or service").selectOption({ index: 1 });
    await page.getByRole("checkbox", { name: new RegExp(told.contact.name) }).check();
    await page.locator("summary", { hasText: "Preview" }).click();
    const supplierPage = page.frameLocator("iframe[title^='The supplier']");
    await supplierPage
      .getByText(/^\d+ answers? about your company (was|were) taken over from an earlier/)
      .waitFor();
    await page.getByRole("button", { name: "Issue and send 1 invitation" }).click();
    await page.getByText(/of \d+ questions answered; due/).waitFor();
    await openSupplier(page);
    const rows = part(page, "Assessments").getByRole("row", { name: /Orbit Shortlist/ });
    await rows.filter({ hasText: "With the supplier" }).waitFor();
    expect(await rows.count()).toBe(2);
    await part(page, "History").getByText("Issued to the supplier").nth(1).waitFor();
  });

  test("has nothing of this at the other buyer, who does not reach the page either", async () => {
    const { page } = other;
    await openSupplier(page);
    await part(page, "Documents and certificates").getByText(CERTIFICATE).waitFor();
    await part(page, "History").getByText("Answers submitted").waitFor();
    const rows = part(page, "Assessments").getByRole("row", { name: /Orbit Shortlist/ });
    expect(await rows.count()).toBe(1);
    expect(await page.getByText(INCIDENT).count()).toBe(0);
    await page.goto(buyer.page.url());
    await heading(page, "Nothing here").waitFor();
    expect([...buyer.complaints, ...other.complaints]).toEqual([]);
  });
});

/** The supplier is asked, answers, shows a certificate that has expired, and submits. */
async function answered(cast: JourneyCast): Promise<void> {
  const asked = { ...told, contact: story("Orbit Shortlist", "submitted").contact };
  const { id: assessmentId } = await prepare(cast, asked);
  await cast.procurement(routes.console.issueAssessment, { params: { assessmentId }, body: {} });
  const supplier = await enter(cast, asked);
  await answer(cast, asked, supplier, true);
  const { questionnaire } = await supplier.sheet();
  const type = "certificate-iso42001";
  const question = questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find(({ helps }) => helps.includes(type));
  const dated = { dated: daysFromToday(-400), expiresOn: daysFromToday(-30) };
  await supplier.door(routes.portal.putEvidence, {
    params: { evidenceId: crypto.randomUUID() },
    body: {
      ...{ type, title: CERTIFICATE, url: "https://trust.orbit.example/42001", ...dated },
      questions: [question?.id ?? ""],
    },
  });
  await submit(cast, asked, supplier);
  await scored(cast, assessmentId);
}

async function openSupplier(page: Page): Promise<void> {
  await goTo(page, "Suppliers");
  await page.getByRole("link", { name: told.supplier.name }).click();
  await heading(page, told.supplier.name).waitFor();
}

/** One part of the page by its heading. */
function part(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}
