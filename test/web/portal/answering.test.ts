import { describe, expect, test, vi } from "vitest";
import { refusal } from "./fake-server.ts";
import { faults, type Visit } from "./visit.ts";
import { usePortal } from "./visiting.ts";

vi.setConfig({ testTimeout: 60_000 });

const visiting = usePortal();

/** Waits until the saved state reads like this. */
const saved = ({ page }: Visit, words: string | RegExp) =>
  page.locator(".saved").getByText(words).waitFor();

const NONE = /No document is needed here\./;

describe.for([320, 1280])("answering on a page %d pixels wide", (width) => {
  test("a section asks every kind of question", () =>
    visiting({ width }, async ({ page, open }) => {
      await open("/section/governance");
      expect(await faults(page)).toEqual([]);
      await open("/section/product");
      expect(await faults(page)).toEqual([]);
    }));

  test("each question says which documents help, or that none is needed", () =>
    visiting({ width }, async ({ page, open }) => {
      await open("/section/governance");
      const all = page.locator(".why");
      const counted = (words: RegExp) => all.filter({ hasText: words }).count();
      const [helpful, needless] = [await counted(/Documents that help: \w/), await counted(NONE)];
      expect(Math.min(helpful, needless)).toBeGreaterThan(0);
      expect(helpful + needless).toBe(await all.count());
    }));

  test("Continue points out what is missing, with links, and lets go on all the same", () =>
    visiting({ width }, async ({ page, open }) => {
      await open("/section/governance");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("alert").getByText("2 questions still want something").waitFor();
      expect(await page.title()).toMatch(/^Error: /);
      expect(await faults(page)).toEqual([]);
      await page.getByRole("link", { name: /areas.*Choose at least one/ }).click();
      await page.locator("#q-areas:focus").waitFor();
      await page.getByRole("link", { name: "leave them for later" }).click();
      await page.getByRole("heading", { level: 1, name: /Datenschutz/ }).waitFor();
    }));

  test("two people on one answer: both values stand until one is chosen", () =>
    visiting({ width }, async (here) => {
      const { page, open, server } = here;
      await open("/section/product");
      server.assessment.answers.push({
        question: "purpose",
        answer: { is: "text", text: "Written by Ole" },
        version: 1,
        by: "Ole Brandt",
        at: "2027-02-01T10:00:00Z",
      });
      await page.locator("#q-purpose").fill("Written by Mara");
      await page.getByText("Somebody else answered this too").waitFor();
      expect(await page.locator(".conflict").textContent()).toContain("Written by Ole");
      expect(await page.locator("#q-purpose").inputValue()).toBe("Written by Mara");
      expect(await faults(page)).toEqual([]);
      await page.getByRole("button", { name: "Keep my answer" }).click();
      await saved(here, /^Saved/);
      expect(server.assessment.answers[0]?.answer).toEqual({ is: "text", text: "Written by Mara" });
    }));

  test("a session that ends asks for a code in place and keeps screen and answers", () =>
    visiting({ width }, async (here) => {
      const { page, open, server } = here;
      await open("/section/product");
      server.refuse.set("/answers", refusal(401, "step-up-required", "Prove it."));
      await page.locator("#q-purpose").fill("Reads claims");
      await page.getByRole("dialog").waitFor();
      expect(await faults(page)).toEqual([]);
      server.refuse.clear();
      await page.getByRole("button", { name: "Send me a code" }).click();
      await page.getByLabel("Code").fill("123456");
      await page.getByRole("dialog").getByRole("button", { name: "Continue" }).click();
      await saved(here, /^Saved \d/);
      expect(await page.locator("#q-purpose").inputValue()).toBe("Reads claims");
      const [first, second] = server.saves();
      expect(second).toEqual(first);
    }));

  test("a document is linked to a question and used again at another", () =>
    visiting({ width }, async ({ page, open, server }) => {
      await open("/section/governance");
      const policy = page.locator("#question-policy");
      await policy.getByRole("button", { name: "Add a document" }).click();
      await policy.getByRole("button", { name: "Save document" }).click();
      await policy.getByText("The document is not complete").waitFor();
      expect(await faults(page)).toEqual([]);
      await policy.getByLabel("What it is").selectOption({ label: "Policy document" });
      await policy.getByLabel("Title").fill("AI policy");
      await policy.getByLabel("Web address").fill("https://trust.meridian.example/policy");
      await policy.getByLabel("Day").fill("3");
      await policy.getByLabel("Month").fill("9");
      await policy.getByLabel("Year").fill("2026");
      await policy.getByRole("button", { name: "Save document" }).click();
      await policy.getByRole("link", { name: "AI policy", exact: true }).waitFor();
      await open("/section/product");
      await page.getByRole("button", { name: "Use one you already gave" }).click();
      await page.getByRole("button", { name: /Use .AI policy. here/ }).click();
      const training = page.locator("#question-training");
      await training.getByRole("link", { name: "AI policy", exact: true }).waitFor();
      expect(server.assessment.evidence).toMatchObject([{ questions: ["policy", "training"] }]);
      expect(await faults(page)).toEqual([]);
      await page.getByRole("button", { name: "Remove: AI policy" }).click();
      await page.getByText("no longer linked here").waitFor();
      expect(server.assessment.evidence).toMatchObject([{ questions: ["policy"] }]);
    }));
});

