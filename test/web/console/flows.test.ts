import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { ok, refusal } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";
import { finding, riskOpen } from "./world-risk.ts";

const visiting = useConsole();

describe("signing in", () => {
  test("one button leads to the sign-in and back to the page asked for", () =>
    visiting({ signedIn: false }, async ({ page }, site) => {
      await page.route("https://login.example/authorize**", (route) => {
        const state = new URL(route.request().url()).searchParams.get("state") ?? "";
        const location = `${site.origin}/?code=code-1&state=${state}`;
        return route.fulfill({ status: 302, headers: { location } });
      });
      await page.goto(`${site.origin}/risks?band=high`);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("heading", { level: 1, name: "Risk register" }).waitFor();
      expect(page.url()).toBe(`${site.origin}/risks?band=high`);
    }));

  test("a session that ends leaves what was typed and offers to sign in again", () =>
    visiting({}, async ({ page, api, open }) => {
      await open("/suppliers/new");
      await page.getByLabel("Name").first().fill("Ålesund Vision AS");
      await page.route("https://login.example/token", (route) =>
        route.fulfill({ status: 400, headers: { "access-control-allow-origin": "*" }, body: "{}" }),
      );
      api.replies.set("POST /suppliers", refusal(401, "not-signed-in", "Sign in."));
      await page.getByRole("button", { name: "Add supplier" }).click();
      await page.getByRole("button", { name: "Sign in again" }).waitFor();
      expect(await page.getByLabel("Name").first().inputValue()).toBe("Ålesund Vision AS");
    }));

  test("a viewer is offered nothing to change", () =>
    visiting({ role: "viewer" }, async ({ page, open }) => {
      await open("/suppliers");
      await page.getByRole("link", { name: "Meridian" }).click();
      await page.getByRole("heading", { name: "Contacts" }).waitFor();
      expect(await page.getByRole("button", { name: /Change|Add/ }).count()).toBe(0);
    }));
});

describe("a list", () => {
  test("it follows search, order and filters, and keeps them in its address", () =>
    visiting({}, async ({ page, open }) => {
      await open("/suppliers");
      await page.getByRole("table").waitFor();
      await page.keyboard.press("/");
      await page.keyboard.type("ales");
      await page.getByText("Suppliers: 1 of 3").waitFor();
      expect(page.url()).toContain("q=ales");
      await page.keyboard.type("und vision as");
      expect(await page.getByRole("searchbox").inputValue()).toBe("alesund vision as");
      await page.getByRole("searchbox").fill("");
      await page.getByRole("button", { name: "Name" }).click();
      expect(await page.locator("tbody th").allInnerTexts()).toEqual([
        "Meridian Claims AI GmbH",
        "Brightwater Models Inc.",
        "Ålesund Vision AS",
      ]);
      await page.getByLabel("Tier").selectOption("T4");
      await page.reload();
      await page.getByText("Suppliers: 1 of 3").waitFor();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download as CSV" }).click(),
      ]);
      expect(file.suggestedFilename()).toBe("suppliers.csv");
      const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
      expect(lines.map((line) => line.split(",")[1])).toEqual(["Name", "Ålesund Vision AS"]);
    }));

  test("keys lead from list to list, and can be turned off", () =>
    visiting({}, async ({ page, open }) => {
      await open("/");
      await page.keyboard.press("g");
      await page.keyboard.press("r");
      await page.getByRole("heading", { level: 1, name: "Risk register" }).waitFor();
      await page.keyboard.press("?");
      await page.getByLabel("Use these keys").uncheck();
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      expect(await page.getByRole("dialog").count()).toBe(0);
    }));
});

