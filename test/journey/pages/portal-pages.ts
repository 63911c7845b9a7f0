import type { Locator, Page } from "playwright-core";
import type { Post } from "./post.ts";

/** Which of the choices a question offers is taken, by its words; the first unless it says so. */
export type Habit = (question: string) => number;

/** Opens a link of a letter and waits for what it shows. */
export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** From the landing page to the list of sections: asks for the code, reads it, types it. */
export async function prove(page: Page, post: Post): Promise<void> {
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code", { exact: true }).fill(await post.code());
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "Sections" }).waitFor();
}

/** Opens a link and proves the mailbox. */
export async function enter(page: Page, link: string, post: Post): Promise<void> {
  await openLink(page, link);
  await prove(page, post);
}

/** The questions on the page, as they are drawn now. */
export function questions(page: Page): Locator {
  return page.getByRole("group").filter({ has: page.getByRole("heading", { level: 2 }) });
}

/** One question of the page by its words. */
export function question(page: Page, words: string): Locator {
  return questions(page).filter({ hasText: words });
}

/**
 * Goes from the section on the page to the check page, answers what is asked and follows what
 * appears. `visit` is told of each section once it is answered.
 */
export async function answerEverything(
  page: Page,
  habit: Habit = () => 0,
  visit: (title: string) => Promise<void> = async () => undefined,
): Promise<void> {
  for (;;) {
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    if (title === "Check your answers") return;
    const all = questions(page);
    for (let index = 0; index < (await all.count()); index += 1) {
      await answerOne(all.nth(index), habit);
    }
    await visit(title);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor({
      state: "detached",
    });
  }
}

/** Gives one question an answer, whatever its kind. */
export async function answerOne(box: Locator, habit: Habit = () => 0): Promise<void> {
  await box.waitFor();
  if ((await box.locator(".row-card").count()) > 0) return fillRows(box);
  const radios = box.getByRole("radio");
  if ((await radios.count()) > 0) {
    const words = (await box.getByRole("heading", { level: 2 }).textContent()) ?? "";
    await radios.nth(habit(words)).check();
    if ((await box.getByLabel("Day", { exact: true }).count()) > 0)
      return fillDate(box, "3 9 2027");
    const detail = box.getByRole("textbox");
    if ((await detail.count()) > 0) await detail.fill("Except for the archive.");
    return;
  }
  if ((await box.getByLabel("Day", { exact: true }).count()) > 0) return fillDate(box, "3 9 2026");
  const line = box.getByRole("textbox").first();
  if ((await line.count()) > 0) {
    const isNumber = (await box.getByText(/^A number from/).count()) > 0;
    return line.fill(isNumber ? "24" : "As our documentation says.");
  }
  await box.getByRole("checkbox").first().check();
}

/** Fills every cell of every row a table question shows. */
async function fillRows(box: Locator): Promise<void> {
  const rows = await box.locator(".row-card").all();
  for (const row of rows) {
    for (const list of await row.getByRole("combobox").all()) await list.selectOption({ index: 1 });
    for (const cell of await row.getByRole("textbox").all()) await cell.fill(await fitting(cell));
  }
}

/** What a cell takes: a part of a date, a number or words. */
async function fitting(cell: Locator): Promise<string> {
  const name = await cell.evaluate((each) => (each as HTMLInputElement).labels?.[0]?.textContent);
  const part = { Day: "3", Month: "9", Year: "2027" }[name?.trim() ?? ""];
  if (part) return part;
  return (await cell.getAttribute("inputmode")) === "decimal" ? "24" : "Northwind Speech 2";
}

/** Types a date as day, month and year. */
export async function fillDate(box: Locator, date: string): Promise<void> {
  const [day = "", month = "", year = ""] = date.split(" ");
  await box.getByLabel("Day", { exact: true }).fill(day);
  await box.getByLabel("Month", { exact: true }).fill(month);
  await box.getByLabel("Year", { exact: true }).fill(year);
}

/** Waits until the page says that every answer has reached the server. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved \d/ })
    .waitFor();
}

/** Fills in the attestation, everything but the last press. */
export async function attest(page: Page, job = "Head of Trust"): Promise<void> {
  await page.getByLabel("Your job title").fill(job);
  await page.getByLabel("I have read the statement").check();
}

/** Reads the receipt on the page: its reference and the SHA-256 of the answers. */
export async function readReceipt(page: Page): Promise<{ reference: string; sha256: string }> {
  await page.getByRole("heading", { level: 1, name: "The answers are submitted" }).waitFor();
  return { reference: await fact(page, "Reference"), sha256: await fact(page, "SHA-256") };
}

/** What stands beside a name in a list of facts. */
export async function fact(page: Page, name: string): Promise<string> {
  const terms = page.getByRole("term");
  await terms.filter({ hasText: name }).first().waitFor({ state: "attached" });
  const names = await terms.allTextContents();
  const at = names.findIndex((each) => each.startsWith(name));
  const value = (await page.getByRole("definition").nth(at).textContent()) ?? "";
  return /[0-9a-f]{64}/.exec(value)?.[0] ?? value;
}
