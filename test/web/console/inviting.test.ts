import { expect, test } from "vitest";
import { ok, refusal } from "./fake-api.ts";
import { faults } from "./faults.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PAGE = "/invite?suppliers=supplier-1,supplier-3";

test("a plan that is none is refused at its field, and nothing is created", () =>
  visiting({}, async ({ page, api, open }) => {
    await open(PAGE);
    await page.getByLabel("Reminders: days before the due date").fill("soon");
    await page.getByRole("button", { name: "Send 1 invitation" }).click();
    await page
      .getByRole("alert")
      .getByText(/Write whole numbers from 1 to 90/)
      .waitFor();
    expect(api.changes().map(({ path }) => path)).toEqual(["/invitations/plan"]);
  }));

test("whoever no letter reaches is named before, asked in their own language, and gets a link to hand over", () =>
  visiting({}, async ({ page, api, open }) => {
    const [first] = world.plan.suppliers;
    if (!first) throw new Error("The plan has a supplier.");
    const contacts = first.contacts.map((each) =>
      each.email ? { ...each, language: "de", suppressed: "bounced" } : each,
    );
    const suppliers = [{ ...first, contacts }];
    api.replies.set("POST /invitations/plan", ok({ suppliers }));
    api.replies.set("POST /assessments", ok(world.draft, 201));
    api.replies.set("POST /assessments/assessment-1/issue", ok(world.issued));
    const link = { path: "/answer#token-1", expiresAt: "2027-05-13T22:00:00Z" };
    const invitation = "/assessments/assessment-1/invitations/invitation-1/link";
    api.replies.set(`POST ${invitation}`, ok(link, 201));
    await open("/invite?suppliers=supplier-1");
    await page
      .getByText(/Letters to this address came back: none goes out/)
      .first()
      .waitFor();
    await page.getByText(/^Already asked by Petra Öztürk, due/).waitFor();
    await page.getByLabel("Reminders: days before the due date").fill("10, 3");
    await page.getByRole("button", { name: "Send 1 invitation" }).click();
    await page.getByRole("button", { name: "Copy the link Mara Lindqvist" }).click();
    const field = page.getByLabel(/A link for Mara Lindqvist/);
    expect(await field.inputValue()).toMatch(/\/answer#token-1$/);
    const created = api.changes().find(({ path }) => path === "/assessments");
    expect(created?.body).toMatchObject({
      language: "de",
      reminders: { before: [10, 3], after: [1, 7] },
    });
  }));

test("an invitation that was refused says why, on a phone too", () =>
  visiting({ width: 360 }, async ({ page, api, open }) => {
    const message = "Nothing was submitted about this product yet; send the full questionnaire.";
    const fields = [{ path: "questionnaireId", message }];
    const refused = refusal(422, "invalid", "A refresh cannot be sent here.", fields);
    api.replies.set("POST /invitations/preview", refused);
    api.replies.set("POST /assessments", refused);
    await open("/invite?suppliers=supplier-1,supplier-3");
    await page.locator("summary", { hasText: "Preview" }).click();
    await page.getByRole("alert").getByText(message).waitFor();
    await page.getByRole("button", { name: "Send 1 invitation" }).click();
    await page.getByText(`A refresh cannot be sent here. ${message}`).waitFor();
    expect(await faults(page)).toEqual([]);
  }));

test("what became of a list that was brought in stays when the language turns", () =>
  visiting({}, async ({ page, api, open }) => {
    await open("/suppliers/import");
    await page.getByLabel("Your list").fill(world.LIST);
    await page.getByRole("button", { name: "Read the list" }).click();
    await page.getByRole("button", { name: "Check the list" }).click();
    await page.getByRole("button", { name: "Bring in 1 line" }).click();
    await page.getByText(/^Done\. /).waitFor();
    const asked = api.changes().length;
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.getByRole("heading", { name: "Was geschehen ist" }).waitFor();
    expect(await page.getByRole("button", { name: /einlesen$/ }).count()).toBe(0);
    expect(api.changes().length).toBe(asked);
  }));

test("a workbook is read from its first sheet, and its columns are matched like those of a pasted list", () =>
  visiting({}, async ({ page, api, open }) => {
    const [headings, ...lines] = world.LIST.split("\n").map((line) => line.split("\t"));
    const sheet = { sheet: "Lieferanten 2026", others: 2, unread: 1, lines: [headings, ...lines] };
    api.replies.set("PUT /suppliers/sheet", ok(sheet));
    await open("/suppliers/import");
    const file = { name: "old.xlsx", mimeType: XLSX, buffer: Buffer.from("PK and more") };
    await page.getByLabel(/Or your spreadsheet/).setInputFiles(file);
    await page
      .getByText("From the sheet “Lieferanten 2026”; 2 other sheets are left alone")
      .waitFor();
    await page.getByText("1 cell holds a formula or a fault and is left empty").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Check the list" }).click();
    await page.getByRole("button", { name: "Bring in 1 line" }).waitFor();
    const sent = api.changes().at(-1)?.body as { rows: { cells: object }[] };
    expect(sent.rows.length).toBe(lines.length);

    await open("/suppliers/import");
    const message = "The workbook holds macros; save it as .xlsx without macros.";
    const fields = [{ path: "body.macros", message }];
    api.replies.set("PUT /suppliers/sheet", refusal(422, "invalid", message, fields));
    await page.getByLabel(/Or your spreadsheet/).setInputFiles(file);
    await page.getByRole("alert").getByText(message).first().waitFor();
    const old = { ...file, name: "old.xls", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) };
    await page.getByLabel(/Or your spreadsheet/).setInputFiles(old);
    await page.getByText("This file is neither a workbook (.xlsx) nor text.").waitFor();
    expect(await page.getByText(message).count()).toBe(0);
  }));

