import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { routes } from "../../functions/contract/routes.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast } from "./cast.ts";
import { goTo, heading, signIn } from "./pages/console-pages.ts";
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
  // Each step begins at its heading: the button that led there is gone.
  await follow(page, page.getByRole("button", { name: "Read the list" }));
  await page.locator("#columns:focus").waitFor();
  await follow(page, page.getByRole("button", { name: "Check the list" }));
  await page.locator("#report:focus").filter({ hasText: "What will happen" }).waitFor();
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

/** The same list once more, as the workbook it was copied from: there is nothing left to do. */
async function again(page: Page): Promise<void> {
  const places = page.getByRole("navigation", { name: "Places" });
  await places.getByRole("link", { name: "Suppliers" }).click();
  await page.getByRole("link", { name: "Bring in a list" }).first().click();
  const rows = LIST.split("\n").map((line) => line.split("\t").map((value) => ({ value })));
  const buffer = await writeXlsxFile(rows, { sheet: "Suppliers" }).toBuffer();
  const file = { name: "suppliers.xlsx", mimeType: "application/octet-stream", buffer };
  await page.getByLabel("Or your spreadsheet (.xlsx or CSV)").setInputFiles(file);
  await page.getByText("From the sheet “Suppliers”.").waitFor();
  await page.getByRole("button", { name: "Check the list" }).click();
  await page.getByText("Everything on this list is here already.").waitFor();
}

test("the directory keeps a view for its member alone, chases many at once and takes a date back", async () => {
  const [mine, theirs] = casts;
  const { page, context, complaints } = await seat(browser);
  await signIn(page, mine.origin, mine.signIn("procurement"));
  await goTo(page, "Suppliers");
  await page.getByLabel("Search suppliers").fill("north");
  await page.getByRole("button", { name: "Next due" }).click();
  await page.waitForURL(/\?(?=.*q=north)(?=.*sort=due)/);
  await page.getByRole("button", { name: "Keep this view" }).click();
  await page.getByLabel("Name of the view").fill("The north");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  const view = page.getByRole("link", { name: "The north" });
  await view.waitFor();
  await page.goto(`${mine.origin}/suppliers`);
  await page.getByText("Suppliers: 2").waitFor();
  await view.click();
  await page.getByText("Suppliers: 1 of 2").waitFor();
  expect((await theirs.viewer(routes.console.getViews)).views).toEqual([]);

  await page.getByRole("link", { name: "Tracking" }).click();
  await page.getByRole("row").filter({ hasText: "With the supplier" }).nth(1).waitFor();
  await page.getByLabel("Select all that are found").check();
  await page.getByRole("button", { name: "Remind 2" }).click();
  await page.getByText(/2 (suppliers are being reminded|were left as they are)/).waitFor();
  await page.getByRole("button", { name: "Extend 2" }).click();
  await page.getByRole("dialog").getByLabel("Due date").fill("2099-05-01");
  await page.getByRole("button", { name: "Move 2 due dates" }).click();
  await page.getByText("2 due dates were moved.").waitFor();
  const dates = async (cast: JourneyCast) =>
    (await cast.viewer(routes.console.listAssessments)).items.map(({ due }) => due.date);
  expect(await dates(mine)).toEqual(["2099-05-01", "2099-05-01"]);
  expect(await dates(theirs)).not.toContain("2099-05-01");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("2 due dates are as before.").waitFor();
  expect(await dates(mine)).toEqual(await dates(theirs));
  expect(complaints).toEqual([]);
  await context.close();
});

test("a supplier's page tells what happened, and what a member notes leads on to a finding or a round", async () => {
  const [mine, theirs] = casts;
  const { page, context, complaints } = await seat(browser);
  await signIn(page, mine.origin, mine.signIn("procurement"));
  await goTo(page, "Suppliers");
  await page.getByRole("link", { name: "Northwind Models" }).click();
  await heading(page, "Northwind Models").waitFor();
  await page.getByText("Supplier brought in from a list").waitFor();
  await page.getByRole("button", { name: "Remove Priya Raman" }).click();
  await page.getByText("Priya Raman is still asked about Large API.").waitFor();
  await page.getByRole("button", { name: "Note an event" }).click();
  await page.getByRole("radio", { name: "Incident" }).check();
  await page.getByLabel("What happened").fill("Prompts of other customers were shown.");
  await page.getByRole("button", { name: "Note it" }).click();
  await page.getByText("Prompts of other customers were shown.").waitFor();
  const again = page.getByRole("link", { name: "Assess again" });
  expect(await again.getAttribute("href")).toMatch(/^\/assessments\/new\?supplier=/);
  const { items } = await theirs.viewer(routes.console.listSuppliers);
  const other = items.find(({ name }) => name === "Northwind Models");
  const dossier = await theirs.viewer(routes.console.getDossier, {
    params: { supplierId: other?.id ?? "" },
  });
  expect(dossier.events).toEqual([]);

  await again.click();
  await heading(page, "New assessment").waitFor();
  await page.locator("summary", { hasText: "Preview" }).click();
  const supplierPage = page.frameLocator("iframe[title^='The supplier']");
  await supplierPage.getByRole("link", { name: "Start answering" }).click();
  await supplierPage.getByText("one you supply to us").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
