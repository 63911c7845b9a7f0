import { describe, expect, test, vi } from "vitest";
import { tables } from "./table-fixture.ts";
import { faults, type Visit } from "./visit.ts";
import { usePortal } from "./visiting.ts";

vi.setConfig({ testTimeout: 60_000 });

const onPortal = usePortal();
const visiting = (width: number, act: (here: Visit) => Promise<void>) =>
  onPortal({ width, start: { questionnaire: tables } }, act);

const saved = ({ page }: Visit) =>
  page
    .locator(".saved")
    .getByText(/^Saved/)
    .waitFor();
const answerTo = ({ server }: Visit, id: string) =>
  server.assessment.answers.find(({ question }) => question === id)?.answer;

describe.for([320, 1280])("rows on a page %d pixels wide", (width) => {
  test("are filled, added and taken away, and the focus follows", () =>
    visiting(width, async (here) => {
      const { page, open } = here;
      await open("/section/chain");
      await page.locator("#q-models").fill("Base one");
      await page.getByLabel("Notice (optional) (days)").fill("30");
      await page.getByRole("button", { name: "Add another model" }).click();
      await page.locator("#q-models-1-name:focus").fill("Base two");
      const second = page.getByRole("group", { name: "Model 2", exact: true });
      await second.getByLabel("Licence").selectOption("paid");
      for (const [part, value] of [
        ["Day", "14"],
        ["Month", "3"],
        ["Year", "2026"],
      ] as const) {
        await second.getByLabel(part, { exact: true }).fill(value);
      }
      expect(await faults(page)).toEqual([]);
      await saved(here);
      expect(answerTo(here, "models")).toEqual({
        is: "table",
        rows: [
          { name: "Base one", notice: 30 },
          { name: "Base two", licence: "paid", since: "2026-03-14" },
        ],
      });
      await page.getByRole("button", { name: "Remove model 1" }).click();
      await page.locator("#q-models:focus").waitFor();
      expect(await page.locator("#q-models").inputValue()).toBe("Base two");
      expect(await second.count()).toBe(0);
    }));

  test("what is missing is named by row and column and linked", () =>
    visiting(width, async ({ page, open }) => {
      await open("/section/chain");
      await page.locator("#q-models").fill("Base one");
      await page.getByRole("button", { name: "Add another model" }).click();
      await page.locator("#q-models-1-notice").fill("soon");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("link", { name: /Model 2: write “Notice”/ }).waitFor();
      await page.locator("#q-models-1-notice").fill("5");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("link", { name: /Model 2: fill in “Name”/ }).click();
      await page.locator("#q-models-1-name:focus").waitFor();
    }));

  test("given rows are neither added nor removed", () =>
    visiting(width, async (here) => {
      const { page, open } = here;
      await open("/section/chain");
      const duties = page.locator("#question-duties");
      expect(await duties.getByRole("button", { name: /Add|Remove/ }).count()).toBe(0);
      await duties.getByRole("group", { name: "Incidents" }).getByLabel("Who has it").fill("Us");
      await saved(here);
      expect(answerTo(here, "duties")).toEqual({ is: "table", rows: [{}, { owner: "Us" }] });
    }));

  test("a document added is the answer to a request for one", () =>
    visiting(width, async (here) => {
      const { page, open } = here;
      await open("/section/chain");
      const file = page.locator("#question-policy-file");
      await file.getByText("0 given, at least 1 asked for").waitFor();
      await file.getByRole("button", { name: "Add a document" }).click();
      await file.getByLabel("What it is").selectOption("policy");
      await file.getByLabel("Title").fill("AI policy 2026");
      await file.getByLabel("Web address").fill("https://acme.example/policy");
      await file.getByLabel("Day", { exact: true }).fill("1");
      await file.getByLabel("Month", { exact: true }).fill("2");
      await file.getByLabel("Year", { exact: true }).fill("2026");
      await file.getByRole("button", { name: "Save document" }).click();
      await file.getByText("1 given, at least 1 asked for").waitFor();
      await saved(here);
      expect(answerTo(here, "policy-file")).toMatchObject({ is: "documents" });
    }));

  test("answers that do not fit together are shown at the check and hold nothing up", () =>
    visiting(width, async (here) => {
      const { page, open } = here;
      await open("/section/chain");
      await page.locator("#question-names-them").getByLabel("Yes").check();
      await page.locator("#question-models").getByLabel("We do not disclose this").check();
      await saved(here);
      await open("/check");
      await page.getByText("Two answers do not seem to fit together").waitFor();
      await page.getByText("You say that you can name every model").waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByRole("link", { name: "Continue to confirm and submit" }).waitFor();
    }));
});
