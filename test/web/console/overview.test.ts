import { expect, test } from "vitest";
import { ok } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();

const weakControls = [
  {
    ...{ control: "A.6.2.4", title: "Verification and validation" },
    suppliers: [{ id: "supplier-1", name: "Meridian Claims AI GmbH" }],
  },
];

test("a control that fails opens the directory of just the suppliers behind its figure", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("GET /dashboard", ok({ ...world.dashboard, weakControls }));
    await open("/");
    await page.getByText("Controls that fail most").click();
    await page.locator("summary", { hasText: "A.6.2.4 Verification" }).click();
    await page.getByRole("link", { name: /^Open them in the directory.*A\.6\.2\.4/ }).click();
    await page.getByRole("heading", { level: 1, name: "Suppliers" }).waitFor();
    await page.getByText("Shows little at A.6.2.4").waitFor();
    const rows = page.getByRole("table", { name: "Suppliers" }).locator("tbody tr");
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.getByRole("link").first().textContent()).toBe("Meridian Claims AI GmbH");
  }));

test("every figure above zero opens a list, those of earlier months saying that it is today's", () =>
  visiting({}, async ({ page, open }) => {
    await open("/");
    await page.getByRole("heading", { name: "The portfolio" }).waitFor();
    await page.locator("main details").evaluateAll((all) => {
      for (const each of all) each.setAttribute("open", "");
    });
    const bare = await page
      .locator("main table td")
      .evaluateAll((cells) =>
        cells
          .filter((cell) => /[1-9]/.test(cell.textContent ?? "") && !cell.querySelector("a[href]"))
          .map((cell) => cell.textContent),
      );
    expect(bare).toEqual([]);
    const trend = page.getByRole("table", { name: /^How the portfolio stood/ });
    const links = trend.locator("tbody tr").last().getByRole("link");
    await expect.poll(() => links.count()).toBeGreaterThan(3);
    expect(await links.last().getAttribute("href")).toMatch(/^\/risks\?band=\w+&status=unsettled/);
  }));
