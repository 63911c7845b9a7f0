import { type CDPSession, chromium, type Page } from "playwright-core";
import { browserPath } from "../browser-path.ts";
import { median } from "./median.ts";
import {
  countBytes,
  eventToPaint,
  FAST,
  PATIENCE,
  SLOW_4G,
  slowDown,
  within,
} from "./slow-page.ts";

/** What the console costs; times in ms, bytes in kB, heap in MB. */
export type ConsoleFigures = {
  firstLoad: number;
  ready: number;
  whole: number;
  list: number;
  again: number;
  sort: number;
  filter: number;
  search: number;
  charts: number;
  heatmap: number;
  heap: number;
};

export type SignIn = { email: string; password: string };

const TRIES = 5;
/** What says something else once a list is sorted or filtered. */
const ROWS = "tbody";

/** Signs in, comes back with a cold cache on a slow network, and works in the longest lists. */
export async function measureConsole(origin: string, who: SignIn): Promise<ConsoleFigures> {
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const cdp = await context.newCDPSession(page);
    await signIn(page, origin, who);
    const first = await firstVisit(page, cdp, origin);
    const directory = await inDirectory(page, cdp, origin);
    await page.goto(`${origin}/`);
    await page.getByRole("heading", { name: "The portfolio" }).waitFor();
    await page.waitForLoadState("networkidle");
    const charts = await openAll(page);
    await page.goto(`${origin}/risks`);
    await page.locator(".list tbody tr").nth(20).waitFor();
    await page.waitForLoadState("networkidle");
    const heat = page.locator("summary", { hasText: "Heatmap" });
    const heatmap = await eventToPaint(page, "click", () => heat.click());
    return { ...first, ...directory, charts, heatmap };
  } finally {
    await browser.close();
  }
}

/** The overview with nothing cached: when its frame is there, and when all it says is. */
async function firstVisit(page: Page, cdp: CDPSession, origin: string) {
  const count = await countBytes(cdp);
  await cdp.send("Network.clearBrowserCache");
  await slowDown(cdp, SLOW_4G);
  const start = performance.now();
  await page.goto(`${origin}/`, { waitUntil: "commit" });
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
  const ready = performance.now() - start;
  const whole = page.getByRole("heading", { name: "What needs you" });
  const refused = page.getByRole("alert");
  await whole.or(refused).first().waitFor();
  if (await refused.isVisible()) throw new Error(`The overview: ${await refused.textContent()}`);
  const all = performance.now() - start;
  await page.waitForLoadState("networkidle");
  return { firstLoad: count() / 1000, ready, whole: all };
}

/** The supplier directory at its full length: shown, sorted, filtered and searched. */
async function inDirectory(page: Page, cdp: CDPSession, origin: string) {
  const shown = async () => page.locator("tbody tr").nth(49).waitFor();
  const list = await timed(async () => {
    await page.goto(`${origin}/suppliers`, { waitUntil: "commit" });
    await shown();
  });
  await page.waitForLoadState("networkidle");
  const again = await timed(async () => {
    await page.reload({ waitUntil: "commit" });
    await shown();
  });
  await page.waitForLoadState("networkidle");
  await slowDown(cdp, FAST);
  const sort = await often(() =>
    eventToPaint(page, "click", () => page.getByRole("button", { name: "Tier" }).click(), ROWS),
  );
  const views = page.getByRole("navigation", { name: "Views" }).getByRole("link");
  const filter = await often(async () => {
    await views.first().click();
    return eventToPaint(page, "click", () => views.nth(1).click(), ROWS);
  });
  await views.first().click();
  const box = page.getByRole("searchbox");
  await box.focus();
  const search = await often(() => eventToPaint(page, "keydown", () => page.keyboard.press("a")));
  await box.fill("");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return { list, again, sort, filter, search, heap: usedSize / 1e6 };
}

/** Opens every part of the overview in one event and waits for the frame that shows them. */
function openAll(page: Page): Promise<number> {
  const opened = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        for (const each of document.querySelectorAll(".portfolio > details")) {
          each.setAttribute("open", "");
        }
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(undefined);
        });
      }),
  );
  return within(PATIENCE, "opening the portfolio", opened);
}

async function signIn(page: Page, origin: string, { email, password }: SignIn): Promise<void> {
  await page.goto(`${origin}/`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button").click();
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function often(measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < TRIES; time += 1) all.push(await measure());
  return median(all);
}
