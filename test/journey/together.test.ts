import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { answer, enter, play } from "../../infra/local/actors/play.ts";
import type { Story } from "../../infra/local/actors/portfolio.ts";
import type { Answer, Question } from "../../infra/local/actors/supplier.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";
import { type Person, seat } from "./pages/person.ts";
import {
  answerOne,
  attest,
  openLink,
  questions,
  readReceipt,
  waitUntilSaved,
} from "./pages/portal-pages.ts";
import { type Post, postOf } from "./pages/post.ts";

const HOUR = 3_600_000;

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

test("a section goes to a colleague by mail, comes back answered, and is taken back", async () => {
  const { link, post } = await issued();
  const lead = await come(link, post);
  await lead.getByRole("link", { name: "People who answer" }).click();
  const jonas = postOf(cast.mailbox, address());
  const sections = lead.getByRole("group", { name: "Sections" }).getByRole("checkbox");
  await lead.getByLabel("Name", { exact: true }).first().fill("Jonas Weber");
  await lead.getByLabel("E-mail address").first().fill(jonas.address);
  await lead.getByLabel("Note (optional)").first().fill("You know this part.");
  await sections.first().check();
  await lead.getByRole("button", { name: "Share and send the letter" }).click();
  await lead.locator(".banner-ok").waitFor();

  const page = await come(await jonas.link(), jonas);
  await page.getByText("shared these questions with you").waitFor();
  expect(await page.locator("ol.tasks > li").count()).toBe(2);
  await page.locator("ol.tasks a").first().click();
  await answerOne(questions(page).first());
  await waitUntilSaved(page);

  await lead.goBack();
  await lead.reload();
  await lead.getByText("With Jonas Weber").waitFor();
  await lead.getByRole("link", { name: "People who answer" }).click();
  await lead.getByRole("button", { name: "Take back, from Jonas Weber" }).click();
  await lead.getByText("Taken back earlier: Jonas Weber").waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "This link was withdrawn" }).waitFor();
  await lead.getByRole("link", { name: "Back to the list of sections" }).click();
  await lead.getByText("Answered by Jonas Weber").waitFor();
});

test("the whole is handed over by mail; nothing is lost, and the buyer learns of it", async () => {
  const { link, post, assessmentId, supplier, asked } = await begun();
  await answer(cast, asked, supplier, false);
  const before = (await supplier.sheet()).answers.length;
  const lead = await come(link, post);
  await lead.getByRole("link", { name: "People who answer" }).click();
  await lead.locator("summary", { hasText: "Hand over to somebody else" }).click();
  const eva = postOf(cast.mailbox, address());
  await lead.getByLabel("Name", { exact: true }).last().fill("Eva Lind");
  await lead.getByLabel("E-mail address").last().fill(eva.address);
  await lead.getByRole("button", { name: "Hand over", exact: true }).click();
  await lead.getByRole("heading", { level: 1, name: "This device is clean" }).waitFor();

  const page = await come(await eva.link(), eva);
  await page.getByRole("link", { name: "People who answer" }).click();
  await page.getByText("Eva Lind (you)").waitFor();
  const at = { params: { assessmentId } };
  const { items } = await cast.viewer(routes.console.getLedger, at);
  expect(items.map(({ event }) => event)).toContain("handed-over");
  const { invitations } = await cast.viewer(routes.console.getAssessment, at);
  expect(invitations.map(({ contact, state }) => [contact.name, state])).toContainEqual([
    "Eva Lind",
    "active",
  ]);
  const told = await cast.mailbox.waitFor(
    ({ to, text }) =>
      to.includes(cast.signIn("procurement").email) && text.includes("handed the questionnaire"),
  );
  expect(told.text).toContain(eva.address);
  const { answers } = await cast.viewer(routes.console.getAnswers, at);
  expect(answers).toHaveLength(before);
});

test("counsel refuses, is asked again after the change, and signs what then stands", async () => {
  const { link, post, supplier, asked, assessmentId } = await begun();
  await answer(cast, asked, supplier, true);
  const lead = await come(link, post);
  await lead.getByRole("link", { name: "Confirm and submit" }).click();
  await lead.locator("summary", { hasText: "Ask somebody to sign" }).click();
  const clara = postOf(cast.mailbox, address());
  await lead.getByLabel("Name", { exact: true }).fill("Clara Voss");
  await lead.getByLabel("E-mail address").fill(clara.address);
  await lead.getByRole("button", { name: "Ask to sign" }).click();
  await lead.getByText("Clara Voss was asked to sign").waitFor();

  const page = await come(await clara.link(), clara, "Read and sign");
  await page.locator("summary", { hasText: "Do not sign" }).click();
  await page.getByLabel("What keeps you from signing").fill("Please look at question 1 again.");
  await page.getByRole("button", { name: "Send and do not sign" }).click();
  await page.getByText("Nothing was submitted.").first().waitFor();
  await cast.mailbox.waitFor(
    ({ to, text }) => to.includes(post.address) && text.includes("look at question 1 again"),
  );

  await supplier.answer(revised);
  await lead.reload();
  await lead.getByText("Clara Voss did not sign.").waitFor();
  await lead.getByRole("button", { name: "Ask Clara Voss again" }).click();
  await lead.getByText("Clara Voss was asked to sign").waitFor();
  await page.goto("about:blank");
  await openLink(page, await clara.link());
  await page.getByRole("heading", { level: 1, name: "Read and sign" }).waitFor();
  await attest(page, "General Counsel");
  await page.getByRole("button", { name: "Sign and submit" }).click();
  const receipt = await readReceipt(page);
  const shown = await cast.viewer(routes.console.getAssessment, { params: { assessmentId } });
  expect(shown.receipt).toMatchObject({
    ...{ sha256: receipt.sha256, by: { name: "Clara Voss", title: "General Counsel" } },
  });
});

