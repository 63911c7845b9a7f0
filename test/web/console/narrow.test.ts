import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ok } from "./fake-api.ts";
import { faults } from "./faults.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();

/** Lists with the most columns of procurement's. */
const LISTS = [
  "/suppliers",
  "/suppliers?running=open&sort=due",
  "/invite?suppliers=supplier-1,supplier-3",
  "/assessments",
];

test("no list of procurement's is cut on a small desk, in either language", () =>
  visiting({ width: 1280 }, async ({ page, open }) => {
    for (const language of ["Deutsch", "English"]) {
      await open("/suppliers");
      await page.getByRole("button", { name: language }).click();
      for (const list of LISTS) {
        await open(list);
        await page.getByRole("table").waitFor();
        const cut = await page
          .locator(".table-frame")
          .first()
          .evaluate((frame) => frame.scrollWidth - frame.clientWidth);
        expect([language, list, cut]).toEqual([language, list, 0]);
      }
    }
  }));

/** Screens on which a line asks for a choice. */
const CHOICES = ["/invite?suppliers=supplier-1,supplier-3", "/requests", "/suppliers/supplier-1"];

test("on a phone every choice of a line is in sight without scrolling sideways", () =>
  visiting({ width: 360 }, async ({ page, open }) => {
    const outside = () =>
      page
        .locator("main :is(td, th) :is(select, input, button, a)")
        .evaluateAll((all) =>
          all
            .filter((each) => each.getBoundingClientRect().right > innerWidth)
            .map((each) => each.outerHTML),
        );
    for (const screen of CHOICES) {
      await open(screen);
      await page.getByRole("table").first().waitFor();
      expect(await outside()).toEqual([]);
    }
    await open("/suppliers/import");
    await page.getByLabel("Your list").fill(world.LIST);
    await page.getByRole("button", { name: "Read the list" }).click();
    await page.getByRole("heading", { name: "Which column is what" }).waitFor();
    expect(await outside()).toEqual([]);
    await page.getByRole("button", { name: "Check the list" }).click();
    await page.getByRole("heading", { name: "What will happen" }).waitFor();
    await page.getByLabel("Yes, the same company").waitFor();
    expect(await outside()).toEqual([]);
  }));

test("on a phone a list's filters are folded, and what is set is read and taken away all the same", () =>
  visiting({ width: 360 }, async ({ page, open }) => {
    const first = () => page.getByRole("rowheader").first().boundingBox();
    const fold = page.getByRole("button", { name: /^Filters/ });
    const tier = page.getByRole("combobox", { name: "Tier", exact: true, includeHidden: true });
    await open("/suppliers");
    await page.getByRole("rowheader").first().waitFor();
    expect((await first())?.y).toBeLessThan(700);
    expect(await page.getByRole("searchbox").isVisible()).toBe(true);
    expect(await tier.isVisible()).toBe(false);

    await fold.press("Enter");
    expect(await fold.getAttribute("aria-expanded")).toBe("true");
    await tier.selectOption("T1, critical");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Filters (1)" }).press("Enter");
    await tier.waitFor({ state: "hidden" });
    expect(await faults(page)).toEqual([]);
    const chip = page.getByRole("button", { name: "not only: Tier: T1, critical" });
    await chip.press("Enter");
    await expect.poll(() => new URL(page.url()).search).toBe("");
    const lost = await page.evaluate(() => document.activeElement === document.body);
    expect(lost).toBe(false);

    // On a desk they stand beside each other, with nothing to open.
    await page.setViewportSize({ width: 1280, height: 800 });
    await tier.waitFor();
    expect(await fold.isVisible()).toBe(false);
  }));

/** The width of every sheet the page prints on, in points. */
async function sheetsOf(page: Page): Promise<number[]> {
  const file = (await page.pdf({ format: "A4" })).toString("latin1");
  return [...file.matchAll(/\/MediaBox \[0 0 (\d+)/g)].map(([, width]) => Number(width));
}

test("a printed list has every line that was found, and the screen its fifty again", () =>
  visiting({}, async ({ page, api, open }) => {
    const [first] = world.supplierRows;
    const many = Array.from({ length: 300 }, (_, at) => ({
      ...first,
      id: `s${at}`,
      name: `S ${at}`,
    }));
    const drawn = () => page.getByRole("rowheader").count();
    api.replies.set("GET /suppliers", ok({ items: many }));
    await open("/suppliers");
    await page.getByText("Page 1 of 6").waitFor();
    // Fifty lines are two sheets, three hundred a good many more.
    expect((await sheetsOf(page)).length).toBeGreaterThan(5);
    await expect.poll(drawn).toBe(50);
  }));

test("printed, a page has its facts and none of its buttons, and the directory lies across", () =>
  visiting({ scheme: "dark" }, async ({ page, open }) => {
    await open("/suppliers");
    await page.getByRole("link", { name: "Meridian Claims AI GmbH" }).waitFor();
    expect(await sheetsOf(page)).toEqual([842]);
    await open("/suppliers/supplier-1");
    await page.getByText("A leak of call recordings was reported in the press.").waitFor();
    expect(new Set(await sheetsOf(page))).toEqual(new Set([595]));
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("Northwind Models").isVisible()).toBe(true);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByRole("navigation").count()).toBe(0);
    const { color, background } = await page.evaluate(() => {
      const { color, backgroundColor: background } = getComputedStyle(document.body);
      return { color, background };
    });
    expect(`${color} on ${background}`).toBe("rgb(23, 33, 31) on rgb(255, 255, 255)");
  }));
