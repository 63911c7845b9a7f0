import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast } from "./cast.ts";
import { heading } from "./pages/console-pages.ts";
import { faults } from "./pages/faults.ts";
import { follow, tabTo, typeInto } from "./pages/keyboard.ts";
import { seat } from "./pages/person.ts";
import { postOf } from "./pages/post.ts";

let browser: Browser;
let casts: [JourneyCast, JourneyCast];

beforeAll(async () => {
  [browser, ...casts] = await Promise.all([launchBrowser(), newCast(), newCast()]);
});
afterAll(() => browser?.close());

/** A list as it is copied out of a spreadsheet; both organisations have the same suppliers. */
const host = `${randomUUID().slice(0, 8)}.example`;
const LIST = [
  "Company\tVendor number\tContact\tE-mail\tProduct",
  `Northwind Models\tV-1\tPriya Raman\tpriya@${host}\tLarge API`,
  `NORTHWIND models\tv-1\tPriya Raman\tPriya+ai@${host}\tLarge API`,
  "Fernhill Translate\tV-2\tSanne de Vries\tsanne@fernhill.example\tDocuments",
  `Northwind Labs\t\tJo\tjo@${host}\tLab`,
  "No Mail Ltd\tV-3\tKim\tno address\tReader",
].join("\n");

test("two buyers come from the same pasted list to sent invitations, each without a mouse and each for itself", async () => {
  for (const cast of casts) {
    const { page, context, complaints } = await seat(browser);
    await signInByKeys(page, cast);
    await bringIn(page);
    expect(await faults(page)).toEqual([]);
    await follow(page, page.getByRole("link", { name: "Invite these 2 suppliers" }));
    await heading(page, "Invite suppliers").waitFor();
    await follow(page, page.getByRole("button", { name: "Send 2 invitations" }));
    await page.getByText("2 suppliers were invited.").waitFor();
    expect(await faults(page)).toEqual([]);
    const { items } = await cast.viewer(routes.console.listSuppliers);
    expect(items.map(({ name }) => name).toSorted()).toEqual([
      ...["Fernhill Translate", "Northwind Models"],
    ]);
    const assessments = await cast.viewer(routes.console.listAssessments);
    expect(assessments.items.map(({ status }) => status)).toEqual(["issued", "issued"]);
    await postOf(cast.mailbox, `priya@${host}`).link();
    await again(page);
    expect(complaints).toEqual([]);
    await context.close();
  }
});

async function signInByKeys(page: Page, cast: JourneyCast): Promise<void> {
  await page.goto(`${cast.origin}/`);
  await follow(page, page.getByRole("button", { name: "Sign in" }));
  const { email, password } = cast.signIn("procurement");
  await typeInto(page, page.getByLabel("E-mail"), email);
  await typeInto(page, page.getByLabel("Password"), password);
  await page.keyboard.press("Enter");
  await heading(page, "Overview").waitFor();
}

/** From anywhere in the console to the report of the list. */
async function readAndCheck(page: Page): Promise<void> {
  const places = page.getByRole("navigation", { name: "Places" });
  await follow(page, places.getByRole("link", { name: "Suppliers" }));
  await heading(page, "Suppliers").waitFor();
  await follow(page, page.getByRole("link", { name: "Bring in a list" }).first());
  await tabTo(page, page.getByLabel("Your list"));
  await page.keyboard.insertText(LIST);
  await follow(page, page.getByRole("button", { name: "Read the list" }));
  await follow(page, page.getByRole("button", { name: "Check the list" }));
  await page.getByRole("heading", { name: "What will happen" }).waitFor();
}

async function bringIn(page: Page): Promise<void> {
  await readAndCheck(page);
  for (const words of [
    "2 new suppliers",
    "1 line is known",
    "1 question",
    "1 line cannot be read",
  ]) {
    await page.getByRole("button", { name: words }).waitFor();
  }
  await follow(page, page.getByRole("button", { name: "Bring in 2 lines" }));
  await page.getByText("Done. 2 suppliers brought in or added to.").waitFor();
}

/** The same list once more: there is nothing left to do. */
async function again(page: Page): Promise<void> {
  await readAndCheck(page);
  await page.getByText("Everything on this list is here already.").waitFor();
}
