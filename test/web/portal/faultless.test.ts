import type { Page } from "playwright-core";
import { describe, expect, test, vi } from "vitest";
import type { Comparison } from "../../../functions/contract/shapes/files.ts";
import type { Landing, PortalAssessment } from "../../../functions/contract/shapes/portal.ts";
import type { Team } from "../../../functions/contract/shapes/team.ts";
import { refusal } from "./fake-server.ts";
import { ASSESSMENT, openedLanding, provedLanding, RECEIPT } from "./fixture.ts";
import { faults, type Visit } from "./visit.ts";
import { usePortal } from "./visiting.ts";

vi.setConfig({ testTimeout: 120_000 });

const onPortal = usePortal();

const LINK = `#${"a".repeat(43)}`;
const AT = "2027-02-01T10:00:00Z";
const TEAM: Team = {
  leads: [{ id: "lead-001", name: "Mara Lindqvist", me: true }],
  delegations: [
    {
      ...{ id: "delegate-1", name: "Jonas Weber", email: "jonas@meridian.example", at: AT },
      ...{ sections: ["governance"], questions: [], by: "Mara Lindqvist", state: "active" },
      ...{ note: "You know this part.", dueOn: "2027-03-05" },
      letter: { state: "failed", at: AT },
    },
  ],
};
const THREADS = {
  threads: [
    {
      ...{ question: "policy", unread: 1 },
      comments: [
        { id: "comment-1", side: "buyer", by: "Jana Petersen", at: AT, text: "Which policy?" },
      ],
    },
  ],
};
const FINDING = {
  ...{ id: "finding-1", title: "Keep logs", severity: "major", state: "asked", overdue: false },
  ...{ action: "Keep them for six months.", due: { date: "2027-04-30", zone: "Europe/Berlin" } },
  thread: [],
};
const SIGNATORY: Partial<PortalAssessment> = {
  me: { name: "Clara Voss", role: "signatory" },
  landing: { ...provedLanding, asked: { role: "signatory", by: "Mara Lindqvist" } },
};
const SUBMITTED: Partial<PortalAssessment> = {
  landing: { ...provedLanding, status: "submitted" },
  receipt: RECEIPT,
};

const SUBMITTED_LATE: Partial<PortalAssessment> = {
  landing: { ...provedLanding, status: "submitted" },
  receipt: { ...RECEIPT, daysLate: 3 },
};

/** A page before the mailbox is proved: how one comes to it, and the button that goes on from it. */
type Arrival = {
  address?: string;
  landing?: Partial<Landing>;
  go?: (page: Page) => Promise<void>;
  button: string;
  fill?: readonly [label: string, text: string];
};

const press = (page: Page, name: string) => page.getByRole("button", { name }).first().click();

const ARRIVING: Record<string, Arrival> = {
  "the landing": { button: "Send me a code" },
  "the landing where Start is enough": {
    ...{ landing: { stepUp: "start" }, button: "Start", fill: ["Your name", "Mara Lindqvist"] },
  },
  "the landing after submitting": {
    ...{ landing: { status: "submitted" }, button: "Send me a code" },
  },
  "the landing once the due date is over": {
    ...{ landing: { status: "closed", closedByDue: true }, button: "Send me a code" },
  },
  "the code": {
    ...{ go: (page) => press(page, "Send me a code"), button: "Continue" },
    fill: ["Code", "123456"],
  },
  "the passcode": {
    landing: { stepUp: "passcode" },
    go: (page) => page.getByRole("link", { name: "Type the passcode" }).click(),
    ...{ button: "Continue", fill: ["Passcode", "48291 37705"] },
  },
  "the landing of a colleague": {
    landing: { asked: { role: "delegate", by: "Mara Lindqvist", note: "You know this." } },
    button: "Send me a code",
  },
  "the landing of a signatory": {
    landing: { asked: { role: "signatory", by: "Mara Lindqvist" } },
    button: "Send me a code",
  },
  "an address without its link": {
    ...{ address: "", button: "Send me a fresh link" },
    fill: ["Your e-mail address", "mara@meridian.example"],
  },
};

