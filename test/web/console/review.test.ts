import { describe, expect, test } from "vitest";
import { percent } from "../../../web/console/format.ts";
import { foreseen } from "../../../web/console/pages/assessment/review/foreseen.ts";
import { ok, refusal } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();
const REVIEW = "/assessments/assessment-1/review";
const ruling = (question: string) => `PUT /assessments/assessment-1/reviews/${question}`;

describe("a review by keyboard", () => {
  test("a lets an answer stand and goes to the next that waits", () =>
    visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
      const shown = world.sheet.rulings[0];
      if (!shown) throw new Error("unreachable");
      const accepted = { ...shown, question: "switch-off", kind: "accept" as const, reason: "" };
      const after = { ...world.sheet, rulings: [...world.sheet.rulings, accepted] };
      api.replies.set(ruling("switch-off"), ok({ ...world.reply, reviewRevision: 5 }));
      await open(`${REVIEW}?question=switch-off`);
      await page.getByRole("button", { name: "Accept as given" }).waitFor();
      const asked = await page.locator("#question").textContent();
      const waits = page.locator(".queue-item", { hasText: asked ?? "" });
      await waits.waitFor();
      api.replies.set("GET /assessments/assessment-1/answers", ok(after));
      await page.keyboard.press("a");
      await page.getByText("Saved; shown stays 27 %.").waitFor();
      await page.waitForURL(/question=(?!switch-off)/);
      expect(api.changes()[0]?.body).toEqual({
        ruling: { kind: "accept" },
        reviewRevision: 4,
      });
      await waits.waitFor({ state: "detached" });
      await page.keyboard.press("k");
      await page.waitForURL(/question=(?!switch-off)/);
      await page.goto(page.url().replace(/\?.*/, "?show=all&question=switch-off"));
      await page.getByText("Counts as given, looked at").waitFor();
    }));

  test("a verdict given before the result could be read rests on the review as it was opened", () =>
    visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
      api.replies.set("GET /assessments/assessment-1/score", refusal(429, "too-many", "Busy."));
      api.replies.set(ruling("switch-off"), ok({ ...world.reply, reviewRevision: 5 }));
      await open(`${REVIEW}?question=switch-off`);
      await page.getByRole("button", { name: "Accept as given" }).waitFor();
      await page.keyboard.press("a");
      await page.waitForURL(/question=(?!switch-off)/);
      expect(api.changes()[0]?.body).toMatchObject({ reviewRevision: 4 });
    }));

  test("o asks for points and says beforehand what they make of the result", () =>
    visiting({ role: "risk-manager" }, async ({ page, open }) => {
      await open(`${REVIEW}?question=data-provenance`);
      await page.getByRole("button", { name: "Give other points" }).waitFor();
      await page.keyboard.press("o");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("ruling-ruling-points");
      for (const points of [100, 50] as const) {
        await page.getByLabel("Points").selectOption(String(points));
        const question = "data-provenance";
        const change = { is: "ruling", question, kind: "override", points } as const;
        const next = foreseen(world.sheet, change, "Europe/Berlin");
        await page.getByText(`The result would be ${percent(next?.shown ?? 0)} shown`).waitFor();
      }
      await page.keyboard.press("Escape");
      await page.getByLabel("Points").waitFor({ state: "detached" });
    }));

  test("a on a claimed N/A asks for the reason", () =>
    visiting({ role: "risk-manager" }, async ({ page, open }) => {
      await open(`${REVIEW}?question=data-catalogue`);
      await page.getByRole("button", { name: "Accept “not applicable”" }).waitFor();
      await page.keyboard.press("a");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("ruling-ruling-reason");
    }));

  test("e goes to the reference nobody read, s to the supplier, r marks, f raises a finding", () =>
    visiting({ role: "risk-manager" }, async ({ page, open }) => {
      await open(`${REVIEW}?question=pen-test`);
      await page.getByRole("button", { name: /^Read and accepted/ }).waitFor();
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      await page.keyboard.press("e");
      expect(await focused()).toMatch(/^Read and accepted: Penetration test/);
      await page.keyboard.press("s");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("comment-text");
      await page.getByRole("heading", { name: "Verdict" }).click();
      await page.keyboard.press("r");
      await page.getByText("1 question is marked to be returned.").waitFor();
      await page.getByRole("button", { name: "Write the note and send it" }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("return-note");
      expect(await page.getByRole("button", { name: "Return 1 question" }).isVisible()).toBe(true);
      await page.getByRole("heading", { name: "Verdict" }).click();
      await page.keyboard.press("f");
      await page.waitForURL("**/findings/new?assessment=assessment-1&question=pen-test");
    }));
});

describe("beside a question", () => {
  test("stands what was answered the time before, and that it changed", () =>
    visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
      const last = { is: "text" as const, text: "Ole Brandt, Data Protection" };
      const before = [
        { question: "who-answers", answer: last, by: "Ole Brandt", at: "2026-02-20T13:40:00Z" },
      ];
      const origins = { "who-answers": "changed" as const };
      const sheet = ok({ ...world.sheet, before, origins });
      api.replies.set("GET /assessments/assessment-1/answers", sheet);
      await open(`${REVIEW}?question=who-answers`);
      const panel = page.getByRole("complementary", { name: "More on this question" });
      await panel.getByText("Changed since last time.").waitFor();
      await panel.getByText("Ole Brandt, Data Protection").waitFor();
    }));

  test("of two reviewers at once one is told who was first and when, and keeps what was typed", () =>
    visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
      const first = "Petra Öztürk changed this on 23 February 2027, 09:00.";
      api.replies.set(ruling("data-provenance"), refusal(409, "stale", first));
      await open(`${REVIEW}?question=data-provenance`);
      await page.getByRole("button", { name: "Give other points" }).click();
      await page.getByLabel("Reason").fill("Shown on site.");
      await page.getByRole("button", { name: "Count as 100 points" }).click();
      await page.getByText(first).waitFor();
      const strip = page.getByRole("region", { name: "Result" });
      expect(await strip.getByText("27 %", { exact: true }).isVisible()).toBe(true);
      expect(await page.getByLabel("Reason").inputValue()).toBe("Shown on site.");
    }));
});

test("a document says its kind and how much it can count for the question, or that it cannot", () =>
  visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
    const [first] = world.sheet.evidence;
    if (!first) throw new Error("unreachable");
    const kinds = ["pen-test", "soc2-type2", "model-card"];
    const evidence = kinds.map((type) => ({ ...first, id: type, type, title: `About ${type}` }));
    api.replies.set("GET /assessments/assessment-1/answers", ok({ ...world.sheet, evidence }));
    await open(`${REVIEW}?question=pen-test`);
    await page.getByText("Penetration test report; counts as level 3 here at most.").waitFor();
    await page
      .getByText("Model card: this kind of document does not speak for this question.")
      .waitFor();
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page
      .getByText("Bericht des Penetrationstests; zählt hier höchstens als Stufe 3.")
      .waitFor();
  }));
