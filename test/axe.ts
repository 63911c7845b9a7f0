import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const OPTIONS: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
  preload: false,
};

/**
 * What axe finds wrong with a page as it stands (WCAG 2.2 AA and best practice). What stands in a
 * frame is a page of its own, with its own headings and landmarks, and is left out.
 */
export async function violations(page: Page): Promise<AxeResults["violations"]> {
  // Half a megabyte of code: it stays in a page that is looked at in many sizes.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { run } = Reflect.get(window, "axe") as typeof axe;
    return (await run({ exclude: ["iframe"] }, options)).violations;
  }, OPTIONS);
}