/**
 * A page at work, with a part of it opened by `go`; `button` makes it say what is wrong, by itself
 * or where the server refuses `refused`. Without one nothing on it can be.
 */
type Screen = {
  place: string;
  start?: Partial<PortalAssessment>;
  go?: (page: Page) => Promise<void>;
  button?: string;
  refused?: string;
};

const WORKING: Record<string, Screen> = {
  "the list of sections": { place: "", start: { team: TEAM } },
  "a section": { place: "/section/governance", button: "Continue" },
  "the people who answer": {
    ...{ place: "/team", start: { team: TEAM }, button: "Share and send the letter" },
  },
  "the answers to check": { place: "/check" },
  "the spreadsheet": { place: "/workbook", button: "Show what would change" },
  "the attestation": { place: "/attest", start: { team: TEAM } },
  "what is to be mended": { place: "/findings", button: "Send the reply" },
};

const GIVEN = { version: 1, by: "Mara Lindqvist", at: AT };
const ANSWERED: Partial<PortalAssessment> = {
  answers: [
    { question: "policy", answer: { is: "option", option: "yes" }, ...GIVEN },
    { question: "areas", answer: { is: "options", options: ["bias"] }, ...GIVEN },
  ],
};
const RETURNED: Partial<PortalAssessment> = {
  ...ANSWERED,
  ...{ round: 2, returned: ["policy"], note: "Which policy do you mean?" },
  before: [{ question: "policy", answer: { is: "option", option: "no" }, by: GIVEN.by, at: AT }],
};
const CARRIED: Partial<PortalAssessment> = {
  ...ANSWERED,
  ...{ carried: ["policy"], returned: ["areas", "purpose"] },
  before: [{ question: "purpose", answer: { is: "text", text: "Claims" }, by: GIVEN.by, at: AT }],
};
const COLLEAGUE: Partial<PortalAssessment> = {
  me: { name: "Jonas Weber", role: "delegate" },
  landing: { ...provedLanding, asked: { role: "delegate", by: "Mara Lindqvist", note: "Yours." } },
};
const CLOSED: Partial<PortalAssessment> = {
  ...ANSWERED,
  landing: { ...provedLanding, status: "closed", closedByDue: true },
};

/** What the same pages look like at other times and to others. */
const OTHERWISE: Record<string, Screen> = {
  "the sections of a return": { place: "", start: RETURNED },
  "a section of a return, the rest locked": { place: "/section/governance", start: RETURNED },
  "the check of a return": { place: "/check", start: RETURNED },
  "the sections of a second time": { place: "", start: CARRIED },
  "company answers taken over": { place: "/section/governance", start: CARRIED },
  "answers of last time": { place: "/section/product", start: CARRIED },
  "a colleague's sections": { place: "", start: COLLEAGUE },
  "a colleague's section": { place: "/section/governance", start: COLLEAGUE, button: "Continue" },
  "the answers once they are submitted": {
    place: "/check",
    start: { ...ANSWERED, ...SUBMITTED_LATE },
  },
  "the receipt of a late submission": { place: "", start: SUBMITTED_LATE },
  "a round that was closed by its due date": { place: "", start: CLOSED },
};

/** Everything that has to be answered is. */
const COMPLETE: Partial<PortalAssessment> = {
  team: TEAM,
  answers: [
    { question: "policy", answer: { is: "option", option: "no" }, ...GIVEN },
    { question: "areas", answer: { is: "options", options: ["bias"] }, ...GIVEN },
    { question: "purpose", answer: { is: "text", text: "Reads claims" }, ...GIVEN },
    { question: "training", answer: { is: "text", text: "Licensed claims" }, ...GIVEN },
    { question: "no-training-on-input", answer: { is: "confirmed" }, ...GIVEN },
  ],
};
const HALF: Partial<PortalAssessment> = {
  answers: [{ question: "training", answer: { is: "not-applicable", reason: "" }, ...GIVEN }],
};