describe("a new supplier", () => {
  test("problems are named at the field and above the form, with the focus on them", () =>
    visiting({}, async ({ page, api, open }) => {
      const fields = [{ path: "name", message: "Write something here." }];
      api.replies.set("POST /suppliers", refusal(422, "invalid", "Not so.", fields));
      await open("/suppliers/new");
      await page.getByRole("button", { name: "Add supplier" }).click();
      await page
        .getByRole("alert")
        .getByRole("link", { name: "Name: Write something here." })
        .click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("supplier-name");
      expect(await page.locator("#supplier-name").getAttribute("aria-invalid")).toBe("true");
    }));

  test("what was refused is named in the language the page has turned to", () =>
    visiting({}, async ({ page, api, open }) => {
      const fields = [{ path: "until", message: "This is missing." }];
      const refused = refusal(422, "invalid", "Some fields need mending.", fields);
      api.replies.set("POST /risks/risk-1aaaa/acceptance", refused);
      await open("/risks/risk-1aaaa");
      await page.getByRole("button", { name: "Accept in my name" }).click();
      await page.getByRole("link", { name: "Until: This is missing." }).waitFor();
      await page.getByRole("button", { name: "Deutsch" }).click();
      await page.getByRole("link", { name: "Bis: Das fehlt." }).waitFor();
    }));

  test("a double click makes one supplier; a failed contact does not make a second", () =>
    visiting({}, async ({ page, api, open }) => {
      const added = { ...world.supplier, id: "supplier-1", contacts: [], engagements: [] };
      api.replies.set("POST /suppliers", ok(added, 201));
      const fields = [{ path: "email", message: "Write an e-mail address." }];
      const contacts = "POST /suppliers/supplier-1/contacts";
      api.replies.set(contacts, refusal(422, "invalid", "Not so.", fields));
      await open("/suppliers/new");
      await page.locator("#supplier-name").fill("Meridian");
      await page.locator("#contact-name").fill("Mara");
      await page.locator("#contact-email").fill("mara@");
      await page.getByRole("button", { name: "Add supplier" }).dblclick();
      await page.getByRole("alert").getByText("Write an e-mail address.").waitFor();
      api.replies.set(contacts, ok(world.supplier.contacts[0], 201));
      await page.locator("#contact-email").fill("mara@meridian.example");
      await page.getByRole("button", { name: "Add supplier" }).click();
      await page.getByRole("heading", { level: 1, name: "Meridian Claims AI GmbH" }).waitFor();
      const posts = api.changes().map(({ path }) => path);
      expect(posts.filter((path) => path === "/suppliers")).toHaveLength(1);
      expect(api.changes().every(({ key }) => (key?.length ?? 0) > 20)).toBe(true);
    }));

  test("a stale change says so, and keeps what was typed over the present version", () =>
    visiting({}, async ({ page, api, open }) => {
      const stale = refusal(409, "stale", "Petra Öztürk changed this a moment ago.");
      api.replies.set("PATCH /suppliers/supplier-1", stale);
      await open("/suppliers/supplier-1");
      await page.getByRole("button", { name: "Change", exact: true }).click();
      await page.locator("#supplier-country").fill("Norway");
      await page.getByRole("button", { name: "Save changes" }).click();
      await page.getByText("Petra Öztürk changed this a moment ago.").waitFor();
      const theirs = { ...world.supplier, version: 4, website: "https://new.example" };
      api.replies.set("GET /suppliers/supplier-1", ok(theirs));
      await page.getByRole("button", { name: /Load the present version/ }).click();
      expect(await page.locator("#supplier-country").inputValue()).toBe("Norway");
      api.replies.set("PATCH /suppliers/supplier-1", ok({ ...world.supplier, country: "Norway" }));
      await page.getByRole("alert").waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Save changes" }).click();
      await page.getByRole("button", { name: "Save changes" }).waitFor({ state: "detached" });
      expect(api.changes().at(-1)?.body).toMatchObject({
        ...{ version: 4, country: "Norway", website: "https://new.example" },
      });
    }));

  test("a finding somebody else changed keeps what was typed, and their change of the rest", () =>
    visiting({}, async ({ page, api, open }) => {
      const stale = refusal(409, "stale", "Petra Öztürk changed this a moment ago.");
      api.replies.set("GET /findings/finding-1", ok(finding));
      api.replies.set("PATCH /findings/finding-1", stale);
      await open("/findings/finding-1");
      await page.getByLabel("Word to the supplier").fill("Shown on the call.");
      await page.getByRole("button", { name: "Verify: it is mended" }).click();
      await page.getByText("Petra Öztürk changed this a moment ago.").waitFor();
      const theirs = { ...finding, version: 4, severity: "minor" };
      api.replies.set("GET /findings/finding-1", ok(theirs));
      await page.getByRole("button", { name: /Load the present version/ }).click();
      await page.getByRole("alert").waitFor({ state: "detached" });
      expect(await page.getByLabel("Word to the supplier").inputValue()).toBe("Shown on the call.");
      api.replies.set("PATCH /findings/finding-1", ok({ ...theirs, version: 5 }));
      await page.getByRole("button", { name: "Verify: it is mended" }).click();
      await expect.poll(() => page.getByLabel("Word to the supplier").inputValue()).toBe("");
      expect(api.changes().at(-1)?.body).toEqual({
        ...{ version: 4, state: "verified", severity: "minor", note: "Shown on the call." },
        ...{ owner: null, contact: null },
      });
    }));

  test("a product somebody else changed keeps what was typed, and their change of the rest", () =>
    visiting({}, async ({ page, api, open }) => {
      const path = "/suppliers/supplier-1/products/engagement-1";
      const put = path.replace("products", "engagements");
      const [first, ...others] = world.supplier.engagements;
      if (!first) throw new Error("unreachable");
      await open(path);
      await page.locator("#engagement-purpose").fill("Sorting letters.");
      const triage = { ...first.triage, data: 5, persons: 1 };
      const theirs = { ...first, version: 9, product: "Claims Copilot 2", triage };
      const present = { ...world.supplier, engagements: [theirs, ...others] };
      api.replies.set("GET /suppliers/supplier-1", ok(present));
      api.replies.set(`PATCH ${put}`, refusal(409, "stale", "Petra Öztürk changed this."));
      await page.getByRole("group", { name: "Effect on people" }).getByRole("radio").nth(2).check();
      await page.getByRole("button", { name: "Save changes" }).click();
      await page.getByRole("button", { name: /Load the present version/ }).click();
      await page.getByRole("alert").waitFor({ state: "detached" });
      expect(await page.locator("#engagement-purpose").inputValue()).toBe("Sorting letters.");
      api.replies.set(`PATCH ${put}`, ok(theirs));
      await page.getByRole("button", { name: "Save changes" }).click();
      await page.getByRole("heading", { level: 1, name: world.supplier.name }).waitFor();
      expect(api.changes().at(-1)?.body).toMatchObject({
        ...{ version: 9, product: "Claims Copilot 2", purpose: "Sorting letters." },
        triage: { data: 5, persons: 3 },
      });
    }));

  test("a risk somebody else changed keeps what was typed, and their change of the rest", () =>
    visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
      api.replies.set("PATCH /risks/risk-1aaaa", refusal(409, "stale", "Petra Öztürk was first."));
      await open("/risks/risk-1aaaa");
      const treatment = page.getByRole("form", { name: "Treatment" });
      await treatment.getByLabel("Note").fill("Ask for a test.");
      await page.getByRole("form", { name: "Accept by name" }).getByLabel("Reason").fill("Small.");
      await treatment.getByRole("button", { name: "Save" }).click();
      await page.getByText("Petra Öztürk was first.").waitFor();
      const row = { ...riskOpen.row, version: 9, due: "2027-11-30" };
      api.replies.set("GET /risks/risk-1aaaa", ok({ ...riskOpen, row }));
      await page.getByRole("button", { name: /Load the present version/ }).click();
      await page.getByRole("alert").waitFor({ state: "detached" });
      const reason = page.getByRole("form", { name: "Accept by name" }).getByLabel("Reason");
      expect(await reason.inputValue()).toBe("Small.");
      api.replies.set("PATCH /risks/risk-1aaaa", ok({ ...riskOpen, row: { ...row, version: 10 } }));
      await treatment.getByRole("button", { name: "Save" }).click();
      await expect
        .poll(() => api.changes().at(-1)?.body)
        .toMatchObject({ version: 9, due: "2027-11-30", note: "Ask for a test." });
    }));

  test("a fact that was emptied is taken away, not left as it was", () =>
    visiting({}, async ({ page, api, open }) => {
      api.replies.set("PATCH /suppliers/supplier-1", ok({ ...world.supplier, version: 4 }));
      await open("/suppliers/supplier-1");
      await page.getByRole("button", { name: "Change", exact: true }).click();
      await page.locator("#supplier-country").fill("");
      await page.getByRole("button", { name: "Save changes" }).click();
      await page.getByRole("button", { name: "Save changes" }).waitFor({ state: "detached" });
      const { name } = world.supplier;
      expect(api.changes().at(-1)?.body).toMatchObject({ name, country: null });
    }));
});

