import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type FakeApi, ok, refusal } from "./fake-api.ts";
import { faults } from "./faults.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";
import * as silent from "./world-risk.ts";

const visiting = useConsole();

type Screen = readonly [
  name: string,
  path: string,
  prepare?: ((api: FakeApi) => void) | undefined,
  act?: (page: Page) => Promise<unknown>,
];

const nothing = ok({ items: [] });
const assessment = (value: object) => (api: FakeApi) =>
  void api.replies.set("GET /assessments/assessment-1", ok(value));

const COVERAGE = "/questionnaires/ai-supplier/coverage";
const openFirst = (page: Page) => page.locator("summary", { hasText: "questions" }).first().click();

const openAll = async (page: Page) => {
  await page.getByRole("heading", { name: "The portfolio" }).waitFor();
  await page.locator("main details").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });
};

const SCREENS: readonly Screen[] = [
  ["overview", "/"],
  ["overview with every part open", "/", undefined, openAll],
  [
    "overview of a new organisation",
    "/",
    (api) => api.replies.set("GET /dashboard", ok(world.noDashboard)),
  ],
  ["suppliers", "/suppliers"],
  ["suppliers, none yet", "/suppliers", (api) => api.replies.set("GET /suppliers", nothing)],
  ["suppliers, nothing found", "/suppliers?q=nobody"],
  [
    "suppliers, some selected",
    "/suppliers?tier=T1&sort=-due",
    undefined,
    async (page) => {
      await page.goto(page.url().replace(/\?.*/, ""));
      await page.getByLabel("Select all that are found").check();
      await page.getByLabel("Search suppliers").fill("a");
      await page.getByRole("button", { name: "Keep this view" }).click();
    },
  ],
  ["bring in a list", "/suppliers/import"],
  [
    "bring in a list, columns and report",
    "/suppliers/import",
    undefined,
    async (page) => {
      await page.getByLabel("Your list").fill(world.LIST);
      await page.getByRole("button", { name: "Read the list" }).click();
      await page.getByRole("heading", { name: "Which column is what" }).waitFor();
    },
  ],
  [
    "what a list will do",
    "/suppliers/import",
    undefined,
    async (page) => {
      await page.getByLabel("Your list").fill(world.LIST);
      await page.getByRole("button", { name: "Read the list" }).click();
      await page.getByRole("button", { name: "Check the list" }).click();
      await page.getByRole("heading", { name: "What will happen" }).waitFor();
    },
  ],
  ["invite nobody", "/invite"],
  [
    "invite many, with a preview",
    "/invite?suppliers=supplier-1,supplier-3",
    undefined,
    async (page) => {
      await page.locator("summary", { hasText: "Preview" }).click();
      await page.getByRole("heading", { name: "The letter" }).waitFor();
      const supplierPage = page.frameLocator("iframe[title^='The supplier']");
      await supplierPage.getByRole("link", { name: "Start answering" }).click();
      await supplierPage.getByText("one you supply to us").waitFor();
    },
  ],
  ["requests", "/requests"],
  ["requests, none yet", "/requests", (api) => api.replies.set("GET /requests", nothing)],
  [
    "a request to write and one to take up",
    "/requests",
    undefined,
    async (page) => {
      await page.getByRole("button", { name: "Ask for an assessment" }).click();
      await page.getByRole("button", { name: "Take it up" }).first().click();
    },
  ],
  ["new supplier", "/suppliers/new"],
  ["supplier", "/suppliers/supplier-1"],
  [
    "supplier, changed in place",
    "/suppliers/supplier-1",
    undefined,
    async (page) => {
      await page.getByRole("button", { name: "Change", exact: true }).click();
      await page.getByRole("button", { name: "Change Mara Lindqvist" }).click();
      await page.getByRole("button", { name: "Note an event" }).click();
    },
  ],
  ["risk intake", "/suppliers/supplier-1/products/new"],
  ["risk intake with facts missing", "/suppliers/supplier-1/products/engagement-2"],
  ["assessments", "/assessments"],
  ["assessments, none yet", "/assessments", (api) => api.replies.set("GET /assessments", nothing)],
  ["new assessment", "/assessments/new?supplier=supplier-1"],
  ["draft", "/assessments/assessment-1/progress?unsent=1", assessment(world.draft)],
  ["progress", "/assessments/assessment-1/progress", assessment(world.issued)],
  [
    "review before the submission",
    "/assessments/assessment-1/review",
    (api) =>
      api.replies.set(
        "GET /assessments/assessment-1/answers",
        ok({ ...world.sheet, submitted: false }),
      ),
  ],
  ["review", "/assessments/assessment-1/review"],
  [
    "review with a verdict in hand",
    "/assessments/assessment-1/review?question=pen-test",
    undefined,
    async (page) => {
      await page.getByRole("button", { name: /^Rejected/ }).click();
      await page.getByRole("button", { name: "Give other points" }).click();
    },
  ],
  [
    "review with questions to be returned",
    "/assessments/assessment-1/review",
    undefined,
    (page) => page.locator("summary", { hasText: "Return questions" }).click(),
  ],
  [
    "review with nothing left to judge",
    "/assessments/assessment-1/review",
    (api) => {
      const sheet = { ...world.sheet, answers: [], evidence: [], notes: [], visible: [] };
      api.replies.set("GET /assessments/assessment-1/answers", ok(sheet));
    },
    (page) => page.getByRole("heading", { name: "Nothing left here" }).waitFor(),
  ],
  [
    "result with every figure",
    "/assessments/assessment-1/result",
    undefined,
    async (page) => {
      for (const name of ["Governance: ", "A.2.2 AI policy: ", "From inherent"]) {
        await page.locator("summary").filter({ hasText: name }).first().click();
      }
    },
  ],
  [
    "result before the submission",
    "/assessments/assessment-1/result",
    (api) => api.replies.delete("GET /assessments/assessment-1/score"),
  ],
  ["decision", "/assessments/assessment-1/decision"],
  ["decision taken", "/assessments/assessment-1/decision", assessment(world.decided)],
  [
    "decision that waits for its second person",
    "/assessments/assessment-1/decision",
    assessment(silent.waiting),
  ],
  [
    "decision by exception in hand",
    "/assessments/assessment-1/decision",
    undefined,
    (page) =>
      page
        .getByLabel(/exception/i)
        .first()
        .check(),
  ],
  [
    "decision that has fallen due again, with a must-have set aside",
    "/assessments/assessment-1/decision",
    (api) => {
      const waivers = [{ gate: "K7", reason: "They mend it.", until: "2027-02-01" }];
      const decision = { ...world.decided.decision, fallsDue: "2027-02-01", isDue: true, waivers };
      assessment({ ...world.decided, decision })(api);
    },
    (page) => page.getByText("This decision has fallen due").waitFor(),
  ],
  [
    "decision that was refused",
    "/assessments/assessment-1/decision",
    (api) => {
      const fields = ["decision", "reason"].map((path) => ({ path, message: "This is missing." }));
      const refused = refusal(422, "invalid", "Some fields need mending.", fields);
      api.replies.set("POST /assessments/assessment-1/decision", refused);
    },
    async (page) => {
      await page.getByRole("button", { name: "Record the decision" }).click();
      await page.getByRole("alert").waitFor();
    },
  ],
  [
    "report of a decision",
    "/assessments/assessment-1/report",
    (api) => {
      assessment(world.decided)(api);
      api.replies.set("GET /assessments/assessment-1/basis", ok(silent.basis));
      api.replies.set("GET /findings", ok({ items: [silent.findingRow] }));
    },
  ],
  [
    "answers from public material",
    "/assessments/assessment-1/desk",
    (api) => api.replies.set("GET /assessments/assessment-1/desk", ok(silent.desk)),
    (page) => page.locator("fieldset input").first().click(),
  ],
  [
    "findings",
    "/findings",
    (api) => api.replies.set("GET /findings", ok({ items: [silent.findingRow] })),
  ],
  ["findings, none yet", "/findings"],
  [
    "findings, nothing found",
    "/findings?state=closed",
    (api) => api.replies.set("GET /findings", ok({ items: [silent.findingRow] })),
  ],
  [
    "finding",
    "/findings/finding-1",
    (api) => api.replies.set("GET /findings/finding-1", ok(silent.finding)),
  ],
  ["new finding", "/findings/new?assessment=assessment-1"],
  ["history", "/assessments/assessment-1/history"],
  ["risk register", "/risks"],
  ["risk register at a place of the heatmap", "/risks?current=3x4&once=yes"],
  ["risk register, empty", "/risks", (api) => api.replies.set("GET /risks", nothing)],
  [
    "risk register, one chosen to be changed",
    "/risks",
    undefined,
    async (page) => {
      await page.getByText("Export and bring back").click();
      await page.getByLabel("Select all that are found").check();
      await page.getByRole("button", { name: "Change 2 risks" }).click();
      await page.getByRole("dialog").waitFor();
    },
  ],
  ["risk", "/risks/risk-1aaaa", undefined, (page) => page.getByText("Answers that show").waitFor()],
  [
    "risk whose acceptance was refused",
    "/risks/risk-1aaaa",
    (api) => {
      const fields = [{ path: "until", message: "This is missing." }];
      const refused = refusal(422, "invalid", "Some fields need mending.", fields);
      api.replies.set("POST /risks/risk-1aaaa/acceptance", refused);
    },
    async (page) => {
      await page.getByRole("button", { name: "Accept in my name" }).click();
      await page.getByRole("alert").waitFor();
    },
  ],
  ["risk entered by hand", "/risks/new"],
  ["bring the register back", "/risks/import"],
  [
    "what an edited register would change",
    "/risks/import",
    undefined,
    async (page) => {
      const file = { name: "register.csv", mimeType: "text/csv", buffer: Buffer.from("id,risk") };
      await page.getByLabel("File").setInputFiles(file);
      await page.getByRole("button", { name: "Show what would change" }).click();
      await page.getByText("1 to change").waitFor();
    },
  ],
  [
    "risk that was accepted",
    "/risks/risk-1aaaa",
    (api) => api.replies.set("GET /risks/risk-1aaaa", ok(silent.riskWhole)),
    (page) => page.getByText("Olga Petrova, until").waitFor(),
  ],
  ["questionnaires", "/questionnaires"],
  ["questionnaire", "/questionnaires/ai-supplier"],
  ["coverage", `${COVERAGE}?framework=eu-ai-act`, undefined, openFirst],
  ["coverage, gaps only", `${COVERAGE}?gaps=only`],
  ["coverage by questions", `${COVERAGE}?framework=iso-iec-27001-2022&by=questions`],
  ["coverage of nothing", "/questionnaires/nothing/coverage"],
  ["organisation", "/organisation"],
  [
    "what suppliers are told, being changed",
    "/organisation",
    undefined,
    (page) => page.getByRole("button", { name: "Change what suppliers are told" }).click(),
  ],
  [
    "role of a person, being changed",
    "/organisation",
    undefined,
    (page) => page.getByRole("button", { name: "Change role Ruben Maas" }).click(),
  ],
  ["missing page", "/nowhere"],
  ["somebody else's supplier", "/suppliers/supplier-9"],
  [
    "list that could not be read",
    "/risks",
    (api) => api.replies.set("GET /risks", refusal(503, "busy", "Too much at once; try again.")),
  ],
  ["keys", "/", undefined, (page) => page.keyboard.press("?")],
];

