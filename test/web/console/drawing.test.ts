import { expect, test } from "vitest";
import { ok } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import { supplierRows } from "./world.ts";

const visiting = useConsole();
const [pattern] = supplierRows;
const many = Array.from({ length: 120 }, (_, at) => ({
  ...pattern,
  id: `many-${at}`,
  name: `Company ${String(at).padStart(3, "0")}`,
  tier: `T${1 + (at % 4)}`,
}));

test("a list that is sorted changes its lines: a screen of them first, the others after the paint", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("GET /suppliers", ok({ items: many }));
    await open("/suppliers");
    await page.locator("tbody tr").nth(49).waitFor();
    const drawn = await page.evaluate(async () => {
      const lines = () => [...document.querySelectorAll("tbody tr")];
      const names = () => lines().map((line) => line.querySelector("th")?.textContent ?? "");
      const before = { lines: lines(), names: names() };
      const heading = document.querySelector<HTMLElement>("thead button");
      heading?.click();
      // The drawing is due before anything else that waits, the paint is not.
      await Promise.resolve().then(() => undefined);
      const atOnce = names();
      while (names()[49] === before.names[49]) {
        await new Promise((next) => requestAnimationFrame(next));
      }
      return {
        ...{ before: before.names, atOnce, after: names() },
        kept: lines().filter((line) => before.lines.includes(line)).length,
      };
    });
    const names = many.map(({ name }) => name);
    const turned = names.toReversed().slice(0, 50);
    expect(drawn.before).toEqual(names.slice(0, 50));
    expect(drawn.atOnce).toEqual([...turned.slice(0, 25), ...names.slice(25, 50)]);
    expect(drawn.after).toEqual(turned);
    expect(drawn.kept).toBe(50);
  }));

test("a box that is ticked stays with its supplier, wherever that stands", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("GET /suppliers", ok({ items: many }));
    await open("/suppliers");
    await page.locator("tbody tr").nth(49).waitFor();
    await page.getByRole("checkbox", { name: "Company 002" }).check();
    await page.locator("thead button").first().click();
    await page.getByRole("rowheader", { name: "Company 119" }).waitFor();
    expect(await page.locator("tbody input:checked").count()).toBe(0);
    await page.getByRole("searchbox").fill("company 002");
    await page.getByRole("checkbox", { name: "Company 002", checked: true }).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(1);
  }));
