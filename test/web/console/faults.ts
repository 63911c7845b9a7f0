import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What is wrong with the page as it stands: axe's findings, and scrolling sideways. */
export async function faults(page: Page): Promise<string[]> {
  // What stands in a frame is a page of its own, with its own headings and landmarks; the portal
  // and the letters are looked at where they are the page.
  const { violations } = await new AxeBuilder({ page })
    .exclude("iframe")
    .options({ runOnly: RULES, resultTypes: ["violations"] })
    .setLegacyMode() // one page less is opened each time
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return sideways > 0 ? [...found, `scrolls sideways by ${sideways} px`] : found;
}
