import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { launchBrowser } from "../../journey/browser.ts";
import { type Site, serveSite } from "./site.ts";
import { type Visit, type VisitOptions, visit } from "./visit.ts";

/**
 * A built site and a browser for the tests of one file; the result runs one person's visit and
 * fails if the page complained about anything.
 */
export function usePortal() {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
  });
  afterAll(() => Promise.all([site.close(), browser.close()]));
  return async (options: VisitOptions, act: (here: Visit) => Promise<void>) => {
    const here = await visit(browser, site, options);
    try {
      await act(here);
      expect(here.complaints).toEqual([]);
    } finally {
      await here.context.close();
    }
  };
}