const ENDING: Record<string, Screen> = {
  "the check of answers begun and not complete": { place: "/check", start: HALF },
  "the attestation of complete answers": {
    ...{ place: "/attest", start: COMPLETE, button: "Submit the answers" },
  },
  "the page to sign": { place: "", start: SIGNATORY, button: "Sign and submit" },
  "the receipt": {
    ...{ place: "", start: SUBMITTED, button: "Download as JSON" },
    refused: "/submission.json",
  },
};

/** Pages that are fetched when they are wanted, by the part that is fetched. */
const LATE: Record<string, Screen> = {
  check: { place: "/check" },
  attest: { place: "/attest" },
  workbook: { place: "/workbook" },
  team: { place: "/team", start: { team: TEAM } },
  findings: { place: "/findings" },
  receipt: { place: "", start: SUBMITTED },
  sign: { place: "", start: SIGNATORY },
};

const unfold = (name: string) => (page: Page) => page.getByText(name, { exact: true }).click();

/** Parts that a person opens on a page. */
const OPENED: Record<string, Screen> = {
  "a document to be added": {
    ...{ place: "/section/governance", button: "Save document" },
    go: (page) => press(page, "Add a document"),
  },
  "a comment to be written": {
    ...{ place: "/section/governance", button: "Send comment", refused: "/comments" },
    go: async (page) => {
      await page.getByText("1 comment, 1 new").click();
      await page.getByLabel("Comment to Nordlicht Versicherung AG").fill("The one of 2026.");
    },
  },
  "single questions to be shared": {
    ...{ place: "/team", start: { team: TEAM }, button: "Share and send the letter" },
    go: unfold("Single questions of “Governance”"),
  },
  "the handover": {
    ...{ place: "/team", start: { team: TEAM }, button: "Hand over" },
    go: unfold("Hand over to somebody else"),
  },
  "somebody to be asked to sign": {
    ...{ place: "/attest", start: COMPLETE, button: "Ask to sign" },
    go: unfold("Ask somebody to sign"),
  },
  "a refusal to sign": {
    ...{ place: "", start: SIGNATORY, button: "Send and do not sign" },
    go: unfold("Do not sign"),
  },
};

/** What a file proposes: each state of an answer, a document, and a cell that could not be read. */
const COMPARISON: Comparison = {
  from: "this",
  ...{ same: 2, strange: 1 },
  proposals: [
    {
      ...{ question: "policy", state: "conflict", answer: { is: "option", option: "no" } },
      ...{ standing: { is: "option", option: "yes" }, version: 1, by: GIVEN.by, at: AT },
      place: { sheet: "Answers", cell: "E3" },
    },
    {
      ...{ question: "purpose", state: "new", answer: { is: "text", text: "Claims" }, version: 0 },
      place: { sheet: "Answers", cell: "E4" },
    },
    {
      ...{ question: "areas", state: "cleared", answer: null, version: 1, by: GIVEN.by, at: AT },
      standing: { is: "options", options: ["bias"] },
    },
  ],
  documents: [
    {
      ...{ id: "document-1", state: "new", place: { sheet: "Documents", cell: "E3" } },
      document: {
        ...{ type: "policy", title: "AI policy", dated: "2026-03-01", questions: ["policy"] },
        url: "https://trust.meridian.example/documents/published/artificial-intelligence-policy",
      },
    },
  ],
  unreadable: [
    {
      ...{ sheet: "Answers", cell: "E5", question: "training", problem: "formula" },
      found: "=A1",
    },
    {
      ...{ sheet: "Answers", cell: "E9", question: "staff", problem: "out-of-range" },
      ...{ min: 0, max: 10_000, found: "12000" },
    },
    {
      ...{ sheet: "Documents", cell: "F4", problem: "not-a-link" },
      found: "see our website",
    },
  ],
};

