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

test("every figure above zero opens a list", () =>
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

test("a figure of an earlier month opens what it counted then, and all can be shown again", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("GET /months", ok({ ids: ["risk-2aaaa"] }));
    await open("/");
    await page.getByText("Trend by month").click();
    await page.getByRole("link", { name: "1 Critical: Open risks, January 2027" }).click();
    await page.getByRole("heading", { level: 1, name: "Risk register" }).waitFor();
    const rows = page.getByRole("table", { name: /^Risk register/ }).locator("tbody tr");
    await page.getByText("Risk register: 1 of 2").waitFor();
    expect(await rows.getByRole("link").first().getAttribute("href")).toBe("/risks/risk-2aaaa");
    await page
      .getByRole("button", {
        name: /not only: Critical at the end of January 2027, as they stand today/,
      })
      .click();
    await page.getByText("Risk register: 2").waitFor();
    for (const [list, figure] of [
      ["suppliers", "suppliers"],
      ["assessments", "running"],
    ]) {
      api.replies.set("GET /months", ok({ ids: [`${list?.slice(0, -1)}-2`] }));
      await open(`/${list}?counted=2027-01:${figure}`);
      await page.getByText(/: 1 of 3$/).waitFor();
    }
    api.replies.delete("GET /months");
    await open("/assessments?counted=2027-01:decided");
    await page.getByRole("button", { name: /What was counted then could not be read/ }).waitFor();
    await page.getByText(/: 3$/).waitFor();
  }));

test("figures of a month whose lists were not kept stand for themselves", () =>
  visiting({}, async ({ page, api, open }) => {
    const trend = world.dashboard.trend.map(({ listed: _, ...month }) => month);
    api.replies.set("GET /dashboard", ok({ ...world.dashboard, trend }));
    await open("/");
    await page.getByText("Trend by month").click();
    const [before, now] = ["January 2027", "February 2027"].map((month) =>
      page.getByRole("row", { name: month }).getByRole("link"),
    );
    await expect.poll(() => now?.count()).toBeGreaterThan(2);
    expect(await before?.count()).toBe(0);
    await page.getByText("A month without links ended before such lists were kept").waitFor();
  }));
