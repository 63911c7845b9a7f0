import { expect, test } from "vitest";
import { loadQuestionnaire } from "../../../functions/content/load.ts";
import { contentWords } from "../../../web/console/messages/de/content-words.ts";
import { ok } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";
import { dashboard, riskRows } from "./world.ts";
import { finding } from "./world-risk.ts";

const visiting = useConsole();

/** Places that show nothing written by people or stored in English. */
const OWN = [
  ...["/suppliers", "/suppliers/new", "/suppliers/import", "/requests"],
  ...["/assessments", "/assessments/assessment-1/history", "/findings"],
  ...["/assessments/assessment-1/result", "/assessments/assessment-1/decision"],
  ...["/findings/new?assessment=assessment-1", "/risks/new", "/risks/import"],
  ...["/questionnaires", "/questionnaires/ai-supplier"],
  ...world.coverage.frameworks.flatMap(({ framework }) => [
    `/questionnaires/ai-supplier/coverage?framework=${framework}`,
    `/questionnaires/ai-supplier/coverage?framework=${framework}&by=questions`,
  ]),
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

test("questions, findings and must-haves read German, on the overview as in the review", () =>
  visiting({ locale: "de-DE" }, async ({ page, api, open }) => {
    const of = { supplierName: "Meridian", product: "Claims", mine: false };
    const { sections = [], domains = [] } = loadQuestionnaire("ai-supplier") ?? {};
    const questions = sections.flatMap((section) => section.questions.map((each) => each.text));
    const [text = ""] = questions;
    const first = [
      {
        ...of,
        why: "re-review",
        of: "risk",
        id: "r",
        subject:
          "Because must-have K2 is open, Claims of Meridian may fail again as it has before, so that duties under law or contract are breached.",
      },
      { ...of, why: "replied", of: "finding", id: "f", subject: text },
    ];
    api.replies.set("GET /dashboard", ok({ ...dashboard, needs: { total: 2, first } }));
    await open("/");
    const needs = page.getByRole("region", { name: "Was auf Sie wartet" });
    await needs.getByText("Weil Muss-Kriterium K2 offen ist, kann Claims von Meridian").waitFor();
    await needs.getByText(`Meridian: ${contentWords.say(text)}`).waitFor();
    await open("/assessments/assessment-1/result");
    const rows = page.locator(".breakdown > .table-frame").first().getByRole("rowheader");
    await rows.first().waitFor();
    expect(await page.locator("main").textContent()).not.toMatch(/held at|This score|shown,/);
    const named = await rows.allTextContents();
    expect(named.length).toBeGreaterThan(1);
    expect(domains.filter(({ title }) => named.includes(title))).toEqual([]);
    expect(domains.some(({ title }) => named.includes(contentWords.say(title)))).toBe(true);
    await open("/assessments/assessment-1/progress");
    await page.getByText("KI-Lieferantenbewertung, Version 1").waitFor();
    await open("/assessments/assessment-1/review");
    const heading = page.locator(".review h2").first();
    await heading.waitFor();
    const shown = (await page.locator(".queue-text").allTextContents()).map((each) => each.trim());
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((each) => questions.includes(each))).toEqual([]);
  }));

test("entries and must-haves read German wherever they are listed, and are found by it", () =>
  visiting({ locale: "de-DE" }, async ({ page, api, open }) => {
    const [risk] = riskRows;
    const sentence = `Because must-have K2 is open, ${risk?.product} of ${risk?.supplierName} may fail again as it has before, so that duties under law or contract are breached.`;
    api.replies.set("GET /risks", ok({ items: [{ ...risk, sentence }] }));
    const said = "Weil Muss-Kriterium K2 offen ist";
    await open("/suppliers/supplier-1");
    await page.getByRole("link", { name: said }).waitFor();
    await open("/risks");
    await page.getByRole("link", { name: said }).waitFor();
    await page.getByRole("checkbox", { name: said }).waitFor();
    await page.getByRole("searchbox").fill("wie schon zuvor");
    await page.getByRole("button", { name: "English" }).click();
    await page.locator("html[lang=en]").waitFor();
    await page.getByRole("searchbox").fill("as it has before");
    await page.getByRole("link", { name: "must-have K2 is open" }).waitFor();
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.locator("html[lang=de]").waitFor();
    await open("/questionnaires/ai-supplier");
    const { gates = [] } = loadQuestionnaire("ai-supplier") ?? {};
    const shown = await page.getByRole("region", { name: "Muss-Kriterien" }).textContent();
    expect(gates.filter(({ title }) => shown?.includes(title))).toEqual([]);
  }));

