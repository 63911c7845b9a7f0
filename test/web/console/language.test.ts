import type { Page } from "playwright-core";
import { afterEach, expect, test, vi } from "vitest";
import { languageFor } from "../../../web/console/messages/language.ts";
import { refusal } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const german = { locale: "de-AT" };

test("a browser that prefers German is spoken to in German", () =>
  visiting(german, async ({ page, open }) => {
    await open("/");
    expect(await page.locator("h1").textContent()).toContain("Übersicht");
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    await page.getByRole("link", { name: "Bewertungen", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Bewertungen" }).waitFor();
  }));

test("the risk intake gives the tier's reason, its course and the areas of Annex III in German", () =>
  visiting(german, async ({ page, open }) => {
    await open("/suppliers/supplier-1/products/engagement-1");
    const { inherent } = world.engagement;
    const live = page.getByRole("complementary");
    await live.getByText(`× Wahrscheinlichkeit ${inherent.likelihood} = `).waitFor();
    await live.getByText(/Vorgeschlagen: der volle Fragebogen, \d+ Tage/).waitFor();
    await page
      .getByRole("listitem")
      .filter({ hasText: /^Arbeit und Einstellung \(Anhang III 4\): Stellenanzeigen/ })
      .waitFor();
    expect(await live.textContent()).not.toMatch(/likelihood|Proposed|Impact/);
  }));

test("the language a member chose is spoken here from then on, whatever the browser prefers", () =>
  visiting(german, async ({ page, open }) => {
    await open("/suppliers?tier=T1");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Suppliers" }).waitFor();
    expect(new URL(page.url()).search).toBe("?tier=T1");
    await open("/");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  }));

test("turning the language keeps the page and what was typed into it", () =>
  visiting({}, async ({ page, open }) => {
    await open("/suppliers/new");
    await page.getByLabel("Name", { exact: true }).first().fill("Halbfertig GmbH");
    await page.getByLabel("Note").fill("to be asked on Monday");
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.getByRole("heading", { level: 1, name: "Neuer Lieferant" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    expect(await page.title()).toContain("Neuer Lieferant");
    expect(await page.getByLabel("Name", { exact: true }).first().inputValue()).toBe(
      "Halbfertig GmbH",
    );
    expect(await page.getByLabel("Notiz").inputValue()).toBe("to be asked on Monday");
    await page.getByRole("link", { name: "Bewertungen", exact: true }).click();
    await page.getByRole("columnheader", { name: "Fällig" }).waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("columnheader", { name: "Due" }).waitFor();
    expect(await page.locator("main").textContent()).not.toMatch(/Beim Lieferanten|Fällig/);
  }));

/** Rows and saved views come by calls of their own; all of them are there. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector(".waiting") === null);
}

test("a list that is on the screen turns with its filters, views and dates", () =>
  visiting(german, async ({ page, open }) => {
    for (const place of ["/suppliers", "/risks", "/findings", "/requests", "/questionnaires"]) {
      await open(place);
      await settled(page);
      const before = await page.locator("#app").textContent();
      await page.getByRole("button", { name: "English" }).click();
      await page.locator("html[lang=en]").waitFor();
      const english = await page.locator("#app").textContent();
      await open(place);
      await settled(page);
      expect(english).toBe(await page.locator("#app").textContent());
      await page.getByRole("button", { name: "Deutsch" }).click();
      await page.locator("html[lang=de]").waitFor();
      expect(await page.locator("#app").textContent()).toBe(before);
    }
  }));

test("a console whose other language does not arrive says so by staying as it is", () =>
  visiting({}, async ({ page, open }) => {
    await page.route("**/assets/de-*.js", (route) => route.abort());
    await open("/suppliers");
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.getByRole("button", { name: "English" }).waitFor();
    await page.getByRole("heading", { level: 1, name: "Suppliers" }).waitFor();
  }));

test("a field's refusal names the field and the cure in German, and turns with the language", () =>
  visiting(german, async ({ page, api, open }) => {
    const fields = [{ path: "name", message: "Write something here." }];
    api.replies.set(
      "POST /suppliers",
      refusal(422, "invalid", "Some fields need mending.", fields),
    );
    await open("/suppliers/new");
    await page.getByRole("button", { name: "Lieferanten hinzufügen" }).click();
    await page.getByRole("link", { name: "Name: Schreiben Sie hier etwas." }).waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("link", { name: "Name: Write something here." }).waitFor();
  }));

test("a refusal is told in German, and as the server said it", () =>
  visiting(german, async ({ page, api, open }) => {
    api.replies.set("GET /risks", refusal(503, "busy", "Too much at once. Try again."));
    await open("/risks");
    const told = page.getByRole("alert");
    await told.getByText("Gerade ist zu viel auf einmal los").waitFor();
    expect(await told.locator("[lang=en]").textContent()).toBe("Too much at once. Try again.");
  }));

test("a console whose German does not arrive works in English", () =>
  visiting(german, async ({ page, open }) => {
    await page.route("**/assets/de-*.js", (route) => route.abort());
    await open("/");
    expect(await page.locator("h1").textContent()).toContain("Overview");
  }));

test("the first wanted language that the console speaks counts, else English", () => {
  expect(languageFor(["", "fr-CH", "de-CH", "en"])).toBe("de");
  expect(languageFor(["en-US", "de"])).toBe("en");
  expect(languageFor(["fr", "toString"])).toBe("en");
});

test("dates and numbers follow the language", async () => {
  vi.stubGlobal("localStorage", { getItem: () => "de" });
  const { dueText, exactPercent, numberText, percent } = await import(
    "../../../web/console/format.ts"
  );
  expect(dueText({ date: "2027-03-14", zone: "Europe/Berlin" })).toBe(
    "14. März 2027, 23:59 (Berlin)",
  );
  expect([numberText(1204.5), exactPercent(9167), percent(null)]).toEqual([
    "1.204,5",
    "91,67\u00a0%",
    "keiner",
  ]);
});
