import { expect, test } from "vitest";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();
const COVERAGE = "/questionnaires/ai-supplier/coverage";

const cover = (id: string) =>
  world.coverage.frameworks.find(({ framework }) => framework === id) ??
  (() => {
    throw new Error(`There is no framework ${id}.`);
  })();

test("a questionnaire leads to what it covers", () =>
  visiting({}, async ({ page, open }) => {
    await open("/questionnaires/ai-supplier");
    await page.getByRole("link", { name: "See what it covers" }).click();
    await page.getByRole("heading", { level: 1, name: "Coverage" }).waitFor();
    const all = cover("iso-iec-42001-2023").requirements.length;
    await page.getByText(`Requirements: ${all}`).waitFor();
  }));

test("framework, direction and the filter for gaps stand in the address", () =>
  visiting({}, async ({ page, open }) => {
    await open(COVERAGE);
    await page.getByLabel("Framework").selectOption("nist-ai-rmf-1.0");
    await page.getByLabel("Show").selectOption("Gaps only");
    const { requirements, questions } = cover("nist-ai-rmf-1.0");
    const gaps = requirements.filter(({ gap }) => gap !== null);
    await page.getByText(`Requirements: ${gaps.length} of ${requirements.length}`).waitFor();
    await page.getByLabel("Read it by").selectOption("questions");
    const idle = questions.filter(({ gap }) => gap !== null);
    await page.getByText(`Questions: ${idle.length} of ${questions.length}`).waitFor();
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ framework: "nist-ai-rmf-1.0", by: "questions", gaps: "only" },
    });
    await page.reload();
    await page.getByText(`Questions: ${idle.length} of ${questions.length}`).waitFor();
  }));

test("a requirement names its questions and a gap its reason", () =>
  visiting({}, async ({ page, open }) => {
    await open(`${COVERAGE}?framework=eu-ai-act`);
    const { requirements, questions } = cover("eu-ai-act");
    const met = requirements.find(({ gap }) => gap === null);
    const row = page.getByRole("row").filter({ hasText: met?.title ?? "" });
    await row.locator("summary").click();
    const first = questions.find(({ id }) => id === met?.questions[0]?.question);
    expect(await row.locator("li").first().textContent()).toContain(first?.text ?? "-");
    const dated = page.getByRole("row").filter({ hasText: "Data and data governance" });
    expect(await dated.first().textContent()).toContain("Applies from 2 December 2027 (Annex III)");
    await open(`${COVERAGE}?framework=eu-ai-act&gaps=only`);
    const gap = page.getByRole("row").filter({ hasText: "Fines for GPAI" });
    expect(await gap.textContent()).toContain("No control leads here");
  }));
