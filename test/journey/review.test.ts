import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { DEMO_MEMBERS } from "../../infra/local/actors/demo-people.ts";
import { answer, enter, prepare, scored, submit } from "../../infra/local/actors/play.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast } from "./cast.ts";
import { type Case, startUp } from "./pages/case-story.ts";
import { heading, signIn } from "./pages/console-pages.ts";
import { follow, tabTo, typeInto } from "./pages/keyboard.ts";
import { type Person, seat } from "./pages/person.ts";
import { fillDate, openLink } from "./pages/portal-pages.ts";
import { type Post, postOf } from "./pages/post.ts";

type Prepared = Awaited<ReturnType<typeof prepare>>;

const nameOf = (role: string) => DEMO_MEMBERS.find((each) => each.role === role)?.name ?? "";

/** Another product of the same supplier is assessed at the same time. */
async function runAnother(cast: JourneyCast, { supplier, due }: Prepared) {
  const { procurement } = cast;
  const supplierId = supplier.id;
  const params = { supplierId };
  const contact = await procurement(routes.console.createContact, {
    params,
    body: { name: "Ada Without-Mail" },
  });
  const engagement = await procurement(routes.console.createEngagement, {
    params,
    body: { ...startUp().story.engagement, product: "Second product" },
  });
  const { id } = await procurement(routes.console.createAssessment, {
    body: {
      ...{ supplierId, engagementId: engagement.id, questionnaireId: "ai-supplier" },
      ...{ contactIds: [contact.id], due },
    },
  });
  await procurement(routes.console.issueAssessment, { params: { assessmentId: id }, body: {} });
}

