import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { play } from "../../infra/local/actors/play.ts";
import { daysFromToday } from "../../infra/local/actors/replies.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";
import { goTo, openPart, signIn } from "./pages/console-pages.ts";
import { invite } from "./pages/invite.ts";
import { type Person, seat } from "./pages/person.ts";

const DAY = 86_400_000;

let cast: JourneyCast;
let browser: Browser;
let people: Person[];

beforeAll(async () => {
  [cast, browser] = await Promise.all([newCast(), launchBrowser()]);
});
afterAll(() => browser?.close());
beforeEach(() => {
  people = [];
});
afterEach(async () => {
  for (const { context } of people) await context.close();
  expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
});

test("a blocker is waived by a second person, and the decision falls due on the last day", async () => {
  const told = story("Schadenblick claims triage", "reviewed");
  const late = { is: "option", option: "planned", date: daysFromToday(120) } as const;
  const { assessmentId } = await play(cast, {
    ...told,
    replies: (question) => (question.id === "incident-duty" ? late : told.replies(question)),
  });
  const page = await come("risk-manager");
  const decision = `${cast.origin}/assessments/${assessmentId}/decision`;
  await page.goto(decision);
  const accept = page.getByRole("radio", { name: /^Accept with actions/ });
  await page.getByText("waive K3").first().waitFor();
  expect(await accept.isDisabled()).toBe(true);
  await page.getByRole("checkbox", { name: /^Set K3 aside/ }).check();
  await page.getByLabel("Why K3 is set aside").fill("The duty is signed with the renewal.");
  await page.getByLabel("K3 set aside until").fill(daysFromToday(30));
  await accept.check();
  await page.getByLabel("Reason", { exact: true }).fill("The rest is shown.");
  await page
    .getByRole("combobox", { name: /^Second person/ })
    .selectOption({ label: "Emil Sørensen" });
  await page.getByRole("button", { name: /^Record “/ }).click();
  await page.getByText("waits for Emil Sørensen").waitFor();

  const owner = await come("owner");
  await owner.goto(decision);
  await owner.getByText("K3 until").waitFor();
  await owner.getByRole("button", { name: "Approve and record it" }).click();
  await owner.getByRole("heading", { name: /^Accept with actions/ }).waitFor();
  const params = { assessmentId };
  const { score } = await cast.viewer(routes.console.getScore, { params });
  expect(score.grade?.held).toBe("E");
  expect(score.proposed.decision).toBe("reject");

  const due = page.getByText("This decision has fallen due");
  await page.reload();
  await page.getByText("Approved by").waitFor();
  expect(await due.count()).toBe(0);
  try {
    await cast.stack.setClockOffset(31 * DAY);
    await cast.stack.tick("Sweep");
    await cast.stack.idle();
  } finally {
    await cast.stack.setClockOffset(0);
  }
  await page.reload();
  await due.waitFor();
});

test("a provider who never answers is assessed from public pages, and stands in the register", async () => {
  const { assessmentId } = await play(cast, story("Northwind Large API", "issued"));
  const page = await come("risk-manager");
  await page.goto(`${cast.origin}/assessments/${assessmentId}/progress`);
  await page.getByRole("link", { name: "Answer from public material" }).click();
  const asked = page.locator(".desk-questions > *");
  const first = asked.filter({ has: page.getByRole("radio") }).first();
  await first.getByRole("radio").first().check();
  await first.getByLabel("Name of the page").fill("Model card");
  await first.getByLabel("Web address").fill("https://northwind-models.example/card");
  await first.getByLabel("Seen on").fill(daysFromToday(-3));
  await page.getByRole("button", { name: "Submit 1 answer" }).click();
  await page.waitForURL(`**/assessments/${assessmentId}/review`);
  await page.goto(`${cast.origin}/assessments/${assessmentId}/progress`);
  await page.getByText(/^Compiled from public material by Ruth Adeyemi/).waitFor();
  await page.getByText("By nobody at the supplier: a member compiled it").waitFor();
  await decideConditional(page, "Public pages show little.");
  await registered(page, /Northwind Large API/);
});

test("a round without a response is closed, counts as undisclosed, and stands in the register", async () => {
  const { assessmentId } = await play(cast, story("Fernhill Documents", "issued"));
  const page = await come("risk-manager");
  await page.goto(`${cast.origin}/assessments/${assessmentId}/progress`);
  await page.locator("summary", { hasText: "Close without a response" }).click();
  await page.getByLabel("Reason").fill("Three reminders, no word.");
  await page.getByRole("button", { name: "Close without a response" }).click();
  await page.getByText("Closed without an answer").first().waitFor();
  const { score } = await cast.viewer(routes.console.getScore, { params: { assessmentId } });
  const kinds = new Set(score.questions.map(({ state }) => state.kind));
  expect(kinds).toContain("undisclosed");
  expect(kinds).not.toContain("unanswered");
  await decideConditional(page, "Nothing was disclosed.");
  await registered(page, /Fernhill Documents/);
});

test("what an administrator writes for suppliers stands behind every link, and who is switched off is out", async () => {
  const admin = await come("admin");
  await goTo(admin, "Organisation");
  await admin.getByRole("button", { name: "Change what suppliers are told" }).click();
  await admin.getByLabel("Confidentiality").fill("Read under our NDA of May 2026.");
  await admin.getByRole("button", { name: "Save changes" }).click();
  await admin.getByText("Suppliers read it from now on.").waitFor();
  const { link } = await invite(cast);
  const supplier = await seat(browser, 390);
  people.push(supplier);
  await supplier.page.goto(link);
  await supplier.page.getByText("Read under our NDA of May 2026.").waitFor();

  const viewer = await cast.viewer(routes.console.me);
  await admin.getByRole("button", { name: `Switch off ${viewer.member.name}` }).click();
  await admin.getByText(`${viewer.member.name} is switched off`).waitFor();
  await expect(cast.viewer(routes.console.me)).rejects.toThrow("not a member");
  await admin.getByRole("button", { name: "Undo" }).click();
  await admin.getByText(`${viewer.member.name} is switched off`).waitFor({ state: "detached" });
  expect(await cast.viewer(routes.console.me)).toEqual(viewer);
});

async function come(role: string): Promise<Page> {
  const person = await seat(browser, 1440);
  people.push(person);
  await signIn(person.page, cast.origin, cast.signIn(role));
  return person.page;
}

async function decideConditional(page: Page, reason: string): Promise<void> {
  await openPart(page, "Decision");
  await page.getByRole("radio", { name: /^Conditional/ }).check();
  await page.getByLabel("Reason", { exact: true }).fill(reason);
  const second = page.getByRole("combobox", { name: /^Second person/ });
  await second.selectOption({ label: "Emil Sørensen" });
  await page.getByRole("button", { name: /^Record “/ }).click();
  await page.getByText("waits for Emil Sørensen").waitFor();
  const owner = await come("owner");
  await owner.goto(page.url());
  await owner.getByRole("button", { name: "Approve and record it" }).click();
  await owner.getByRole("heading", { name: /^Conditional/ }).waitFor();
}

async function registered(page: Page, product: RegExp): Promise<void> {
  await cast.stack.idle();
  await goTo(page, "Risk register");
  await page.getByRole("row", { name: product }).first().waitFor();
}
