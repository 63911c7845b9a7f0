import { chromium, type Page } from "playwright-core";
import { browserPath } from "../browser-path.ts";
import { eventToPaint, FAST, SLOW_4G, slowDown } from "./slow-page.ts";

/** What the console costs; times in ms, bytes in kB, heap in MB. */
export type ConsoleFigures = {
  firstLoad: number;
  ready: number;
  list: number;
  again: number;
  sort: number;
  filter: number;
  charts: number;
  heatmap: number;
  heap: number;
};

const TRIES = 5;
/** A busy machine may take long; what it took is what is printed. */
const PATIENCE = 120_000;

/** Signs in, comes back with a cold cache on a slow network, and works in the longest lists. */
export async function measureConsole(
  origin: string,
  who: { email: string; password: string },
): Promise<ConsoleFigures> {
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

    let bytes = 0;
    await cdp.send("Network.enable");
    cdp.on("Network.dataReceived", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await cdp.send("Network.clearBrowserCache");
    await slowDown(cdp, SLOW_4G);
    const ready = await timed(async () => {
      await page.goto(`${origin}/`);
      const whole = page.getByRole("heading", { name: "What needs you" });
      const refused = page.getByRole("alert");
      await whole.or(refused).first().waitFor();
      if (await refused.isVisible()) throw new Error((await refused.textContent()) ?? "");
    });
    await page.waitForLoadState("networkidle");
    const firstLoad = bytes / 1000;
    const list = await timed(async () => {
      await page.goto(`${origin}/suppliers`);
      await page.locator("tbody tr").nth(49).waitFor();
    });
    await page.waitForLoadState("networkidle");
    const again = await timed(async () => {
      await page.reload();
      await page.locator("tbody tr").nth(49).waitFor();
    });
    await page.waitForLoadState("networkidle");

    await slowDown(cdp, FAST);
    const sort = await median(TRIES, () =>
      eventToPaint(page, "click", () => page.getByRole("button", { name: "Tier" }).click()),
    );
    const search = page.getByRole("searchbox");
    await search.focus();
    const filter = await median(TRIES, () =>
      eventToPaint(page, "keydown", () => page.keyboard.press("a")),
    );
    await search.fill("");
    await cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await cdp.send("Runtime.getHeapUsage");

    await page.goto(`${origin}/`);
    const portfolio = page.getByRole("heading", { name: "The portfolio" });
    await portfolio.waitFor();
    await page.waitForLoadState("networkidle");
    const charts = await openAll(page);
    await page.goto(`${origin}/risks`);
    await page.locator("tbody tr").nth(20).waitFor();
    const heat = page.locator("summary", { hasText: "Heatmap" });
    await heat.waitFor();
    const heatmap = await eventToPaint(page, "click", () => heat.click());
    return { firstLoad, ready, list, again, sort, filter, charts, heatmap, heap: usedSize / 1e6 };
  } finally {
    await browser.close();
  }
}

/** Opens every folded part of the overview in one event and waits for the frame that shows them. */
async function openAll(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        for (const each of document.querySelectorAll("main details")) {
          each.setAttribute("open", "");
        }
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(undefined);
        });
      }),
  );
}

async function signIn(page: Page, origin: string, who: { email: string; password: string }) {
  await page.goto(`${origin}/`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").fill(who.email);
  await page.getByLabel("Password").fill(who.password);
  await page.getByRole("button").click();
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < times; time += 1) all.push(await measure());
  return all.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? Number.NaN;
}