async function isFine(page: Page, state: string) {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await faults(page), `${state}, ${width} px`).toEqual([]);
  }
}

const visiting = (
  start: Partial<PortalAssessment> | undefined,
  act: (here: Visit) => Promise<void>,
) =>
  onPortal(start ? { start } : {}, (here) => {
    here.server.extra = { "GET /comments": THREADS, "GET /findings": { findings: [FINDING] } };
    return act(here);
  });

const isDrawn = (page: Page) => page.locator("main .page > * + *").first().waitFor();

describe("no screen has a fault, on 320 and on 1280 pixels", () => {
  test.for(Object.entries(ARRIVING))(
    "%s: as it is, with what is wrong and without network",
    ([, { address = LINK, landing, go, button, fill }]) =>
      visiting(undefined, async ({ page, server }) => {
        server.landing = { ...openedLanding, ...landing };
        await page.goto(`/answer${address}`);
        await isDrawn(page);
        await go?.(page);
        await page.getByRole("button", { name: button }).waitFor();
        await isFine(page, "as it is");
        const doors = ["POST /code", "PUT /code", "/passcode", "/start", "/links"];
        for (const door of doors) server.refuse.set(door, refusal(500, "failed", "It failed."));
        await press(page, button);
        await page.locator(".problem, .banner-danger").first().waitFor();
        await isFine(page, "with what is wrong");
        for (const door of doors) server.refuse.set(door, "drop");
        if (fill) await page.getByLabel(fill[0], { exact: true }).fill(fill[1]);
        await press(page, button);
        await page.getByText("The server could not be reached").waitFor();
        await isFine(page, "without network");
      }),
  );

  test.for(Object.entries({ ...WORKING, ...OTHERWISE, ...ENDING, ...OPENED }))(
    "%s: as it is, without network and with what is wrong",
    ([, { place, start, go, button, refused }]) =>
      visiting(start, async ({ page, context, server, open }) => {
        await open(place);
        await isDrawn(page);
        await go?.(page);
        await isFine(page, "as it is");
        await context.setOffline(true);
        await page.getByText("No network.").waitFor();
        await isFine(page, "without network");
        await context.setOffline(false);
        if (!button) return;
        if (refused) server.refuse.set(refused, refusal(500, "failed", "It failed."));
        await press(page, button);
        await page.locator(".problem, .banner-danger").first().waitFor();
        await isFine(page, "with what is wrong");
      }),
  );

  test.for(Object.entries(LATE))(
    "the page “%s” that does not arrive says so, and comes when it is tried again",
    ([part, { place, start }]) =>
      visiting(start, async ({ page, open }) => {
        const files = `**/assets/answer/${part}-*`;
        await page.route(files, (route) => route.abort());
        const opened = open(place);
        await page.getByText("This part of the page has not arrived").waitFor();
        await isFine(page, "without its part");
        await page.unroute(files);
        await press(page, "Try again");
        await opened;
      }),
  );

  test.for([
    [404, "not-found", "This link is not known"],
    [410, "link-expired", "This link has expired"],
    [410, "link-revoked", "This link was withdrawn"],
    [410, "link-replaced", "There is a newer link"],
    [429, "too-many-tries", "Too many tries"],
    [500, "failed", "Something failed on our side"],
  ] as const)(
    "a link refused with %s, %s, and what goes wrong from there",
    ([status, code, title]) =>
      visiting(undefined, async ({ page, server }) => {
        server.refuse.set("/session", refusal(status, code, "Refused."));
        await page.goto(`/answer${LINK}`);
        await page.getByRole("heading", { level: 1, name: title }).waitFor();
        await isFine(page, "as it is");
        if (await page.getByRole("button", { name: "Try again" }).isVisible()) {
          server.refuse.set("/session", "drop");
          await press(page, "Try again");
          await page.getByRole("heading", { level: 1, name: "No connection" }).waitFor();
          return isFine(page, "without network");
        }
        const field = page.getByLabel("Your e-mail address", { exact: true });
        if (await field.isVisible()) {
          await press(page, "Send me a fresh link");
          await page.locator(".problem").waitFor();
          await isFine(page, "without an address");
          await field.fill("mara@meridian.example");
        }
        server.refuse.set("/links", refusal(500, "failed", "It failed."));
        await press(page, "Send me a fresh link");
        await page.locator(".banner-danger").waitFor();
        await isFine(page, "with what is wrong");
        server.refuse.set("/links", "drop");
        await press(page, "Send me a fresh link");
        await page.getByText("The server could not be reached").waitFor();
        await isFine(page, "without network");
      }),
  );

  test("what a file would change here, of every kind: as it is, without network and refused", () =>
    visiting(ANSWERED, async ({ page, context, server, open }) => {
      server.extra = { ...server.extra, "PUT /answers.xlsx": COMPARISON };
      await open("/workbook");
      const buffer = Buffer.from("a workbook");
      const chosen = { name: "a.xlsx", mimeType: "application/octet-stream", buffer };
      await page.getByLabel("File (.xlsx or .json)").setInputFiles(chosen);
      await press(page, "Show what would change");
      await page.getByRole("heading", { name: /^Changed here as well/ }).waitFor();
      await page.getByText("This number does not fit: from 0 to 10,000. Found: “12000”").waitFor();
      await isFine(page, "as it is");
      await context.setOffline(true);
      await page.getByText("No network.").waitFor();
      await isFine(page, "without network");
      await context.setOffline(false);
      server.refuse.set("/answers.xlsx", refusal(422, "not-a-workbook", "This is no workbook."));
      await press(page, "Show what would change");
      await page.locator(".problem, .banner-danger").first().waitFor();
      await isFine(page, "refused");
    }));

  test("the dialog of a session that ended: its code, a wrong one and no network", () =>
    visiting(undefined, async ({ page, server, open }) => {
      await open("/section/product");
      server.refuse.set("/answers", refusal(401, "step-up-required", "Prove it."));
      await page.locator("#q-purpose").fill("Reads claims");
      const dialog = page.getByRole("dialog");
      server.refuse.set("POST /code", "drop");
      await dialog.getByRole("button", { name: "Send me a code" }).click();
      await dialog.getByText("The server could not be reached").waitFor();
      await isFine(page, "without network");
      server.refuse.delete("POST /code");
      await dialog.getByRole("button", { name: "Send me a code" }).click();
      await dialog.getByLabel("Code", { exact: true }).waitFor();
      await isFine(page, "with the code asked for");
      await dialog.getByRole("button", { name: "Continue" }).click();
      await dialog.locator(".problem").first().waitFor();
      await isFine(page, "with what is wrong");
    }));

  test("the dialog of finishing here, and the page after it", () =>
    visiting(undefined, async ({ page, open }) => {
      await open("");
      await press(page, "Finish on this device");
      await page.getByRole("dialog").waitFor();
      await isFine(page, "the dialog");
      await page.getByRole("dialog").getByRole("button").first().click();
      await page.getByRole("heading", { name: "This device is clean" }).waitFor();
      await isFine(page, "after it");
    }));

  // A session ends where something is saved; the dialog stays wherever one goes from there.
  test.for(Object.entries(WORKING))(
    "%s: under the dialog of a session that ended",
    ([, { place, start }]) =>
      visiting(start, async ({ page, server, open }) => {
        await open("/section/product");
        server.refuse.set("/answers", refusal(401, "step-up-required", "Prove it."));
        await page.locator("#q-purpose").fill("Reads claims");
        await page.getByRole("dialog").waitFor();
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#/${ASSESSMENT}${place}`);
        await isDrawn(page);
        await isFine(page, "under the dialog");
      }),
  );
});
