import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { meaningText } from "../../functions/domain/answer-meaning.ts";
import { answered } from "../spreadsheet/edited.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast } from "./cast.ts";
import { type Invited, invite } from "./pages/invite.ts";
import { type Person, seat } from "./pages/person.ts";
import {
  attest,
  enter,
  prove,
  questions,
  readReceipt,
  waitUntilSaved,
} from "./pages/portal-pages.ts";

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

test("a workbook goes out, is filled in, shows what it would change, and is taken over", async () => {
  const asked = await invite(cast);
  await enter(page, asked.link, asked.post);
  await toWorkbook(page);
  const book = await download(page, "Download the workbook");
  const { questionnaire, visible } = await sheetOf(asked);
  const singles = questionnaire.sections
    .flatMap((section) => section.questions)
    .filter(({ id, kind }) => kind === "single" && visible.includes(id));
  const first = singles.find(({ options = [] }) => !options[0]?.detail && !options[1]?.detail);
  const others = singles.filter((each) => each !== first);
  const second = others.find(({ options = [] }) => !options[0]?.detail);
  const third = others.find((each) => each !== second);
  if (!first || !second || !third) throw new Error("Too few questions.");
  const label = (question: typeof first, at: number) => question.options?.[at]?.label ?? "";

  // Meanwhile somebody answers one of them on the page.
  await page.getByRole("link", { name: "Back to the list of sections" }).click();
  const section = questionnaire.sections.find((each) => each.questions.includes(first));
  await page.getByRole("link", { name: section?.title ?? "" }).click();
  await questions(page).filter({ hasText: first.text }).getByRole("radio").nth(1).check();
  await waitUntilSaved(page);
  await page.getByRole("link", { name: "Back to the list of sections" }).click();
  await toWorkbook(page);

  const filled = answered(book, {
    [first.id]: { answer: label(first, 0) },
    [second.id]: { answer: label(second, 0) },
    [third.id]: { answer: { formula: '"Yes"', value: "Yes" } },
  });
  await upload(page, filled);
  await page.getByRole("heading", { name: /^Changed here as well/ }).waitFor();
  await page.getByRole("heading", { name: "New: 1 answer" }).waitFor();
  await page.getByText("A formula stands here").waitFor();
  expect(await page.getByRole("checkbox", { name: `Take over: ${first.text}` }).isChecked()).toBe(
    false,
  );
  const before = await sheetOf(asked);
  expect(before.answers).toHaveLength(1);
  await page.getByRole("checkbox", { name: `Take over: ${first.text}` }).check();
  await page.getByRole("button", { name: "Take over what is ticked (2)" }).click();
  await page.getByText("2 answers taken over").waitFor();
  await waitUntilSaved(page);
  const { answers } = await sheetOf(asked);
  const now = new Map(answers.map(({ question, answer }) => [question, answer]));
  expect(now.get(first.id)).toMatchObject({ option: first.options?.[0]?.id });
  expect(now.get(second.id)).toMatchObject({ option: second.options?.[0]?.id });
  expect(now.has(third.id)).toBe(false);

  await upload(page, filled);
  await page.getByText("The file changes nothing here.").waitFor();
});

test("a workbook of one buyer's questionnaire starts another buyer's, whatever was asked", async () => {
  const asked = await invite(cast, "Schadenblick claims triage", {
    ...{ answered: true, riskClass: "high-risk" },
  });
  await enter(page, asked.link, asked.post);
  await toWorkbook(page);
  const book = await download(page, "Download the workbook");
  await upload(page, book);
  await page.getByText("The file changes nothing here.").waitFor();

  const other = await newCast();
  const fresh = await invite(other, "Schadenblick claims triage", { riskClass: "high-risk" });
  await enter(page, fresh.link, fresh.post);
  await toWorkbook(page);
  await upload(page, book);
  await page.getByText("This file comes from another questionnaire.").waitFor();
  await page.getByRole("button", { name: /^Take over what is ticked/ }).click();
  await page.getByText(/answers taken over/).waitFor();
  await waitUntilSaved(page);
  const [given, taken] = await Promise.all([sheetOf(asked), sheetOf(fresh, other)]);
  expect(sayings(taken)).toEqual(sayings(given));
  expect(given.answers.map(({ answer }) => answer.is)).toContain("confirmed");
  const shown = taken.evidence.flatMap(({ questions: all }) => all);
  expect(shown).toContain("conformity-papers");
  const kinds = given.questionnaire.sections.flatMap((section) => section.questions);
  expect(
    new Set(kinds.flatMap(({ id, kind }) => (given.visible.includes(id) ? kind : []))),
  ).toEqual(new Set(["single", "multiple", "text", "number", "table", "file", "statement"]));
  await upload(page, await download(page, "Download the workbook"));
  await page.getByText("The file changes nothing here.").waitFor();
});