test("what only reviewers read is German: good answers, notes and the names of controls", () =>
  visiting({ locale: "de-DE" }, async ({ page, api, open }) => {
    const notes = (loadQuestionnaire("ai-supplier")?.contradictions ?? []).map(({ reviewer }) => ({
      ...{ kind: "contradiction" as const, questions: ["switch-off"], text: reviewer },
    }));
    api.replies.set("GET /assessments/assessment-1/answers", ok({ ...world.sheet, notes }));
    await open("/assessments/assessment-1/review?question=switch-off");
    const panel = page.getByRole("complementary", { name: "Mehr zu dieser Frage" });
    await panel.getByText("Nach ISO/IEC 42001 zertifiziert, aber ohne KI-Richtlinie").waitFor();
    await panel.getByText("Eine Einstellung oder ein Recht im Produkt, ohne Ticket").waitFor();
    await panel.getByText("A.9.4 Bestimmungsgemäße Nutzung des KI-Systems, Gewicht").waitFor();
    expect((await panel.textContent())?.match(ENGLISH)).toBeNull();
    await open("/assessments/assessment-1/result");
    await page.locator(".breakdown .table-frame").first().waitFor();
    expect(await page.locator(".breakdown").textContent()).toMatch(/A\.7\.5 Herkunft der Daten/);
  }));

test("entries of a framework are found by their German titles", () =>
  visiting({ locale: "de-DE" }, async ({ page, open }) => {
    await open("/questionnaires/ai-supplier/coverage?framework=eu-ai-act");
    await page.getByRole("searchbox").fill("Grundrechte");
    await page.getByRole("row").filter({ hasText: "Grundrechte-Folgenabschätzung" }).waitFor();
    await page
      .getByLabel("Rahmenwerk")
      .selectOption("EU-KI-Verordnung, Pflichten zwischen Lieferant und Käufer");
    await page.getByLabel("Lesen nach").selectOption("Fragen");
    await page.getByRole("searchbox").fill("Führt das Produkt ein Protokoll");
    await page.getByRole("row").filter({ hasText: "Führt das Produkt ein Protokoll" }).waitFor();
  }));

test("the overview names the controls that fail most in German", () =>
  visiting({ locale: "de-DE" }, async ({ page, api, open }) => {
    const suppliers = [{ id: "supplier-1", name: "Meridian" }];
    const weakControls = [{ control: "A.7.5", title: "Data provenance", suppliers }];
    api.replies.set("GET /dashboard", ok({ ...dashboard, weakControls }));
    await open("/");
    await page.getByText("Maßnahmen, die am häufigsten fehlen").click();
    await page.getByText("A.7.5 Herkunft der Daten").waitFor();
  }));

test("what follows from a result reads German in its form too, and saving leaves its words alone", () =>
  visiting({ locale: "de-DE" }, async ({ page, api, open }) => {
    const { sections = [], gates: [gate] = [] } = loadQuestionnaire("ai-supplier") ?? {};
    const asked = sections
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === gate?.question);
    const action = `Put this in place and show it: ${asked?.text}`;
    const derived = { ...finding, title: gate?.title ?? "", action };
    api.replies.set("GET /findings/finding-1", ok(derived));
    api.replies.set("PATCH /findings/finding-1", ok({ ...derived, version: 4 }));
    await open("/findings/finding-1");
    const title = page.getByLabel("In einer Zeile");
    expect(await title.inputValue()).toBe(contentWords.say(derived.title));
    const said = `Setzen Sie dies um und belegen Sie es: ${contentWords.say(asked?.text ?? "")}`;
    expect(await page.getByLabel("Vom Lieferanten verlangt").inputValue()).toBe(said);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Save changes" }).waitFor();
    expect(await page.getByLabel("In one line").inputValue()).toBe(derived.title);
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect.poll(() => api.changes().length).toBe(1);
    expect(api.changes()[0]?.body).toEqual({
      version: 3,
      severity: "blocker",
      owner: null,
      contact: null,
    });
    await page.getByRole("button", { name: "Deutsch" }).click();
    await title.fill("Mit eigenen Worten");
    await page.getByRole("button", { name: "Änderungen speichern" }).click();
    await expect.poll(() => api.changes().length).toBe(2);
    expect(api.changes()[1]?.body).toMatchObject({ version: 4, title: "Mit eigenen Worten" });
  }));