describe("the risk intake", () => {
  test("tier and inherent risk follow each choice, as a range while facts are missing", () =>
    visiting({}, async ({ page, open }) => {
      await open("/suppliers/supplier-1/products/engagement-2");
      const live = page.getByRole("complementary");
      await live.getByText("T1 to T2").waitFor();
      await live.getByText("4 facts missing").waitFor();
      await page.getByRole("group", { name: "Data it sees" }).getByText("Public data only").click();
      await page.getByLabel("No", { exact: true }).check();
      await live.getByText("2 facts missing").waitFor();
    }));
});

describe("an assessment", () => {
  test("issuing creates it, issues it and says what will be sent", () =>
    visiting({}, async ({ page, api, open }) => {
      api.replies.set("POST /assessments", ok(world.draft, 201));
      api.replies.set("POST /assessments/assessment-1/issue", ok(world.issued));
      api.replies.set("GET /assessments/assessment-1", ok(world.issued));
      await open("/assessments/new?supplier=supplier-1&product=engagement-1");
      await page.getByLabel("Mara Lindqvist").check();
      await page.getByText("A letter with a link goes to mara@meridian.example.").waitFor();
      await page.locator("summary", { hasText: "Preview" }).click();
      await page.getByText(world.preview.letter.subject).first().waitFor();
      await page.getByRole("button", { name: "Issue and send 1 invitation" }).dblclick();
      await page.getByRole("heading", { name: "Invitations" }).waitFor();
      expect(api.changes().map(({ path }) => path)).toEqual([
        ...["/invitations/plan", "/invitations/preview"],
        "/assessments",
        "/assessments/assessment-1/issue",
      ]);
    }));

  test("a draft that could not be issued says that nothing was sent", () =>
    visiting({}, async ({ page, api, open }) => {
      api.replies.set("POST /assessments", ok(world.draft, 201));
      const busy = refusal(503, "busy", "Too much at once.");
      api.replies.set("POST /assessments/assessment-1/issue", busy);
      api.replies.set("GET /assessments/assessment-1", ok(world.draft));
      await open("/assessments/new?supplier=supplier-1&product=engagement-1");
      await page.getByLabel("Mara Lindqvist").check();
      await page.getByRole("button", { name: "Issue and send 1 invitation" }).click();
      await page.getByText("nothing was sent. Try again here").waitFor();
    }));

  test("a link to hand over is shown once", () =>
    visiting({}, async ({ page, api, open }) => {
      api.replies.set("GET /assessments/assessment-1", ok(world.issued));
      const link = { path: "/answer#token-1", expiresAt: "2027-05-13T22:00:00Z" };
      api.replies.set(
        "POST /assessments/assessment-1/invitations/invitation-2/link",
        ok(link, 201),
      );
      await open("/assessments/assessment-1/progress");
      await page.getByRole("button", { name: "Copy a link" }).last().click();
      const field = page.getByLabel(/A link for Ole Brandt/);
      expect(await field.inputValue()).toMatch(/\/answer#token-1$/);
      await page.reload();
      await page.getByRole("heading", { name: "Invitations" }).waitFor();
      expect(await page.getByText("A link for Ole Brandt").count()).toBe(0);
    }));
});

describe("the review", () => {
  test("a ruling shows the new score at once; the next question is one key away", () =>
    visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
      const rulings = [
        ...world.sheet.rulings,
        {
          question: "data-provenance",
          kind: "override" as const,
          points: 100,
          reason: "Shown on site.",
          by: { id: "member-ruben", name: "Ruben Maas" },
          at: "2027-02-23T08:00:00Z",
          carried: false,
        },
      ];
      const after = { ...world.sheet, rulings };
      const better = { ...world.reply, ...world.scoreOf(after), reviewRevision: 5 };
      api.replies.set("PUT /assessments/assessment-1/reviews/data-provenance", ok(better));
      await open("/assessments/assessment-1/review?question=data-provenance");
      await page.getByText("We do not disclose this").waitFor();
      await page.getByRole("button", { name: "Give other points" }).click();
      await page.getByLabel("Reason").fill("Shown on site.");
      api.replies.set("GET /assessments/assessment-1/answers", ok(after));
      await page.getByRole("button", { name: "Count as 100 points" }).click();
      await page.getByText(/Saved; shown moved from 27\s% to \d\d\s%\./).waitFor();
      await page.getByText("Counts as 100 points").waitFor();
      expect(api.changes()[0]?.body).toEqual({
        ruling: { kind: "override", points: 100, reason: "Shown on site." },
        reviewRevision: 4,
      });
      const before = await page.locator("#question").textContent();
      await page.keyboard.press("j");
      await page.waitForFunction(
        (text) => document.querySelector<HTMLElement>("#question")?.textContent !== text,
        before,
      );
    }));

  test("a rejected reference needs a reason", () =>
    visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
      const fields = [{ path: "reason", message: "Give the reason; the supplier may see it." }];
      const verdict = "PUT /assessments/assessment-1/evidence/evidence-1";
      api.replies.set(verdict, refusal(422, "invalid", "Not so.", fields));
      await open("/assessments/assessment-1/review?question=pen-test");
      await page.getByRole("button", { name: /^Rejected/ }).click();
      expect(api.changes()).toEqual([]);
      await page.getByRole("button", { name: "Save as “rejected”" }).click();
      await page.getByText("Give the reason; the supplier may see it.").waitFor();
    }));

  test("what a supplier wrote is text, whatever it looks like", () =>
    visiting({}, async ({ page, open }) => {
      await open("/assessments/assessment-1/review?question=switch-off");
      await page.getByText("Batch runs finish first; <b>about 20 minutes</b>.").waitFor();
    }));

  test("what the rules forbid cannot be chosen, and the reason stands beside it", () =>
    visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
      await open("/assessments/assessment-1/decision");
      expect(await page.getByRole("radio", { name: /^Accept The result/ }).isDisabled()).toBe(true);
      await page.getByRole("radio", { name: /^Conditional/ }).check();
      await page.getByRole("textbox", { name: "Reason" }).fill("Origin of data is open.");
      await page.getByLabel(/^Conditions/).fill("Name the sources\n\nName the processors");
      api.replies.set("POST /assessments/assessment-1/decision", ok(world.decided));
      await page.getByRole("button", { name: "Record “conditional”" }).click();
      await page.getByText("Decided by", { exact: true }).waitFor();
      expect(api.changes()[0]?.body).toMatchObject({
        conditions: ["Name the sources", "Name the processors"],
        reviewRevision: 4,
      });
    }));
});