test("both sides write about a question, and each learns of it by one letter", async () => {
  const { link, post, assessmentId } = await issued();
  const lead = await come(link, post);
  await lead.locator("ol.tasks a").first().click();
  await lead.locator("summary", { hasText: /^Ask / }).first().click();
  await lead
    .getByLabel(/^Comment to/)
    .first()
    .fill("Which policy do you mean?");
  await lead.getByRole("button", { name: "Send comment" }).first().click();
  await lead.locator("summary", { hasText: "1 comment" }).waitFor();

  const params = { assessmentId };
  const { threads } = await cast.procurement(routes.console.listComments, { params });
  expect(threads[0]).toMatchObject({
    unread: 1,
    comments: [{ text: "Which policy do you mean?" }],
  });
  const question = threads[0]?.question ?? "";
  await cast.procurement(routes.console.createComment, {
    params,
    body: { question, text: "The one on AI." },
  });
  await lead.goto(`${cast.origin}/answer#/${assessmentId}`);
  await lead.reload();
  await lead.getByText("There is a new comment on").waitFor();

  try {
    await cast.stack.setClockOffset(HOUR);
    await cast.stack.tick("Sweep");
    await cast.stack.idle();
    const toMember = await cast.mailbox.waitFor(
      ({ to, subject }) =>
        to.includes(cast.signIn("procurement").email) && subject.includes("wrote to you"),
    );
    expect(toMember.text).not.toContain("Which policy");
    await cast.mailbox.waitFor(
      ({ to, subject }) => to.includes(post.address) && subject.includes("wrote to you"),
    );
  } finally {
    await cast.stack.setClockOffset(0);
  }
});

test("a wish to correct a submitted answer reaches the buyer, who returns the question", async () => {
  const asked = story("Fernhill Documents", "submitted");
  const { assessmentId } = await play(cast, asked);
  const post = await postAfter(asked);
  const page = await come(await post.link(), post, "The answers are submitted");
  await page.getByRole("link", { name: "Read the answers" }).click();
  await page
    .locator("summary", { hasText: /^Ask Nordlicht/ })
    .first()
    .click();
  await page.locator("summary", { hasText: "Ask to correct this answer" }).first().click();
  await page
    .getByLabel("What is wrong with the answer")
    .first()
    .fill("The figure was last year's.");
  await page.getByRole("button", { name: "Ask to correct it" }).first().click();
  await page.getByText("You asked to correct this answer").first().waitFor();

  const params = { assessmentId };
  const { threads } = await cast.riskManager(routes.console.listComments, { params });
  expect(threads).toMatchObject([{ correction: "asked" }]);
  const { reviewRevision } = await cast.riskManager(routes.console.getAssessment, { params });
  const question = threads[0]?.question ?? "";
  await cast.riskManager(routes.console.returnAssessment, {
    params,
    body: { questions: [question], note: "Please correct it.", reviewRevision },
  });
  const after = await cast.riskManager(routes.console.listComments, { params });
  expect(after.threads).toMatchObject([{ question, correction: "returned" }]);
});

/** Another answer to everything that is answered in words. */
function revised({ kind }: Question): Answer | undefined {
  return kind === "text" || kind === "long-text" ? { is: "text", text: "Revised." } : undefined;
}

/** A mailbox nobody else of the journey has. */
function address(): string {
  return `${randomUUID().slice(0, 8)}@supplier.example`;
}

/** The post of a supplier who has been at the door: the code read there is not read again. */
async function postAfter({ contact }: Story): Promise<Post> {
  const post = postOf(cast.mailbox, contact.email ?? "");
  await post.code();
  return post;
}

/** An issued assessment with the link of its letter. */
async function issued() {
  const asked = story("Fernhill Documents", "issued");
  const { assessmentId } = await play(cast, asked);
  const post = postOf(cast.mailbox, asked.contact.email ?? "");
  return { asked, assessmentId, post, link: await post.link() };
}

/** The same with the supplier at its door. */
async function begun() {
  const start = await issued();
  const supplier = await enter(cast, start.asked);
  // The code that was read at the door is not read again.
  await start.post.code();
  return { ...start, supplier };
}

/** Somebody opens a link, proves the mailbox and stands before a page. */
async function come(link: string, post: Post, title?: string): Promise<Page> {
  const person = await seat(browser, 1280);
  people.push(person);
  const { page } = person;
  await openLink(page, link);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code", { exact: true }).fill(await post.code());
  await page.getByRole("button", { name: "Continue" }).click();
  if (title) await page.getByRole("heading", { level: 1, name: title }).waitFor();
  else await page.getByRole("heading", { name: "Sections" }).waitFor();
  return page;
}