test("a hundred and twenty suppliers are planned fifty at a time", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("POST /invitations/plan", ok({ suppliers: [] }));
    const ids = Array.from({ length: 120 }, (_, at) => `supplier-${at}`);
    await open(`/invite?suppliers=${ids.join(",")}`);
    await page.getByText("Nothing can be sent yet.").waitFor();
    const asked = api.changes().map(({ body }) => (body as { supplierIds: string[] }).supplierIds);
    expect(asked.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(asked.flat()).toEqual(ids);
  }));

test("each product is asked by the questionnaire its tier and its earlier rounds propose", () =>
  visiting({}, async ({ page, api, open }) => {
    const [first] = world.plan.suppliers;
    const [decided] = world.assessmentRows;
    if (!first || !decided) throw new Error("The plan has a supplier and an assessment.");
    const [engagement] = first.engagements;
    const product = (id: string, tier: string) => ({ ...engagement, id, product: id, tier });
    const engagements = [product("new", "T2"), product("known", "T2"), product("slight", "T4")];
    const before = { ...decided, status: "decided", tier: "T2", questionnaireId: "ai-supplier" };
    const assessments = [{ ...before, engagementId: "known", attested: true }];
    const suppliers = [{ ...first, engagements, assessments }];
    api.replies.set("POST /invitations/plan", ok({ suppliers }));
    api.replies.set("POST /assessments", ok(world.draft, 201));
    api.replies.set("POST /assessments/assessment-1/issue", ok(world.issued));
    await open("/invite?suppliers=supplier-1");
    await page
      .getByRole("row", { name: /slight/ })
      .getByText(/Short triage follow-up/)
      .waitFor();
    await page.getByRole("button", { name: "Send 3 invitations" }).click();
    await page.getByText("3 suppliers were invited.").waitFor();
    const made = api.changes().filter(({ path }) => path === "/assessments");
    expect(made.map(({ body }) => (body as { questionnaireId: string }).questionnaireId)).toEqual([
      ...["ai-supplier", "annual-refresh", "short-triage"],
    ]);
  }));

test("a new assessment preselects what is proposed, and names who of us asked already", () =>
  visiting({}, async ({ page, api, open }) => {
    const [engagement] = world.supplier.engagements;
    const slight = { ...world.supplier, engagements: [{ ...engagement, tier: "T4" }] };
    api.replies.set("GET /suppliers/supplier-1", ok(slight));
    await open("/assessments/new?supplier=supplier-1");
    await page.getByText(/^Proposed by the tier and earlier rounds: Short triage/).waitFor();
    expect(await page.getByLabel("Questionnaire").inputValue()).toBe("short-triage");
    await page.getByText(/Already asked by Petra Öztürk, due/).waitFor();
    await page.getByLabel("Questionnaire").selectOption("ai-supplier");
    expect(await page.getByLabel("Questionnaire").inputValue()).toBe("ai-supplier");
  }));

test("the preview shows the letter as mail programs do, and the questions in the reader's language", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("POST /invitations/preview", ok(world.previewIn("de")));
    await open("/assessments/new?supplier=supplier-1&product=engagement-1");
    await page.getByLabel("Mara Lindqvist").check();
    await page.getByLabel("Language of the letter").selectOption("de");
    await page.locator("summary", { hasText: "Preview" }).click();
    const letter = page.frameLocator("iframe[title='The letter']");
    const button = letter.getByText("Open the questionnaire", { exact: true });
    const look = await button.evaluate((each) => {
      const { fontWeight, color } = getComputedStyle(each);
      return { fontWeight, color, leads: each.hasAttribute("href") };
    });
    expect(look).toEqual({ fontWeight: "600", color: "rgb(255, 255, 255)", leads: false });
    await letter.locator("blockquote", { hasText: "Please mind the <b>deadline</b>." }).waitFor();
    const sheet = page.getByRole("region", { name: /^The questionnaire/ });
    const supplierPage = sheet.frameLocator("iframe");
    await supplierPage.getByRole("link", { name: "Mit den Antworten beginnen" }).click();
    await supplierPage.getByText("Weiß ich nicht").first().waitFor();
    expect(await supplierPage.getByText("Do not know").count()).toBe(0);
    // The page itself, with its own size of type, and a place for the documents of an answer.
    const size = await supplierPage
      .locator("p")
      .first()
      .evaluate((each) => {
        return each.ownerDocument.defaultView?.getComputedStyle(each.ownerDocument.documentElement)
          .fontSize;
      });
    expect(size).toBe("18px");
  }));

