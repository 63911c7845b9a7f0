import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { stateCounts } from "../../../functions/domain/state-counts.ts";
import { ok } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();
const RESULT = "/assessments/assessment-1/result";

test("what every table says is added comes to the figure it explains", () =>
  visiting({}, async ({ page, open }) => {
    await open(RESULT);
    const tables = page.locator(".breakdown table");
    await tables.first().waitFor();
    expect(await figuresIn(tables.first(), 3)).toEqual(world.reply.score.shown);
    for (const [at, summary] of (await page.locator(".breakdown summary").all()).entries()) {
      const [, figure = ""] = (await summary.textContent())?.match(/: ([\d.]+)\u00a0%$/) ?? [];
      expect(await figuresIn(tables.nth(at + 1), 3)).toBe(hundredths(figure));
    }
  }));

test("what was answered and each silence are counted below the result", () =>
  visiting({}, async ({ page, open }) => {
    await open(RESULT);
    const line = await page.getByText("Of the questions asked:").textContent();
    const counts = stateCounts(world.reply.score).map(({ count }) => count);
    expect((line?.match(/\d+/g) ?? []).map(Number)).toEqual(counts);
    expect(line).toContain("answered");
  }));

test("what controls and questions add to the result comes to what their domain adds", () =>
  visiting({}, async ({ page, open }) => {
    await open(RESULT);
    const tables = page.locator(".breakdown table");
    await tables.first().waitFor();
    const [domain] = await tables.first().locator("tbody tr td:nth-child(4)").allTextContents();
    expect(await figuresIn(tables.nth(1), 4)).toBe(hundredths(domain ?? ""));
    const [control] = await tables.nth(1).locator("tbody tr td:nth-child(5)").allTextContents();
    expect(await figuresIn(tables.nth(2), 4)).toBe(hundredths(control ?? ""));
  }));

test("an open must-have says what it holds, and the way up how it closes", () =>
  visiting({ role: "risk-manager" }, async ({ page, open }) => {
    await open(RESULT);
    await page.getByText("While it is open: grade D at best").first().waitFor();
    const way = page.getByRole("region", { name: "Shortest way up" });
    const steps = world.reply.wayUp.gates?.steps.length ?? 0;
    expect(await way.locator("ol").first().locator("> li").count()).toBe(steps);
  }));

test("without a way up in the reply nothing is said of one", () =>
  visiting({ role: "procurement" }, async ({ page, api, open }) => {
    const { wayUp: _, ...reply } = world.reply;
    api.replies.set("GET /assessments/assessment-1/score", ok(reply));
    await open(RESULT);
    await page.getByRole("heading", { name: "How it was computed" }).waitFor();
    expect(await page.getByText("Shortest way up").count()).toBe(0);
  }));

/** The sum of a column in hundredths of a percent; fails unless the table's foot says the same. */
async function figuresIn(table: Locator, column: number): Promise<number> {
  const cells = table.locator(`tbody tr > :nth-child(${column + 1})`);
  const figures = (await cells.allTextContents()).map(hundredths);
  const sum = figures.reduce((total, each) => total + each, 0);
  const foot = await table.locator(`tfoot tr > :nth-child(${column + 1})`).textContent();
  expect(hundredths(foot ?? "")).toBe(sum);
  return sum;
}

function hundredths(text: string): number {
  return Math.round(Number.parseFloat(text) * 100);
}
