import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { play } from "../../infra/local/actors/play.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";
import { signIn } from "./pages/console-pages.ts";
import { faults } from "./pages/faults.ts";
import { invite } from "./pages/invite.ts";
import { seat } from "./pages/person.ts";
import { attest, openLink, prove, question, questions, readReceipt } from "./pages/portal-pages.ts";

let cast: JourneyCast;
let browser: Browser;

beforeAll(async () => {
  [cast, browser] = await Promise.all([newCast(), launchBrowser()]);
});
afterAll(() => browser?.close());

test("a fault would be found", async () => {
  const { page, context } = await seat(browser);
  await page.setContent('<main><h1>A</h1><input><p style="width:500px">wide</p></main>');
  const found = await faults(page);
  expect(found.some((each) => each.startsWith("1280: label"))).toBe(true);
  expect(found.some((each) => each.startsWith("360: scrolls sideways"))).toBe(true);
  await context.close();
});

describe("no screen has a fault on a phone or on a desk", () => {
  test("the portal while it is answered", async () => {
    const { page, context } = await seat(browser);
    const asked = await invite(cast);
    await openLink(page, asked.link);
    await isFine(page, "landing");
    await page.getByRole("button", { name: "Send me a code" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("Type the six digits of the mail").waitFor();
    await isFine(page, "code, with a problem");
    await page.getByLabel("Code", { exact: true }).fill(await asked.post.code());
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("link", { name: "Start answering" }).waitFor();
    await isFine(page, "sections");
    await page.getByRole("link", { name: "Start answering" }).click();
    await question(page, "one you supply to us?").getByLabel("No", { exact: true }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("alert").waitFor();
    await isFine(page, "section, with problems");
    await page.getByRole("link", { name: "leave them for later" }).click();
    await questions(page).first().getByRole("radio").first().check();
    const documents = page.getByRole("button", { name: "Add a document" });
    if ((await documents.count()) > 0) {
      await documents.first().click();
      await page.getByRole("button", { name: "Save document" }).first().click();
    }
    await isFine(page, "section");
    await page.getByRole("link", { name: "Back to the list of sections" }).click();
    await page.getByRole("link", { name: "Check your answers" }).click();
    await page.getByRole("heading", { name: /still open/ }).waitFor();
    await isFine(page, "check");
    await page.getByRole("link", { name: "Continue to confirm and submit" }).click();
    await page.getByLabel("Your job title").waitFor();
    await isFine(page, "attestation with gaps");
    await page.getByRole("link", { name: "Check your answers" }).click();
    await page.getByRole("link", { name: "Back to the list of sections" }).click();
    await page.getByRole("button", { name: "Finish on this device" }).click();
    await page.getByRole("dialog").waitFor();
    await isFine(page, "finish");
    await page.getByRole("button", { name: "Remove everything here" }).click();
    await page.getByRole("heading", { name: "This device is clean" }).waitFor();
    await isFine(page, "left");
    await context.close();
  });

  test("the portal with a conflict, at its end and where a link does not open", async () => {
    const { page, context, openTab } = await seat(browser);
    const asked = await invite(cast, "Fernhill Documents", { answered: true });
    await openLink(page, asked.link);
    await prove(page, asked.post);
    const tab = await openTab();
    await page.getByRole("link", { name: "About this assessment" }).click();
    await tab.goto(page.url());
    for (const each of [page, tab]) await questions(each).first().waitFor();
    await tab.route("**/portal/v1/answers", (route) => route.abort("connectionreset"));
    await questions(tab).first().getByRole("radio").nth(1).check();
    await questions(tab).first().getByRole("textbox").fill("Another product");
    await questions(page).first().getByRole("radio").nth(1).check();
    await page
      .getByRole("status")
      .filter({ hasText: /^Saved \d/ })
      .waitFor();
    await tab.unroute("**/portal/v1/answers");
    await tab.getByRole("button", { name: "Keep my answer" }).waitFor();
    await isFine(tab, "conflict");
    await tab.getByRole("button", { name: "Keep my answer" }).click();
    await tab.getByRole("link", { name: "Back to the list of sections" }).click();
    await tab.getByRole("link", { name: "Confirm and submit" }).click();
    await attest(tab);
    await isFine(tab, "attestation");
    await tab.getByRole("button", { name: "Submit the answers" }).click();
    await readReceipt(tab);
    await isFine(tab, "receipt");
    await tab.getByRole("link", { name: "Read the answers" }).click();
    await tab.getByRole("heading", { name: "Your answers" }).waitFor();
    await isFine(tab, "answers, to read");
    const stranger = await openTab();
    await openLink(stranger, `${cast.origin}/answer`);
    await isFine(stranger, "obstacle");
    await context.close();
  });

  test("the console, from the sign-in page to the register", async () => {
    const { page, context, complaints } = await seat(browser);
    const { assessmentId } = await play(cast, story("Schadenblick claims triage", "submitted"));
    const decided = await play(cast, story("Schadenblick claims triage", "decided"));
    await invite(cast);
    await cast.stack.idle();
    const at = { params: { assessmentId } };
    const { supplier, engagement } = await cast.viewer(routes.console.getAssessment, at);
    const { items } = await cast.viewer(routes.console.listRisks);

    await page.goto(`${cast.origin}/`);
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    await isFine(page, "signed out");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByLabel("Password").waitFor();
    await isFine(page, "sign-in page");
    await signIn(page, cast.origin, cast.signIn("admin"));
    await isFine(page, "overview");
    for (const [place, sign] of Object.entries({
      "/suppliers": "Suppliers",
      "/suppliers/new": "New supplier",
      [`/suppliers/${supplier.id}`]: supplier.name,
      [`/suppliers/${supplier.id}/products/new`]: "New product or service",
      [`/suppliers/${supplier.id}/products/${engagement.id}`]: engagement.product,
      "/assessments": "Assessments",
      [`/assessments/new?supplier=${supplier.id}`]: "New assessment",
      [`/assessments/${assessmentId}/progress`]: "Invitations",
      [`/assessments/${assessmentId}/review`]: "Verdict",
      [`/assessments/${assessmentId}/result`]: "How it was computed",
      [`/assessments/${assessmentId}/decision`]: "Take the decision",
      [`/assessments/${assessmentId}/history`]: "History",
      [`/assessments/${decided.assessmentId}/decision`]: "Accept with actions",
      "/risks": "Risk register",
      [`/risks/${items[0]?.id}`]: "Treatment",
      "/questionnaires": "Questionnaires",
      "/questionnaires/ai-supplier": "Must-haves",
      "/organisation": "People",
      "/no-such-place": "Nothing here",
    })) {
      await page.goto(cast.origin + place);
      const heading = page.getByRole("heading", { name: sign });
      await heading
        .or(page.getByRole("table", { name: sign }))
        .first()
        .waitFor();
      await page.getByText("Loading…").waitFor({ state: "detached" });
      await isFine(page, place);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test("a list that is loaded again is sent again only where it has changed", async () => {
  const { page, context } = await seat(browser);
  await signIn(page, cast.origin, cast.signIn("viewer"));
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  const asked = new Map<string, string>();
  const replies: [path: string, status: number][] = [];
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
    asked.set(requestId, new URL(request.url).pathname);
  });
  cdp.on("Network.responseReceivedExtraInfo", ({ requestId, statusCode }) => {
    replies.push([asked.get(requestId) ?? "", statusCode]);
  });
  const statuses = (path: string) => replies.filter(([each]) => each === path).map(([, is]) => is);
  await page.goto(`${cast.origin}/suppliers`);
  await page.getByRole("heading", { level: 1, name: "Suppliers" }).waitFor();
  await expect.poll(() => statuses("/api/v1/suppliers")).toEqual([200]);
  await page.reload();
  await expect.poll(() => statuses("/api/v1/suppliers")).toEqual([200, 304]);
  await cast.procurement(routes.console.createSupplier, { body: { name: "One more" } });
  await page.reload();
  await expect.poll(() => statuses("/api/v1/suppliers")).toEqual([200, 304, 200]);
  await context.close();
});

/** The screen has no fault; the name says which one it was. */
async function isFine(page: Page, screen: string): Promise<void> {
  expect.soft(await faults(page), screen).toEqual([]);
}
