import { expect, test } from "vitest";
import { ok, refusal } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import { desk } from "./world-risk.ts";

const visiting = useConsole();
const DESK = "/assessments/assessment-1/desk";
const mine = { question: "product-named", answer: { is: "option", option: "yes" } };
const theirs = { question: "theirs", answer: { is: "undisclosed" } };

test("what is compiled is saved whenever a field is left, and the page says when", () =>
  visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
    api.replies.set(`GET ${DESK}`, ok(desk));
    await open(DESK);
    await page.getByRole("link", { name: `${desk.supplierName}: ${desk.product}` }).waitFor();
    const given = page.locator(".desk-questions > *").first();
    await given.getByRole("radio").first().check();
    await page.getByText("Not saved yet.").waitFor();
    const saved = { ...desk, version: 1, answers: [mine], changedAt: "2027-02-22T09:00:00Z" };
    api.replies.set(`POST ${DESK}`, ok(saved));
    await given.getByLabel("Web address").fill("trust.meridian.example");
    await given.getByLabel("Name of the page").fill("Trust page");
    await page.keyboard.press("Tab");
    await page.getByText(/Saved 22 February 2027/).waitFor();
    await given.getByText("Write a web address that starts with https://.").waitFor();
    const answers = [mine];
    expect(api.changes()[0]?.body).toEqual({ version: 0, submit: false, answers });
    await given.getByLabel("Web address").fill("https://trust.meridian.example");
    await page.getByRole("link", { name: `${desk.supplierName}: ${desk.product}` }).click();
    await expect
      .poll(() => api.changes().at(-1)?.body)
      .toMatchObject({ version: 1, answers: [{ source: { title: "Trust page" } }] });
  }));

test("what a colleague compiled meanwhile stands beside one's own answers", () =>
  visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
    api.replies.set(`GET ${DESK}`, ok(desk));
    api.replies.set(
      `POST ${DESK}`,
      refusal(409, "stale", "Petra Öztürk changed this a moment ago."),
    );
    await open(DESK);
    await page.locator(".desk-questions > *").first().getByRole("radio").first().check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Petra Öztürk changed this a moment ago.").waitFor();
    api.replies.set(`GET ${DESK}`, ok({ ...desk, version: 3, answers: [theirs] }));
    await page.getByRole("button", { name: /Load the present version/ }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    api.replies.set(`POST ${DESK}`, ok({ ...desk, version: 4 }));
    await page.getByRole("button", { name: "Submit 2 answers" }).click();
    await expect
      .poll(() => api.changes().at(-1)?.body)
      .toEqual({ version: 3, submit: true, answers: [theirs, mine] });
  }));
