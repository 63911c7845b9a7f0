import type { Page } from "playwright-core";
import { violations } from "../../axe.ts";

/** What is wrong with the page as it stands: axe's findings, and scrolling sideways. */
export async function faults(page: Page): Promise<string[]> {
  const found = (await violations(page)).map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`,
  );
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return sideways > 0 ? [...found, `scrolls sideways by ${sideways} px`] : found;
}
