import { expect, test } from "vitest";
import { manyQuestions } from "../../../infra/bench/many-questions.ts";
import { freshAssessment } from "./fixture.ts";
import type { Visit } from "./visit.ts";
import { usePortal } from "./visiting.ts";

const visiting = usePortal();

function onPage(count: number, act: (here: Visit) => Promise<void>) {
  const start = manyQuestions(structuredClone(freshAssessment), count);
  return visiting({ start, width: 390, height: 844 }, async (here) => {
    await here.open("/section/many");
    await here.page.locator("#q-many-2").waitFor();
    await act(here);
  });
}

const drawn = ({ page }: Visit) => page.locator("fieldset.question").count();
const named = ({ page }: Visit) => page.locator(".question h2").count();

test("of hundreds of questions those in reach are drawn, and all can be found by their text", () =>
  onPage(260, async (here) => {
    expect(await drawn(here)).toBe(30);
    expect(await here.page.locator("*").count()).toBeLessThan(1500);
    expect(await named(here)).toBe(232); // the others hang on a choice not made yet
  }));

test("whoever goes down a long page comes to no empty question, by wheel or by a jump", () =>
  onPage(260, async (here) => {
    const { page } = here;
    await page.locator("#q-many-2").fill("Typed before");
    await page.locator("#question-many-100").scrollIntoViewIfNeeded();
    await page.locator("#q-many-100").fill("50");
    // What is drawn on the way is longer than its heading was, so one jump may end before the last.
    while ((await page.locator("#q-many-260").count()) === 0) {
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await page.waitForFunction(noneEmptyInTheWindow);
    }
    await page.locator("#q-many-260").fill("The last");
    expect(await drawn(here)).toBe(232);
    expect(await page.locator("#q-many-2").inputValue()).toBe("Typed before");
    expect(await page.locator("#q-many-100").inputValue()).toBe("50");
  }));

/** In the page: a question that is not drawn yet is a section with its heading alone. */
function noneEmptyInTheWindow(): boolean {
  return [...document.querySelectorAll("section.question")].every((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return bottom < 0 || top > innerHeight;
  });
}

test("a long page is printed whole", () =>
  onPage(260, async (here) => {
    await here.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await drawn(here)).toBe(232);
  }));

test("what is missing is linked however far down it is", () =>
  onPage(260, async ({ page }) => {
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("link", { name: /^Question 259 / }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q-many-259");
  }));

test("a key on a page of 260 questions costs hardly more than on one of 26", async () => {
  const few = await callsOfAKey(26);
  const many = await callsOfAKey(260);
  expect(few).toBeLessThan(4000);
  expect(many).toBeLessThan(2 * few);
});

/** How many of the portal's functions run for one key, all kinds of a thing counted each time. */
async function callsOfAKey(count: number): Promise<number> {
  let calls = 0;
  await onPage(count, async ({ page, context }) => {
    const field = page.locator("#q-many-2");
    await field.fill("Some words");
    await page.getByText(/^Saved \d/).waitFor();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Profiler.enable");
    await cdp.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    await page.keyboard.press("a");
    const { result } = await cdp.send("Profiler.takePreciseCoverage");
    calls = result
      .filter(({ url }) => url.startsWith(new URL(page.url()).origin))
      .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0))
      .reduce((sum, each) => sum + each, 0);
  });
  return calls;
}
