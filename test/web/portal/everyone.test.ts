import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import type { PortalAssessment } from "../../../functions/contract/shapes/portal.ts";
import { provedLanding, RECEIPT, TOKEN } from "./fixture.ts";
import type { Visit } from "./visit.ts";
import { usePortal } from "./visiting.ts";

vi.setConfig({ testTimeout: 60_000 });

const visiting = usePortal();

const by = { version: 1, by: "Mara Lindqvist", at: "2027-02-01T10:00:00Z" };
const START: Partial<PortalAssessment> = {
  answers: [
    {
      question: "policy",
      answer: { is: "option", option: "partly", detail: "Not in Malta" },
      ...by,
    },
    { question: "training", answer: { is: "not-applicable", reason: "Nothing is trained" }, ...by },
  ],
  before: [
    { question: "areas", answer: { is: "options", options: ["bias"] }, by: by.by, at: by.at },
  ],
  team: { leads: [{ id: "lead-001", name: "Mara Lindqvist", me: true }], delegations: [] },
};
const DONE: Partial<PortalAssessment> = {
  ...START,
  receipt: RECEIPT,
  landing: { ...provedLanding, status: "submitted" },
};

/** The screens a supplier meets, each as it is come to. */
const SCREENS: readonly [name: string, start: Partial<PortalAssessment>, come: Come][] = [
  ["the landing page", START, ({ page }) => land(page)],
  ["the sections", START, ({ open }) => open("")],
  ["a section", START, ({ open }) => open("/section/governance")],
  [
    "a section with problems",
    START,
    async ({ page, open }) => {
      await open("/section/governance");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("alert").waitFor();
    },
  ],
  ["long answers", START, ({ open }) => open("/section/product")],
  ["the check", START, ({ open }) => open("/check")],
  ["the attestation", START, ({ open }) => open("/attest")],
  ["the workbook", START, ({ open }) => open("/workbook")],
  ["the people", START, ({ open }) => open("/team")],
  ["the receipt", DONE, ({ open }) => open("")],
  [
    "finishing here",
    START,
    async ({ page, open }) => {
      await open("");
      await page.getByRole("button", { name: "Finish on this device" }).click();
      await page.getByRole("dialog").waitFor();
    },
  ],
];

type Come = (here: Visit) => Promise<void>;

// A window of 1280 by 1024 pixels at 400 % zoom is as large as 320 by 256.
test.for(SCREENS)("%s is there for everyone, whatever they see by", ([, start, come]) =>
  visiting({ width: 320, height: 256, start }, async (here) => {
    const { page } = here;
    await come(here);
    await settled(page);
    expect.soft(await page.evaluate(sideways), "scrolls sideways").toBe(0);
    expect.soft(await outOfSight(page), "has the focus out of sight").toEqual([]);

    const before = await places(page);
    await turnRound(page);
    expect(before.length).toBeGreaterThan(3);
    expect.soft(unturned(before, await places(page), 320), "does not turn").toEqual([]);
    expect.soft(await page.evaluate(sideways), "scrolls sideways from right to left").toBe(0);

    await page.emulateMedia({ forcedColors: "active" });
    expect.soft(await page.evaluate(withoutEdge), "is told by a colour alone").toEqual([]);
    expect.soft(await page.evaluate(moving), "moves").toEqual([]);
  }),
);

test("a motion, a lost edge, a hidden focus and a side that does not turn would be found", () =>
  visiting({}, async ({ page, open }) => {
    await open("");
    await settled(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ".button { border: 0; transition: color 1s } h1 { position: relative; left: 40px } .top { min-height: 90vh }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect((await page.evaluate(withoutEdge)).length).toBeGreaterThan(0);
    expect((await page.evaluate(moving)).length).toBeGreaterThan(0);
    expect((await outOfSight(page)).length).toBeGreaterThan(0);
    const before = await places(page);
    await turnRound(page);
    const still = unturned(before, await places(page), 1280);
    expect(still).toContainEqual(expect.stringMatching(/^h1/));
  }));

async function land(page: Page): Promise<void> {
  await page.goto(`/answer#${TOKEN}`);
  await page.getByRole("button", { name: "Send me a code" }).waitFor();
}

/** Waits until every part that is fetched later is drawn. */
async function settled(page: Page): Promise<void> {
  await page.locator("h1").waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll("p.muted")].every(({ textContent }) => textContent !== "…"),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** As in a language whose letters run from right to left. */
function turnRound(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
}

/** The parts that are not at the other side after turning round; half a pixel may be lost. */
function unturned(before: readonly Place[], after: readonly Place[], width: number): string[] {
  return before.flatMap(({ what, from, to }, index) => {
    const now = after[index];
    const turned = now && Math.abs(now.from - (width - to)) <= 1 && now.what === what;
    return turned && Math.abs(now.to - (width - from)) <= 1 ? [] : [`${what} ${from}-${to}`];
  });
}

/** The stops of a person with the Tab key that cannot be seen when they are come to. */
async function outOfSight(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (let stop = 0; stop < 14; stop += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(focusOutOfSight);
    if (hidden) found.push(hidden);
  }
  return found;
}

type Place = { what: string; from: number; to: number };

/** From where to where each part of the page reaches, in pixels, in the order of reading. */
function places(page: Page): Promise<Place[]> {
  return page.evaluate(() => {
    const parts =
      "h1, h2, h3, p, dt, dd, legend, fieldset, blockquote, summary, .button, .input, .banner, .status, .choice input, .mark";
    return [...document.querySelectorAll(parts)].flatMap((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      if (width <= 1) return [];
      const what = `${part.localName}.${part.className}: ${part.textContent?.trim().slice(0, 30)}`;
      return [{ what, from: left, to: right }];
    });
  });
}

/** Controls whose place only a colour would tell, which the reader's own colours take away. */
function withoutEdge(): string[] {
  return [...document.querySelectorAll("a, button, input, select, textarea, summary")].flatMap(
    (control) => {
      const style = getComputedStyle(control);
      const { width } = control.getBoundingClientRect();
      const native = control.matches("input[type=radio], input[type=checkbox], input[type=file]");
      const told =
        native ||
        control.matches("summary, [aria-current]") ||
        style.textDecorationLine.includes("underline") ||
        (style.borderTopStyle !== "none" && Number.parseFloat(style.borderTopWidth) > 0);
      return told || width <= 1 || control.matches(".mark, .skip") ? [] : [control.outerHTML];
    },
  );
}

/** Whatever moves by itself or on a change. */
function moving(): string[] {
  return [...document.querySelectorAll("*")].flatMap((element) =>
    ["", "::before", "::after"].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo || null);
      const durations = [style.transitionDuration, style.animationDuration].join().split(",");
      const moves = durations.some((each) => Number.parseFloat(each) > 0);
      return moves || style.scrollBehavior === "smooth" ? [`${element.className}${pseudo}`] : [];
    }),
  );
}

/** By how many pixels the page scrolls sideways. */
function sideways(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return Math.max(0, scrollWidth - clientWidth);
}

/** What has the focus, when it is out of the window or below something else. */
function focusOutOfSight(): string | undefined {
  const at = document.activeElement;
  if (!at || at === document.body) return undefined;
  const { left, top, right, bottom } = at.getBoundingClientRect();
  const middle = [
    Math.max(0, (Math.max(0, left) + Math.min(innerWidth, right)) / 2),
    Math.max(0, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2),
  ] as const;
  const seen = document.elementFromPoint(...middle);
  const isSeen = seen !== null && (at.contains(seen) || seen.contains(at));
  return isSeen ? undefined : `${at.outerHTML.slice(0, 200)} at ${top}`;
}
