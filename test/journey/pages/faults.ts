import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [360, 1280];

/**
 * What is wrong with the page as it stands, on a phone and on a desk: axe's findings, and
 * scrolling sideways. The window keeps its size. What stands in a frame is a page of its own.
 */
export async function faults(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page })
      .exclude("iframe")
      .options({ runOnly: RULES, resultTypes: ["violations"] })
      .setLegacyMode() // frames are left out, and one page less is opened each time
      .analyze();
    for (const { id, nodes } of violations) {
      found.push(`${width}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    }
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (sideways > 0) found.push(`${width}: scrolls sideways by ${sideways} px`);
  }
  if (before) await page.setViewportSize(before);
  return found;
}