describe("the register", () => {
  test("a treatment is saved on the version that was seen, with its target and actions", () =>
    visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
      const [risk] = world.riskRows;
      api.replies.set("PATCH /risks/risk-1aaaa", ok({ ...risk, status: "treating", version: 3 }));
      await open("/risks?status=unsettled");
      await page.getByRole("link", { name: /controls of Claims Copilot/ }).click();
      await page.getByRole("radio", { name: /^Mitigate/ }).check();
      await page.getByLabel("Status").selectOption("treating");
      const target = page.getByRole("group", { name: "Target after treatment" });
      await target.getByLabel("Likelihood").selectOption("2");
      await target.getByLabel("Impact").selectOption("3");
      await page.getByRole("button", { name: "Add an action" }).click();
      await page.getByLabel("Action 1", { exact: true }).fill("Ask for an exit plan.");
      await page.getByLabel("Until, action 1").fill("2027-05-31");
      await page.getByRole("button", { name: "Save treatment" }).click();
      await page.getByText("Saved.", { exact: true }).waitFor();
      expect(api.changes()[0]?.body).toMatchObject({
        status: "treating",
        treatment: "mitigate",
        target: { likelihood: 2, impact: 3 },
        actions: [{ text: "Ask for an exit plan.", due: "2027-05-31", done: false }],
        version: 2,
      });
    }));

  test("nobody calls a risk accepted in passing: that has a step of its own", () =>
    visiting({ role: "risk-manager" }, async ({ page, open }) => {
      await open("/risks/risk-1aaaa");
      const states = await page.getByLabel("Status").locator("option").allTextContents();
      expect(states).toEqual(["Open", "In treatment", "Closed"]);
      await page.getByRole("heading", { name: "Accept by name" }).waitFor();
    }));

  test("an entry leads to the rule, the answer, the person and its question in the review", () =>
    visiting({ role: "risk-manager" }, async ({ page, open }) => {
      await open("/risks/risk-1aaaa");
      const gap = page.getByRole("article").first();
      await gap.getByText(/Asks for an answer worth/).waitFor();
      await gap.getByText(/Mara Lindqvist, 20 February 2027/).waitFor();
      await gap.getByRole("link").first().click();
      await page.waitForURL(/\/assessments\/assessment-1\/review\?question=/);
    }));

  test("many risks are changed at once, each on its version, and it can be taken back", () =>
    visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
      const rows = world.riskRows.map((row) => ({ ...row, version: row.version + 1 }));
      const results = rows.map((row) => ({ id: row.id, done: true, row }));
      api.replies.set("POST /risks/bulk", ok({ results }));
      await open("/risks");
      await page.getByLabel("Select all that are found").check();
      await page.getByRole("button", { name: "Change 2 risks" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: "Change 2 risks" }).click();
      await dialog.getByText("Choose at least one thing to change.").waitFor();
      await dialog.getByLabel("What is done").selectOption("transfer");
      await dialog.getByRole("button", { name: "Change 2 risks" }).click();
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByText("Taken back.").waitFor();
      const sent = api.changes().map(({ body }) => body);
      expect(sent).toMatchObject([
        {
          changes: world.riskRows.map(({ id, version }) => ({
            id,
            version,
            treatment: "transfer",
          })),
        },
        { changes: rows.map(({ id, version, treatment = null }) => ({ id, version, treatment })) },
      ]);
    }));

  test("an edited file is saved as far as it was confirmed", () =>
    visiting({ role: "risk-manager" }, async ({ page, api, open }) => {
      const [row] = world.riskRows;
      api.replies.set("POST /risks/bulk", ok({ results: [{ id: row?.id, done: true, row }] }));
      await open("/risks/import");
      const file = { name: "register.csv", mimeType: "text/csv", buffer: Buffer.from("id,risk") };
      await page.getByLabel("File").setInputFiles(file);
      await page.getByRole("button", { name: "Show what would change" }).click();
      await page.getByText("owner: Name one member").waitFor();
      await page.getByRole("button", { name: "Save 1 line" }).click();
      await page.getByText("1 line saved.").waitFor();
      expect(api.changes().at(-1)?.body).toEqual({
        changes: [{ id: row?.id, version: row?.version, status: "treating" }],
      });
    }));
});
