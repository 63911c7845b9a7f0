import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import Papa from "papaparse";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "../../functions/contract/routes.ts";
import { answer, enter, play, scored, submit } from "../../infra/local/actors/play.ts";
import { fromRoot } from "../../infra/root.ts";
import { launchBrowser } from "./browser.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";
import { ownStack } from "./own-stack.ts";
import { goTo, signIn } from "./pages/console-pages.ts";
import { seat } from "./pages/person.ts";

let cast: JourneyCast;
let browser: Browser;

beforeAll(async () => {
  [cast, browser] = await Promise.all([newCast(), launchBrowser()]);
});
afterAll(() => browser?.close());

test("a second round updates and closes the same entries, and what a person decided stays", async () => {
  const first = story("Orbit Shortlist", "submitted");
  const { assessmentId } = await play(cast, first);
  const { page, context, complaints } = await seat(browser);
  await signIn(page, cast.origin, cast.signIn("risk-manager"));
  await goTo(page, "Risk register");
  const before = await entriesOn(page);
  expect(before.length).toBeGreaterThan(1);

  await page.getByLabel("Kind").selectOption("gate");
  await page.getByRole("rowheader").getByRole("link").first().click();
  await page.getByRole("heading", { name: "What is behind it" }).waitFor();
  const entry = new URL(page.url()).pathname;
  await page.getByRole("radio", { name: /^Mitigate/ }).check();
  await page.getByLabel("Status").selectOption("treating");
  await page.getByLabel("Owner").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Save treatment" }).click();
  await page.getByText("Saved.", { exact: true }).waitFor();

  const second = await secondRound(assessmentId);
  await goTo(page, "Risk register");
  await page.reload();
  expect(await entriesOn(page)).toEqual(before);
  await page.goto(cast.origin + entry);
  await page.getByText("The gap behind this entry has closed.").waitFor();
  await page.getByText(/Look again and save the treatment/).waitFor();
  expect(await page.getByRole("radio", { name: /^Mitigate/ }).isChecked()).toBe(true);
  expect(await page.getByLabel("Status").inputValue()).toBe("treating");
  await page.getByText(/^Treated by /).waitFor();
  await page.getByRole("link", { name: "Open the result" }).click();
  await page.waitForURL(`**/assessments/${second}/result`);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the register rebuilt from submissions, rulings and decisions is the one that stands", async () => {
  expect(await commanded("rebuild-register.ts")).toMatch(/^[1-9]\d* entries rebuilt, 0 differ/);
});

test("every history of all that was played holds, and so does what was submitted", async () => {
  const held = /^[1-9]\d* entries in [1-9]\d* chains read, [1-9]\d* .* hashed again; all hold\.$/m;
  expect(await commanded("verify-ledger.ts")).toMatch(held);
});

test("the register goes out as a file, and what was edited or entered in it is shown before it is saved", async () => {
  const { page, context, complaints } = await seat(browser);
  await signIn(page, cast.origin, cast.signIn("risk-manager"));
  await goTo(page, "Risk register");
  await page.getByText("Export and bring back").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV", exact: true }).click(),
  ]);
  const text = (await readFile(await file.path(), "utf8")).replace(/^\uFEFF/, "");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const [first, ...others] = data;
  const entered = {
    ...{ supplier: first?.supplier, product: first?.product, risk: "It may be sold." },
    ...{ inherentLikelihood: 3, inherentImpact: 4, currentLikelihood: 2, currentImpact: 4 },
  };
  const edited = Papa.unparse([{ ...first, due: "2098-01-31" }, ...others, entered]);

  await page.getByRole("link", { name: "Bring an edited file back" }).click();
  await page.getByLabel("File").setInputFiles({
    ...{ name: "register.csv", mimeType: "text/csv", buffer: Buffer.from(edited) },
  });
  await page.getByRole("button", { name: "Show what would change" }).click();
  await page.getByText("due: empty → 2098-01-31").waitFor();
  await page.getByText(`1 to change · 1 new · ${others.length} unchanged`).waitFor();
  await page.getByRole("button", { name: "Save 2 lines" }).click();
  await page.getByText("2 lines saved.").waitFor();
  const { items } = await cast.viewer(routes.console.listRisks, { query: {} });
  expect(items.filter(({ due }) => due === "2098-01-31").map(({ id }) => id)).toEqual([first?.id]);
  expect(items.map(({ sentence }) => sentence)).toContain("It may be sold.");
  expect(complaints).toEqual([]);
  await context.close();
});

/** What a command says of the organisation of this journey. */
async function commanded(name: string): Promise<string> {
  const { organisation } = await cast.viewer(routes.console.me);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [fromRoot("functions", "cli", name), organisation.id],
    { env: ownStack().commands },
  );
  return stdout;
}

/** Where the lines of the register lead, whatever their order. */
async function entriesOn(page: Page): Promise<string[]> {
  const links = page.getByRole("rowheader").getByRole("link");
  await links.first().waitFor();
  const places = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href")));
  return places.map(String).sort();
}

/** Next year's assessment of the same product, answered well by another person there. */
async function secondRound(assessmentId: string): Promise<string> {
  const { supplier, engagement } = await cast.viewer(routes.console.getAssessment, {
    params: { assessmentId },
  });
  const next = story("Schadenblick claims triage", "submitted");
  const at = { params: { supplierId: supplier.id } };
  const contact = await cast.procurement(routes.console.createContact, {
    ...at,
    body: next.contact,
  });
  const { id } = await cast.procurement(routes.console.createAssessment, {
    body: {
      ...{ supplierId: supplier.id, engagementId: engagement.id, contactIds: [contact.id] },
      ...{ questionnaireId: "ai-supplier", startFrom: "nothing" },
      due: { date: "2099-06-30", zone: "Europe/Berlin" },
    },
  });
  await cast.procurement(routes.console.issueAssessment, {
    params: { assessmentId: id },
    body: {},
  });
  const played = { ...next, engagement: { ...next.engagement, product: engagement.product } };
  const asked = await enter(cast, played);
  await answer(cast, played, asked, true);
  await submit(cast, played, asked);
  await scored(cast, id);
  return id;
}
