import type { Page } from "playwright-core";
import { violations } from "../../axe.ts";

const WIDTHS = [360, 1280];

/**
 * What is wrong with the page as it stands, on a phone and on a desk: axe's findings, and
 * scrolling sideways. The window keeps its size.
 */
export async function faults(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const { id, nodes } of await violations(page)) {
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