/**
 * Layout hangs on the width and the language, contrast on the light: each pair of them is looked at
 * once. The language turns in place, so a state that was reached stays.
 */
const LOOKS = [
  [360, "light", "en"],
  [1920, "dark", "en"],
  [360, "dark", "de"],
] as const;

/** Where tables and figures are widest, and German words longest, a small desk is looked at as well. */
const SMALL_DESK = [1280, "light", "de"] as const;
const OF_RISK = /^\/(risks|findings)|^\/$|\/(review|result|decision|report)\b/;

/** Turns the language, also behind a dialog, where nobody could press the button. */
async function turnTo(page: Page, language: "en" | "de"): Promise<void> {
  if ((await page.locator("html").getAttribute("lang")) === language) return;
  const other = page.getByRole("button", {
    name: language === "de" ? "Deutsch" : "English",
    includeHidden: true,
  });
  await other.evaluate((button: HTMLElement) => button.click());
  await page.locator(`html[lang=${language}]`).waitFor();
}

test.for(SCREENS)("%s: no fault in any size, light or language", ([, path, prepare, act]) =>
  visiting({}, async ({ page, api, open }) => {
    prepare?.(api);
    await open(path);
    await page.waitForFunction(() => document.querySelector(".waiting") === null);
    await act?.(page);
    const found: Record<string, string[]> = {};
    const looks = OF_RISK.test(path) ? [...LOOKS, SMALL_DESK] : LOOKS;
    for (const [width, colorScheme, language] of looks) {
      await turnTo(page, language);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const wrong = await faults(page);
      if (wrong.length > 0) found[`${width} ${colorScheme} ${language}`] = wrong;
    }
    expect(found).toEqual({});
  }),
);
