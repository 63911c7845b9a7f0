import { expect, test } from "vitest";
import { faults } from "./faults.ts";
import { useConsole } from "./visiting.ts";

const visiting = useConsole();

/** The places with the longest words in the smallest space. */
const PLACES = [
  ...["/", "/suppliers", "/suppliers/supplier-1", "/suppliers/supplier-1/products/engagement-2"],
  ...["/assessments/new?supplier=supplier-1", "/assessments/assessment-1/review"],
  ...["/assessments/assessment-1/decision", "/risks", "/risks/risk-1aaaa"],
];

test("no place of the German console has a fault on a phone", { timeout: 120_000 }, () =>
  visiting({ locale: "de-DE", width: 360 }, async ({ page, open }) => {
    const found: Record<string, string[]> = {};
    for (const place of PLACES) {
      await open(place);
      await page.waitForFunction(() => document.querySelector(".waiting") === null);
      const wrong = await faults(page);
      if (wrong.length > 0) found[place] = wrong;
    }
    expect(found).toEqual({});
  }),
);

/** Places that show nothing written by people or stored in English. */
const OWN = [
  ...["/suppliers", "/suppliers/new", "/suppliers/import", "/requests"],
  ...["/assessments", "/assessments/assessment-1/history", "/findings"],
];

/** Words that stand in English sentences and in no German one. */
const ENGLISH = /\b(the|of|and|is|are|with|not|due|yet|your|this)\b/gi;

test("no word of the console's own is English where it speaks German", { timeout: 120_000 }, () =>
  visiting({ locale: "de-DE" }, async ({ page, open }) => {
    const found: Record<string, string[]> = {};
    for (const place of OWN) {
      await open(place);
      await page.waitForFunction(() => document.querySelector(".waiting") === null);
      const wrong = ((await page.locator("main").textContent()) ?? "").match(ENGLISH) ?? [];
      if (wrong.length > 0) found[place] = wrong;
    }
    expect(found).toEqual({});
  }),
);