test("an answer that reveals a question shows it right below and says so", () =>
  visiting({}, async ({ page, open }) => {
    await open("/section/governance");
    await page.getByLabel("Yes, approved and in force").check();
    await page.getByText("1 question more below.").waitFor();
    const order = await page
      .locator("fieldset.question")
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(order.slice(0, 2)).toEqual(["question-policy", "question-policy-review"]);
    await page.locator("#question-policy-review").getByLabel("Day").fill("3");
    await page.getByLabel("No", { exact: true }).check();
    await page.getByText("1 question no longer asked.").waitFor();
    await page.getByLabel("Yes, approved and in force").check();
    expect(await page.locator("#q-policy-review").inputValue()).toBe("3");
  }));

test("a value set aside by a silence comes back with it", () =>
  visiting({}, async ({ page, open }) => {
    await open("/section/product");
    const training = page.locator("#question-training");
    await training.getByRole("textbox").fill("Licensed claims.");
    await training.getByLabel("Do not know").check();
    expect(await training.locator("#q-training").isDisabled()).toBe(true);
    await training.getByLabel("Do not know").uncheck();
    expect(await training.locator("#q-training").inputValue()).toBe("Licensed claims.");
  }));

test("what is typed without network survives a reload and goes out first, as it was", () =>
  visiting({}, async (here) => {
    const { page, open, server } = here;
    await open("/section/product");
    server.refuse.set("/answers", "drop");
    await page.locator("#q-purpose").fill("Reads claims");
    await saved(here, "Saved on this device, waiting for network");
    await page.reload();
    await page.locator("#q-purpose").waitFor();
    expect(await page.locator("#q-purpose").inputValue()).toBe("Reads claims");
    server.refuse.clear();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await saved(here, /^Saved \d\d:\d\d/);
    const ids = new Set(server.saves().flatMap((changes) => changes.map(({ change }) => change)));
    expect(ids.size).toBe(1);
  }));

test("a text that is too long stays on the device and says so", () =>
  visiting({}, async (here) => {
    const { page, open, server } = here;
    await open("/section/product");
    await page.locator("#q-purpose").fill("x".repeat(125));
    await saved(here, /1 answer not sent yet/);
    expect(server.saves()).toEqual([]);
    await page.locator("#q-purpose").fill("x".repeat(120));
    await saved(here, /^Saved/);
  }));

test("markup in answers of others is text", () =>
  visiting(
    {
      start: {
        answers: [
          {
            question: "training",
            answer: { is: "text", text: "<img src=x onerror=alert(1)>" },
            version: 1,
            by: "<script>alert(2)</script>",
            at: "2027-02-01T10:00:00Z",
          },
        ],
      },
    },
    async ({ page, open }) => {
      await open("/check");
      await page.getByText("<img src=x onerror=alert(1)>").waitFor();
      await open("/section/product");
      await page.getByText("<script>alert(2)</script>").waitFor();
    },
  ));
