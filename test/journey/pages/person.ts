import type { Browser, BrowserContext, Page } from "playwright-core";

/** Somebody at a browser of their own, with what their pages complained about. */
export type Person = {
  context: BrowserContext;
  page: Page;
  complaints: string[];
  /** One more tab of the same browser. */
  openTab: () => Promise<Page>;
};

/** Seats a person at a fresh browser window this wide (CSS pixels). */
export async function seat(browser: Browser, width = 1280): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
  });
  return personIn(context);
}

/** The person of a context that exists already. */
export async function personIn(context: BrowserContext): Promise<Person> {
  const complaints: string[] = [];
  const openTab = async () => {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      // A refused call is part of many journeys; the page speaks about it in its own words.
      if (message.type() === "error" && !message.text().includes("Failed to load resource")) {
        complaints.push(message.text());
      }
    });
    return page;
  };
  return { context, page: await openTab(), complaints, openTab };
}
