import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import * as z from "zod";
import { browserPath } from "../browser-path.ts";
import type { SignIn } from "./console-page.ts";
import { type LighthouseScores, Report, scoresIn } from "./lighthouse.ts";

/** As much of puppeteer as signing in takes; it comes with the Lighthouse that is installed. */
type Tab = {
  goto: (address: string, options: object) => Promise<unknown>;
  locator: (selector: string) => {
    click: () => Promise<void>;
    fill: (text: string) => Promise<void>;
    wait: () => Promise<unknown>;
  };
};
type Browser = { newPage: () => Promise<Tab>; close: () => Promise<void> };
type Puppeteer = { launch: (options: object) => Promise<Browser> };
type Audit = (address: string, flags: object, config: object, tab: Tab) => Promise<unknown>;

/**
 * The scores of the console's first page on a simulated desktop, signed in: the session lives in
 * its tab, so Lighthouse is given that tab. `cli` is the command file of a Lighthouse elsewhere.
 */
export async function lighthouseConsole(
  cli: string,
  origin: string,
  { email, password }: SignIn,
): Promise<LighthouseScores> {
  const installed = createRequire(pathToFileURL(cli));
  const load = async (name: string) => import(pathToFileURL(installed.resolve(name)).href);
  const { default: puppeteer } = (await load("puppeteer-core")) as { default: Puppeteer };
  const { default: audit, desktopConfig } = (await load("lighthouse")) as {
    default: Audit;
    desktopConfig: object;
  };
  const browser = await puppeteer.launch({
    executablePath: await browserPath(),
    args: ["--no-sandbox", "--disable-gpu", "--headless"],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`${origin}/`, { waitUntil: "networkidle0" });
    await tab.locator("main button").click();
    await tab.locator("input[autocomplete=username]").fill(email);
    await tab.locator("input[type=password]").fill(password);
    await tab.locator("button").click();
    await tab.locator("main .figures").wait();
    const onlyCategories = ["performance", "accessibility", "best-practices"];
    const flags = { onlyCategories, disableStorageReset: true, logLevel: "error" };
    const result = await audit(`${origin}/`, flags, desktopConfig, tab);
    return scoresIn(z.object({ lhr: Report }).parse(result).lhr);
  } finally {
    await browser.close();
  }
}
