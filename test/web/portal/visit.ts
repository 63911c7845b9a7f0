import type { Browser, BrowserContext, Page } from "playwright-core";
import type { PortalAssessment } from "../../../functions/contract/shapes/portal.ts";
import { violations } from "../../axe.ts";
import { type FakeServer, fakeServer } from "./fake-server.ts";
import { ASSESSMENT, provedLanding } from "./fixture.ts";
import type { Site } from "./site.ts";

/** One person's browser on the portal, with what it complained about. */
export type Visit = {
  page: Page;
  context: BrowserContext;
  server: FakeServer;
  complaints: string[];
  /** Opens a place of the assessment whose mailbox is proved already. */
  open: (place?: string) => Promise<void>;
};

export type VisitOptions = { width?: number; height?: number; start?: Partial<PortalAssessment> };

export async function visit(
  browser: Browser,
  site: Site,
  { width = 1280, height = 800, start = {} }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: site.origin,
    viewport: { width, height },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    // The journeys let it work; here every call has to pass the stand-in of the server.
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("Failed to load resource")) {
      complaints.push(message.text());
    }
  });
  const server = await fakeServer(page, start);
  return {
    page,
    context,
    server,
    complaints,
    open: async (place = "") => {
      server.landing = start.landing ?? provedLanding;
      await page.goto(`/answer#/${ASSESSMENT}${place}`);
      await page.locator("h1").waitFor();
    },
  };
}

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