test("what is no workbook of ours is refused in words, and nothing changes", async () => {
  const asked = await invite(cast);
  await enter(page, asked.link, asked.post);
  await toWorkbook(page);
  await page.getByRole("button", { name: "Show what would change" }).click();
  await page.getByText("Choose a file first").waitFor();
  await upload(page, Buffer.alloc(25 * 1024 * 1024));
  await page.getByText("This file is larger than 4 MB").waitFor();
  await upload(page, Buffer.from("question;answer"));
  await page.getByRole("alert").filter({ hasText: "This is no workbook" }).waitFor();
});

test("the second time company answers are there, the rest is confirmed or changed", async () => {
  const asked = await invite(cast, "Fernhill Documents", { answered: true });
  await enter(page, asked.link, asked.post);
  await page.getByRole("link", { name: "Confirm and submit" }).click();
  await attest(page);
  await page.getByRole("button", { name: "Submit the answers" }).click();
  await readReceipt(page);
  const json = await download(page, "Download as JSON");
  expect(JSON.parse(json.toString("utf8"))).toMatchObject({ format: "assay-answers/1" });

  const first = await told(asked);
  const again = await cast.procurement(routes.console.createAssessment, {
    body: {
      ...{ supplierId: first.supplier.id, engagementId: first.engagement.id },
      ...{ questionnaireId: first.questionnaire.id, contactIds: first.contactIds },
      due: { date: "2099-01-31", zone: "Europe/Berlin" },
    },
  });
  const at = { params: { assessmentId: again.id } };
  await cast.procurement(routes.console.issueAssessment, { ...at, body: {} });
  const second = { ...asked, assessmentId: again.id, link: await secondLink(asked, again.id) };
  await page.goto(second.link);
  await prove(page, asked.post);
  await page.getByText(/about your company were taken over/).waitFor();
  await page.getByText(/from last time wait for you/).waitFor();
  const { questionnaire, before, origins } = await sheetOf(second);
  const companies = questionnaire.sections.find(({ questions: all }) =>
    all.some(({ id }) => origins[id] === "carried"),
  );
  const carried = companies?.questions.find(({ id }) => origins[id] === "carried");
  await page.getByRole("link", { name: companies?.title ?? "" }).click();
  const locked = page.locator(`#question-${carried?.id}`);
  await locked.getByText(/^Taken over from/).waitFor();
  await locked.getByRole("heading", { name: carried?.text ?? "" }).waitFor();
  expect(await locked.locator("input, select, textarea").count()).toBe(0);
  await page.getByRole("link", { name: "Back to the list of sections" }).click();
  const [offered] = before.filter(({ question }) => origins[question] === "stale");
  const section = questionnaire.sections.find(({ questions: all }) =>
    all.some(({ id }) => id === offered?.question),
  );
  const text = section?.questions.find(({ id }) => id === offered?.question)?.text ?? "";
  await page.getByRole("link", { name: section?.title ?? "" }).click();
  await page.getByRole("button", { name: `This is still true: ${text}` }).click();
  await waitUntilSaved(page);
  const { origins: now } = await sheetOf(second);
  expect(now[offered?.question ?? ""]).toBe("confirmed");
});

