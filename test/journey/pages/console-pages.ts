import type { Locator, Page } from "playwright-core";

/** Signs in through the sign-in page and waits for the overview. */
export async function signIn(
  page: Page,
  origin: string,
  who: { email: string; password: string },
): Promise<void> {
  await page.goto(`${origin}/`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").fill(who.email);
  await page.getByLabel("Password").fill(who.password);
  await page.getByRole("button").click();
  await heading(page, "Overview").waitFor();
}

/** The one heading of a page. */
export function heading(page: Page, name: string | RegExp): Locator {
  return page.getByRole("heading", { level: 1, name });
}

/** Goes to a place of the navigation. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: place }).click();
  await heading(page, place).waitFor();
}

/** Opens one part of the assessment on the page. */
export async function openPart(page: Page, part: string): Promise<void> {
  const parts = page.getByRole("navigation", { name: "Parts of this assessment" });
  await parts.getByRole("link", { name: part }).click();
  await page.waitForURL(`**/${part.toLowerCase()}`);
}

/** One factor of the risk intake: chooses a level, 1 to 5. */
export async function chooseLevel(page: Page, factor: string, level: number): Promise<void> {
  await page
    .getByRole("group", { name: factor })
    .getByRole("radio")
    .nth(level - 1)
    .check();
}

/** The factors of the risk intake in the order of the page. */
export const FACTORS = [
  "Data it sees",
  "Effect on people",
  "Importance for your business",
  "Rules that apply to the use",
  "How many people it reaches",
  "How much it acts by itself",
  "How deep it reaches into your systems",
  "How well its results can be explained",
  "How many others stand behind it",
  "How often it changes",
  "What has gone wrong before",
] as const;