describe("the start-up case, reviewed by exception without a mouse and decided by two", () => {
  let cast: JourneyCast;
  let browser: Browser;
  let reviewer: Person;
  let page: Page;
  let people: Person[];
  let post: Post;
  let assessmentId: string;
  let review: string;
  const { story, file }: Case = startUp();

  beforeAll(async () => {
    [cast, browser] = await Promise.all([newCast(), launchBrowser()]);
    const prepared = await prepare(cast, story);
    assessmentId = prepared.id;
    await cast.procurement(routes.console.issueAssessment, {
      params: { assessmentId },
      body: {},
    });
    await runAnother(cast, prepared);
    const supplier = await enter(cast, story);
    await answer(cast, story, supplier, true);
    await supplier.refer(
      file.evidence.map(({ type, title, url, dated = file.asOf, questions }) => {
        return { type, title, url, dated, questions };
      }),
    );
    await submit(cast, story, supplier);
    await scored(cast, assessmentId);
    post = postOf(cast.mailbox, story.contact.email ?? "");
    await Promise.all([post.link(), post.code()]);
    review = `${cast.origin}/assessments/${assessmentId}/review`;
    reviewer = await seat(browser, 1440);
    people = [reviewer];
    page = reviewer.page;
    await signIn(page, cast.origin, cast.signIn("risk-manager"));
  }, 180_000);
  afterAll(() => browser?.close());

  const button = (name: string | RegExp) => page.getByRole("button", { name });

  test("the queue holds claimed N/A, exceptions, unread documents and open must-haves only", async () => {
    await page.goto(review);
    await page.getByRole("heading", { name: "Verdict" }).waitFor();
    const params = { assessmentId };
    const { score } = await cast.viewer(routes.console.getScore, { params });
    const { visible } = await cast.viewer(routes.console.getAnswers, { params });
    const expected = new Set([
      ...score.gates.flatMap(({ open, question }) => (open ? [question] : [])),
      ...file.evidence.flatMap(({ questions }) => questions),
      ...Object.entries(file.answers).flatMap(([id, given]) =>
        given.is === "not-applicable" || (given.is === "option" && given.detail) ? [id] : [],
      ),
    ]);
    const waiting = [...expected].filter((id) => visible.includes(id)).length;
    await page.getByRole("option", { name: `Needs judging (${waiting})` }).waitFor({
      state: "attached",
    });
    expect(await page.locator(".queue-item").count()).toBe(waiting);
    expect(waiting).toBeLessThan(visible.length);
  });

  test("of two reviewers on one question the second is told who was first and when", async () => {
    const question = "?show=exception&question=development-process";
    const other = await seat(browser, 1280);
    people.push(other);
    await signIn(other.page, cast.origin, cast.signIn("admin"));
    await Promise.all([other.page.goto(review + question), page.goto(review + question)]);
    await other.page.getByRole("button", { name: "Give other points" }).click();
    await other.page.getByLabel("Reason").fill("The checklist is thin.");
    await button("Accept as given").waitFor();
    await page.keyboard.press("a");
    await page.getByText(/^Saved; shown stays/).waitFor();
    await other.page.getByRole("button", { name: "Count as 100 points" }).click();
    const first = `${nameOf("risk-manager")} changed this on ${file.asOf.slice(0, 4)}`;
    await other.page.getByText(first).waitFor();
    await other.page.getByRole("button", { name: /^Load the present version/ }).click();
    await other.page.getByText("Counts as given, looked at").waitFor();
    expect(await other.page.getByLabel("Reason").inputValue()).toBe("The checklist is thin.");
    await other.context.close();
  });

  test("a finding is raised in the review, answered through the link, verified and closed", async () => {
    await page.goto(`${review}?show=all&question=impact-report`);
    await page.getByRole("heading", { name: "Verdict" }).waitFor();
    await page.keyboard.press("f");
    await typeInto(page, page.getByLabel("In one line"), "Assess the impact on people");
    await typeInto(page, page.getByLabel("Asked of the supplier"), "Write it down and show it.");
    await typeInto(page, page.getByLabel("Due"), "03032099");
    await tabTo(page, page.getByLabel("Ask the supplier at once"));
    await page.keyboard.press("Space");
    await follow(page, button("Ask the supplier"));
    await heading(page, "Assess the impact on people").waitFor();

    const supplier = await seat(browser, 390);
    people.push(supplier);
    await openLink(supplier.page, await post.link());
    await supplier.page.getByRole("button", { name: "Send me a code" }).click();
    await supplier.page.getByLabel("Code", { exact: true }).fill(await post.code());
    await supplier.page.getByRole("button", { name: "Continue" }).click();
    await supplier.page.getByRole("link", { name: "See what is asked" }).click();
    await supplier.page.getByLabel("What you did").fill("Assessed with the works council.");
    await supplier.page.getByLabel("Title").fill("Impact assessment");
    await supplier.page.getByLabel("Web address").fill("https://trust.kornblum.example/impact");
    const dated = supplier.page.getByRole("group", { name: "Date of the document" });
    await fillDate(dated, "1 10 2025");
    await supplier.page.getByRole("button", { name: "Send the reply" }).click();
    await supplier.page.getByText("Waits for the buyer").waitFor();

    const told = await cast.mailbox.waitFor(({ to, text }) => {
      const mine = to.includes(cast.signIn("risk-manager").email);
      return mine && text.includes("replied to what you asked to be mended");
    });
    await page.goto(/\S+\/findings\/\S+/.exec(told.text)?.[0] ?? "");
    await page.getByRole("link", { name: "Impact assessment" }).waitFor();
    await follow(page, button("Verify: it is mended"));
    await page.getByText("Mended, and seen by you.").waitFor();
    await cast.mailbox.waitFor(
      ({ to, text }) => to.includes(post.address) && text.includes("There is nothing more to do"),
    );
    await supplier.page.reload();
    await supplier.page.getByText("Done", { exact: true }).waitFor();
    await supplier.context.close();
  });

  test("every question that waits is judged by keys alone", async () => {
    await page.goto(review);
    const nothing = page.getByRole("heading", { name: "Nothing left here" });
    const verdict = page.getByRole("heading", { name: "Verdict" });
    for (let turn = 0; turn < 120; turn += 1) {
      await nothing.or(verdict).first().waitFor();
      if (await nothing.isVisible()) break;
      await judgeNext();
    }
    await nothing.waitFor();
    const { score } = await cast.viewer(routes.console.getScore, { params: { assessmentId } });
    expect(score.status).toBe("final");
    expect(score.proposed.decision).toBe("accept-with-actions");
  });

  /** One step on the question in hand: its next document, its claim, or the answer as it stands. */
  async function judgeNext() {
    const question = (await page.locator("#question").textContent()) ?? "";
    const unread = page.locator(".evidence-unread");
    const waits = page.locator('.queue-item[aria-current="true"]');
    const left = await page.locator(".queue-item").count();
    const judged = () =>
      page.getByRole("option", { name: `Needs judging (${left - 1})` }).waitFor({
        state: "attached",
      });
    if ((await unread.count()) > 0) {
      const title = (await unread.getByRole("link").first().textContent()) ?? "";
      const { independent } = file.evidence.find((each) => each.title === title) ?? {};
      await page.keyboard.press("e");
      if (independent) {
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Space");
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      await unread.filter({ hasText: title }).waitFor({ state: "detached" });
    } else if ((await waits.count()) === 0) {
      await page.keyboard.press("j");
      await page.locator("#question").filter({ hasText: question }).waitFor({ state: "detached" });
    } else if (await button("Accept “not applicable”").isVisible()) {
      await page.keyboard.press("a");
      await page.locator("#ruling-ruling-reason:focus").waitFor();
      await page.keyboard.type("As the agreement says.");
      await follow(page, button("Accept as not applicable"));
      await judged();
    } else {
      await page.keyboard.press("a");
      await judged();
    }
  }

  test("whoever accepted N/A asks a second person for the decision", async () => {
    await follow(page, page.getByRole("link", { name: "To the decision" }));
    const choices = page.getByRole("group", { name: "Decision" }).getByRole("radio");
    const wanted = page.getByRole("radio", { name: /^Accept with actions/ });
    await tabTo(page, choices.and(page.locator(":enabled")).first());
    for (let left = await choices.count(); left > 0 && !(await wanted.isChecked()); left -= 1) {
      await page.keyboard.press("ArrowDown");
    }
    await typeInto(page, page.getByLabel("Reason"), "What is claimed is shown.");
    const conditions = page.getByRole("textbox", { name: "Conditions" });
    await typeInto(page, conditions, "Show the impact assessment.");
    await typeInto(page, page.getByLabel("Next review"), "03032099");
    await page.getByRole("option", { name: nameOf("owner") }).waitFor({ state: "attached" });
    await typeInto(page, page.getByRole("combobox", { name: /^Second person/ }), "Emil");
    await follow(page, button(/^Record “/));
    await page.getByText(`waits for ${nameOf("owner")}`).waitFor();
  });

  test("the business owner approves by the link of the letter, without signing in, and once", async () => {
    const owner = await seat(browser, 390);
    people.push(owner);
    const ownPost = postOf(cast.mailbox, cast.signIn("owner").email);
    const link = await ownPost.link();
    await openLink(owner.page, link);
    await heading(owner.page, `${nameOf("risk-manager")} asks you to approve a decision`).waitFor();
    expect(await owner.page.getByText("What is claimed is shown.").count()).toBe(0);
    await owner.page.getByRole("button", { name: "Send me a code" }).click();
    await owner.page.getByLabel("Code", { exact: true }).fill(await ownPost.code());
    await owner.page.getByRole("button", { name: "Continue" }).click();
    await owner.page.getByText("What is claimed is shown.").waitFor();
    await owner.page.getByText("Show the impact assessment.").waitFor();
    await owner.page.getByLabel("Your reason").fill("The offer is worth it.");
    await owner.page.getByRole("button", { name: "Approve the decision" }).click();
    await heading(owner.page, "You approved the decision").waitFor();
    const again = await owner.openTab();
    await openLink(again, link);
    await heading(again, "This has been answered").waitFor();
    await owner.context.close();
  });

  test("the report names who approved by mail link, and takes the score apart; it can be printed", async () => {
    await page.goto(`${cast.origin}/assessments/${assessmentId}/decision`);
    await follow(page, page.getByRole("link", { name: "Open the report" }));
    await heading(page, "Assessment report").waitFor();
    const { email } = cast.signIn("owner");
    await page.getByText(`${nameOf("owner")}, approved by mail link (${email})`).waitFor();
    await page.getByText("The offer is worth it.").waitFor();
    for (const part of [
      "Must-haves",
      "Score ledger",
      "Verdicts",
      "Documents as judged",
      "Register extract",
    ]) {
      await page.getByRole("heading", { name: part }).waitFor();
    }
    await page.getByText("As the agreement says.").first().waitFor();
    await page.getByRole("row", { name: /^K7: .* Not applicable, accepted/ }).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation", { name: "Places" }).isVisible()).toBe(false);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${cast.origin}/assessments/${assessmentId}/history`);
    await page.getByText(`Approved by mail link: ${nameOf("owner")}`).waitFor();
  });

  test("the risk that is left is accepted by name, from the register", async () => {
    await cast.stack.idle();
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await heading(page, "Risk register").waitFor();
    const row = page.getByRole("row", { name: /Kornblum Labs GmbH/ }).first();
    await follow(page, row.getByRole("link").first());
    const acceptance = page.getByRole("form", { name: "Accept by name" });
    await typeInto(page, acceptance.getByLabel("Reason"), "Watched by the owner every month.");
    const nextYear = Number(file.asOf.slice(0, 4)) + 1;
    await typeInto(page, acceptance.getByLabel("Until"), `0303${nextYear}`);
    await follow(page, button("Accept in my name"));
    await page.getByText(`${nameOf("risk-manager")}, until 3 March ${nextYear}`).waitFor();
  });

  test("no page complained about anything", () => {
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