test("two returned questions reopen alone, with the reviewer's note; the rest can be read", async () => {
  const asked = await invite(cast, "Fernhill Documents", { answered: true });
  await enter(page, asked.link, asked.post);
  await page.getByRole("link", { name: "Confirm and submit" }).click();
  await attest(page);
  await page.getByRole("button", { name: "Submit the answers" }).click();
  await readReceipt(page);
  const { answers, questionnaire } = await sheetOf(asked);
  const given: Record<string, string> = Object.fromEntries(
    answers.map(({ question, answer }) => [question, answer.is === "option" ? answer.option : ""]),
  );
  const section = questionnaire.sections.find(
    ({ questions: all }) =>
      all.filter(({ id }) => id in given).length > 2 &&
      all.some(({ id, kind }) => kind === "single" && id in given),
  );
  const here = (section?.questions ?? []).filter(({ id }) => id in given);
  const changed = here.find(({ id, kind, options = [] }) => {
    return kind === "single" && options.some((each) => each.id !== given[id] && !each.detail);
  });
  const other = changed?.options?.find((each) => each.id !== given[changed.id] && !each.detail);
  const beside = here.find((each) => each !== changed);
  if (!changed || !other || !beside) throw new Error("Too few answers to return.");
  const returned = [changed.id, beside.id];
  const { reviewRevision } = await told(asked);
  await cast.riskManager(routes.console.returnAssessment, {
    params: { assessmentId: asked.assessmentId },
    body: { questions: returned, note: "Which of the two sites is meant?", reviewRevision },
  });
  await page.goto(`${cast.origin}/answer#/${asked.assessmentId}`);
  await page.reload();
  await page.getByRole("heading", { name: "Sections" }).waitFor();
  await page.getByText("Which of the two sites is meant?").waitFor();
  await page.getByText(/2 questions came back to you/).waitFor();
  await page.getByRole("link", { name: section?.title ?? "" }).click();
  await questions(page).first().waitFor();
  expect(await questions(page).count()).toBe(2);
  await page.getByText("Cannot be changed in this round").first().waitFor();
  // The check says what differs from what was submitted.
  const was = changed.options?.find(({ id }) => id === given[changed.id])?.label ?? "";
  await page.locator(`#question-${changed.id}`).getByLabel(other.label, { exact: true }).check();
  await waitUntilSaved(page);
  await page.getByRole("link", { name: "Back to the list of sections" }).click();
  await page.getByRole("link", { name: "Check your answers" }).first().click();
  await page.getByText(/^Compared with last time: 1 answer changed/).waitFor();
  await page.getByText(`Last time: ${was}`).waitFor();
});

async function toWorkbook(on: Page): Promise<void> {
  await on.getByRole("link", { name: /^Answer in a spreadsheet/ }).click();
  await on.getByRole("heading", { level: 1, name: "Answer in a spreadsheet" }).waitFor();
}

async function download(on: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    on.waitForEvent("download"),
    on.getByRole("button", { name: button }).click(),
  ]);
  return readFile(await file.path());
}

async function upload(on: Page, buffer: Buffer): Promise<void> {
  const mimeType = "application/octet-stream";
  await on.getByLabel("File (.xlsx or .json)").setInputFiles({ name: "a.xlsx", mimeType, buffer });
  await on.getByRole("button", { name: "Show what would change" }).click();
}

/** The link of the letter about this assessment; a supplier may have several letters by then. */
async function secondLink({ post }: Invited, assessmentId: string): Promise<string> {
  expect(assessmentId).not.toBe("");
  return post.link();
}

/** What the buyer is told of the assessment, once everything has settled. */
async function told({ assessmentId }: Pick<Invited, "assessmentId">) {
  await cast.stack.idle();
  return cast.procurement(routes.console.getAssessment, { params: { assessmentId } });
}

/** The answers as the buyer sees them now. */
async function sheetOf({ assessmentId }: Pick<Invited, "assessmentId">, buyer = cast) {
  return buyer.riskManager(routes.console.getAnswers, { params: { assessmentId } });
}

/** What is said to each question that is asked; documents have other ids in another assessment. */
function sayings({ answers, visible }: Awaited<ReturnType<typeof sheetOf>>) {
  const asked = answers.filter(({ question }) => visible.includes(question));
  return Object.fromEntries(
    asked.map(({ question, answer }) => [
      question,
      answer.is === "documents" ? answer.references.length : meaningText(answer),
    ]),
  );
}
