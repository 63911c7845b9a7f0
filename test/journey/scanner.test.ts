import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast } from "./cast.ts";
import { type Invited, invite } from "./pages/invite.ts";
import { seat } from "./pages/person.ts";
import { answerOne, openLink, prove, questions, waitUntilSaved } from "./pages/portal-pages.ts";

const PRESSES = 25;
const ROBOTS = 4;
const ELEVEN_MINUTES = 11 * 60_000;

describe("machines that read mail before people do", () => {
  let cast: JourneyCast;
  let browser: Browser;
  let asked: Invited;
  let before: unknown;

  beforeAll(async () => {
    [cast, browser] = await Promise.all([newCast(), launchBrowser()]);
    asked = await invite(cast);
    before = await standing();
  });
  afterAll(() => browser?.close());

  test("fifty fetches of the link change nothing and send nothing", async () => {
    const methods = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? "GET" : "HEAD"));
    for (const method of methods) {
      const { status } = await fetch(asked.link, { method });
      expect(status).toBe(200);
    }
    expect(await standing()).toEqual(before);
    expect(await asked.post.all()).toHaveLength(1);
  });

  test("a browser that presses everything it finds changes nothing", async () => {
    expect(await pressEverything()).toContain("Send me a code");
    await cast.stack.idle();
    expect(await standing()).toEqual(before);
  });

  test("the person who comes after it proves the mailbox and answers", async () => {
    const person = await seat(browser, 390);
    // The robot's code came first, and it opens the robot's session only.
    await asked.post.code();
    await openLink(person.page, asked.link);
    await prove(person.page, asked.post);
    await person.page.getByRole("link", { name: "Start answering" }).click();
    await answerOne(questions(person.page).first());
    await waitUntilSaved(person.page);
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test("many of them get no more than three codes sent, and the link works on", async () => {
    for (let robot = 0; robot < ROBOTS; robot += 1) await pressEverything();
    await cast.stack.idle();
    const codes = (await asked.post.all()).filter(({ text }) => !text.includes("/answer#"));
    expect(codes).toHaveLength(3);
    await asked.post.code();
    await cast.stack.setClockOffset(ELEVEN_MINUTES);
    const person = await seat(browser, 390);
    try {
      await openLink(person.page, asked.link);
      await prove(person.page, asked.post);
    } finally {
      await cast.stack.idle();
      await cast.stack.setClockOffset(0);
      await person.context.close();
    }
  });

  test("where the buyer asks for no code, pressing Start and all else opens and changes nothing", async () => {
    const relaxed = await inviteRelaxed();
    const untouched = await standing(relaxed);
    const pressed = await pressEverything(relaxed);
    expect(pressed).toContain("Start");
    await cast.stack.idle();
    expect(await standing(relaxed)).toEqual(untouched);
    const person = await seat(browser, 390);
    await openLink(person.page, relaxed.link);
    await person.page.getByLabel("Your name").fill("Maria Lopez");
    await person.page.getByRole("button", { name: "Start" }).click();
    await person.page.getByRole("link", { name: "Start answering" }).click();
    await answerOne(questions(person.page).first());
    await waitUntilSaved(person.page);
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  /** One more round with the same supplier, whose link needs no code. */
  async function inviteRelaxed(): Promise<Invited> {
    const at = { params: { assessmentId: asked.assessmentId } };
    const first = await cast.procurement(routes.console.getAssessment, at);
    await cast.procurement(routes.console.cancelAssessment, { ...at, body: {} });
    const { id: assessmentId } = await cast.procurement(routes.console.createAssessment, {
      body: {
        ...{ supplierId: first.supplier.id, engagementId: first.engagement.id },
        ...{ questionnaireId: first.questionnaire.id, contactIds: first.contactIds },
        ...{ due: { date: "2099-01-31", zone: "Europe/Berlin" }, stepUp: "start" },
      },
    });
    await cast.procurement(routes.console.issueAssessment, { params: { assessmentId }, body: {} });
    return { ...asked, assessmentId, link: await asked.post.link() };
  }

  /** A browser of its own follows the link and presses each button and link once. */
  async function pressEverything({ link } = asked): Promise<string[]> {
    const { context, page } = await seat(browser);
    const pressed: string[] = [];
    await openLink(page, link);
    for (let quiet = false; pressed.length < PRESSES; ) {
      const name = await pressNext(page, pressed);
      if (name !== undefined) pressed.push(name);
      else if (quiet) break;
      else await page.waitForLoadState("networkidle");
      quiet = name === undefined;
    }
    await context.close();
    return pressed;
  }

  /** The assessment as the buyer sees it, but for the letters with codes. */
  async function standing({ assessmentId } = asked) {
    const at = { params: { assessmentId } };
    const [head, sheet] = await Promise.all([
      cast.procurement(routes.console.getAssessment, at),
      cast.procurement(routes.console.getAnswers, at),
    ]);
    const invitations = head.invitations.map((each) => ({
      ...each,
      letters: each.letters.filter(({ letter }) => letter !== "code"),
    }));
    return { ...head, invitations, sheet };
  }
});

/** Presses the first button or link not pressed yet, as a script does: seen or not. */
function pressNext(page: Page, pressed: readonly string[]): Promise<string | undefined> {
  const all = page.getByRole("button").or(page.getByRole("link"));
  return all.evaluateAll((found, done) => {
    for (const one of found) {
      const name = one.textContent?.trim() ?? "";
      if (done.includes(name) || one.getAttribute("href")?.startsWith("mailto:")) continue;
      if (one instanceof HTMLElement) one.click();
      return name;
    }
    return undefined;
  }, pressed);
}
