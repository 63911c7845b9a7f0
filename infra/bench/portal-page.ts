import { setTimeout as after } from "node:timers/promises";
import { type CDPSession, chromium, type Page } from "playwright-core";
import * as z from "zod";
import { browserPath } from "../browser-path.ts";
import { codeIn } from "../local/actors/supplier.ts";
import type { Mailbox } from "../local/mailbox.ts";
import { manyQuestions } from "./many-questions.ts";
import {
  countBytes,
  eventToPaint,
  FAST,
  PATIENCE,
  SLOW_4G,
  slowDown,
  within,
} from "./slow-page.ts";

/** What one cold visit of the supplier's page costs; times in ms, bytes in kB, heap in MB. */
export type PortalFigures = {
  firstLoad: number;
  firstPaint: number;
  ready: number;
  blocking: number;
  shift: number;
  key26: number;
  key260: number;
  heap: number;
};

const KEYS = 15;

/** Opens a link in a browser that has never seen the site, proves the mailbox and types. */
export async function measurePortal(visit: {
  address: string;
  link: string;
  mailbox: Mailbox;
}): Promise<PortalFigures> {
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000); // at a quarter of a busy machine
    const cdp = await context.newCDPSession(page);
    const count = await countBytes(cdp);
    await page.addInitScript(observe);
    await slowDown(cdp, SLOW_4G);
    await page.goto(visit.link);
    const arrival = await within(PATIENCE, "the first visit", seenBy(cdp));
    const firstLoad = count() / 1000;
    await slowDown(cdp, FAST);
    await prove(page, visit);
    const key26 = await keyToPaint(page, 26);
    const key260 = await keyToPaint(page, 260);
    await cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await cdp.send("Runtime.getHeapUsage");
    return { ...arrival, firstLoad, key26, key260, heap: usedSize / 1e6 };
  } finally {
    await browser.close();
  }
}

const Seen = z.object({
  ...{ firstPaint: z.number(), ready: z.number(), blocking: z.number(), shift: z.number() },
});

/**
 * What the page noted until it was quiet. It is only ever asked for that: looking for a button puts
 * a third of a megabyte of the tool's own code into the page, in tasks longer than any of its own.
 */
async function seenBy(cdp: CDPSession): Promise<z.infer<typeof Seen>> {
  for (;;) {
    await after(500);
    const { result } = await cdp.send("Runtime.evaluate", {
      ...{ expression: "seen.ready && performance.now() - seen.ready > 1500 ? seen : null" },
      returnByValue: true,
    });
    if (result.value) return Seen.parse(result.value);
  }
}

/**
 * Runs in the page before anything of it: notes paints, long tasks and shifts, and when its first
 * button is there and painted.
 */
function observe(): void {
  const seen = { firstPaint: Number.NaN, ready: 0, blocking: 0, shift: 0 };
  Reflect.set(window, "seen", seen);
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true });
  const look = () => {
    if (!document.querySelector("main .button-primary")) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen.ready = performance.now();
    };
    return port2.postMessage(undefined);
  };
  requestAnimationFrame(look);
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.firstPaint = startTime;
  });
  watch("longtask", ({ duration }) => {
    seen.blocking += Math.max(0, duration - 50);
  });
  watch("layout-shift", (entry) => {
    const value: unknown = Reflect.get(entry, "value");
    if (typeof value === "number" && !Reflect.get(entry, "hadRecentInput")) seen.shift += value;
  });
}

async function prove(page: Page, { address, mailbox }: { address: string; mailbox: Mailbox }) {
  await page.getByRole("button", { name: "Send me a code" }).click();
  const letter = await mailbox.waitFor(
    ({ to, text }) => to.includes(address) && codeIn(text) !== undefined,
  );
  await page.getByLabel("Code", { exact: true }).fill(codeIn(letter.text) ?? "");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "Sections" }).waitFor();
}

/**
 * The time from a key to the frame that shows it, p75 of some keys, on a page of that many
 * questions: what the server says is replaced, as no questionnaire of the product is that long.
 */
async function keyToPaint(page: Page, count: number): Promise<number> {
  await page.unrouteAll();
  await page.route("**/portal/v1/assessment?*", async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, json: manyQuestions(await reply.json(), count) });
  });
  await page.route("**/portal/v1/answers", (route) => {
    const { changes } = z
      .object({ changes: z.array(z.object({ question: z.string(), version: z.number() })) })
      .parse(route.request().postDataJSON());
    const saved = changes.map(({ question, version }) => ({ question, version: version + 1 }));
    return route.fulfill({ json: { saved, conflicts: [] } });
  });
  const [place = ""] = /^[^#]*#\/[^/]+/.exec(page.url()) ?? [];
  await page.goto(`${place}/section/many`);
  await page.reload();
  await page.locator("#q-many-2").waitFor();
  await page.locator("#q-many-2").focus();
  const times: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    times.push(await eventToPaint(page, "keydown", () => page.keyboard.press("a")));
  }
  return times.toSorted((one, other) => one - other)[Math.floor(KEYS * 0.75)] ?? Number.NaN;
}