test("in the preview the supplier's page is tried, turned and left, and nothing goes out", () =>
  visiting({}, async ({ page, api, open }) => {
    await open("/assessments/new?supplier=supplier-1&product=engagement-1");
    await page.getByLabel("Mara Lindqvist").check();
    await page.locator("summary", { hasText: "Preview" }).click();
    const supplierPage = page.frameLocator("iframe[title^='The supplier']");
    await supplierPage.getByText("14 March 2027, 23:59 (Berlin)").waitFor();
    await supplierPage.getByRole("link", { name: "Start answering" }).click();
    const right = supplierPage.getByRole("group", { name: /one you supply to us/ });
    await right.getByLabel("No", { exact: true }).check();
    await supplierPage
      .getByRole("group", { name: /Which product or service do/ })
      .or(supplierPage.getByLabel(/Which product or service do/))
      .first()
      .waitFor();
    api.replies.set("POST /invitations/preview", ok(world.previewIn("de")));
    await supplierPage.getByRole("button", { name: "Deutsch" }).click();
    await supplierPage.getByText("Weiß ich nicht").first().waitFor();
    expect(await supplierPage.getByLabel("Nein", { exact: true }).first().isChecked()).toBe(true);
    expect(new URL(page.url()).hash).toBe("");
    const asked = api.changes().map(({ path }) => path);
    expect(new Set(asked)).toEqual(new Set(["/invitations/plan", "/invitations/preview"]));
  }));

test("a long pasted list shows how far it is where one looks, and the same list again changes nothing", () =>
  visiting({}, async ({ page, context, open }) => {
    const list = ["Company", ...Array.from({ length: 1200 }, (_, at) => `Supplier ${at}`)].join(
      "\n",
    );
    const known = new Set<number>();
    const calls: number[] = [];
    let held: Promise<void> | undefined;
    await page.route("**/api/v1/suppliers/import**", async (route) => {
      const dryRun = !route.request().url().includes("dryRun=false");
      const { rows } = route.request().postDataJSON() as { rows: { line: number }[] };
      calls.push(rows.length);
      if (calls.length > 1) await held;
      const supplier = { id: "supplier-1", name: "Supplier" };
      const lines = rows.map(({ line }) =>
        known.has(line)
          ? { line, is: "known", by: "name", value: "supplier", supplier }
          : { line, is: "new", adds: { contact: false, product: false }, supplier },
      );
      if (!dryRun) for (const { line } of rows) known.add(line);
      await route.fulfill({ json: { dryRun, lines } });
    });
    const hold = () => {
      calls.length = 0;
      let go = () => {};
      held = new Promise((done) => {
        go = done;
      });
      return () => go();
    };
    const inSight = (text: string | RegExp) =>
      page
        .getByText(text)
        .first()
        .evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open("/suppliers/import");
    await page.evaluate((text) => navigator.clipboard.writeText(text), list);
    for (const again of [false, true]) {
      await page.getByLabel("Your list").focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("ControlOrMeta+v");
      await page.getByRole("button", { name: "Read the list" }).click();
      const checkOn = hold();
      await page.getByRole("button", { name: "Check the list" }).click();
      await page.getByText("500 of 1200 lines are checked.").waitFor();
      expect(await page.getByRole("heading", { name: "What will happen" }).count()).toBe(0);
      checkOn();
      await page.getByRole("heading", { name: "What will happen" }).waitFor();
      if (again) break;
      await page.getByRole("button", { name: "1200 new suppliers" }).waitFor();
      const bringOn = hold();
      const taken = await page.evaluateHandle(() => {
        const places: (string | null)[] = [];
        addEventListener("focusin", ({ target }) =>
          places.push((target as Element).getAttribute("role")),
        );
        return places;
      });
      await page.getByRole("button", { name: "Bring in 1200 lines" }).click();
      await page.getByText("20 of 1200 lines").waitFor();
      await expect.poll(() => inSight("20 of 1200 lines")).toBe(true);
      bringOn();
      await page.getByText(/^Done\. /).waitFor();
      await expect.poll(() => inSight(/^Done\. /)).toBe(true);
      // Once, when it began: whoever went on reading meanwhile is not called back at its end.
      expect((await taken.jsonValue()).filter((role) => role === "status")).toEqual(["status"]);
      await page.getByRole("button", { name: "Start over" }).click();
    }
    await page.getByText("Everything on this list is here already.").waitFor();
    expect(await page.getByRole("button", { name: /new supplier/ }).count()).toBe(0);
    expect(known.size).toBe(1200);
  }));
