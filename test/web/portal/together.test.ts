import { describe, expect, test, vi } from "vitest";
import type { PortalAssessment } from "../../../functions/contract/shapes/portal.ts";
import type { Team } from "../../../functions/contract/shapes/team.ts";
import { refusal } from "./fake-server.ts";
import { provedLanding } from "./fixture.ts";
import { faults } from "./visit.ts";
import { usePortal } from "./visiting.ts";

vi.setConfig({ testTimeout: 60_000 });

const visiting = usePortal();

const AT = "2027-02-01T10:00:00Z";

const TEAM: Team = {
  leads: [{ id: "lead-001", name: "Mara Lindqvist", me: true }],
  delegations: [
    {
      ...{ id: "delegate-1", name: "Jonas Weber", email: "jonas@meridian.example", at: AT },
      ...{ sections: ["governance"], questions: [], by: "Mara Lindqvist", state: "active" },
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

function as(role: "delegate" | "signatory", more = {}): Partial<PortalAssessment> {
  return {
    me: { name: "Jonas Weber", role },
    landing: { ...provedLanding, asked: { role, by: "Mara Lindqvist", ...more } },
  };
}

describe.for([320, 1280])("on a page %i pixels wide", (width) => {
  test.for<[what: string, place: string, start: Partial<PortalAssessment>]>([
    ["the list of sections of a lead", "", { team: TEAM }],
    ["the people who answer", "/team", { team: TEAM }],
    ["asking to sign", "/attest", { team: TEAM }],
    ["what is asked to be mended", "/findings", {}],
    ["a colleague's sections", "", as("delegate", { note: "You ran them.", dueOn: "2027-03-05" })],
    ["reading and signing", "", as("signatory", { note: "By Friday." })],
    ["answers that changed under a signatory", "", as("signatory", { changed: true })],
  ])("%s has no fault", async ([, place, start]) => {
    await visiting({ width, start }, async ({ page, server, open }) => {
      server.extra = { "GET /comments": THREADS, "GET /findings": { findings: [FINDING] } };
      await open(place);
      await page.locator("main .page > * + *").first().waitFor();
      expect(await faults(page)).toEqual([]);
    });
  });
});

test("a lead sees who has a section, and that a letter did not arrive", async () => {
  await visiting({ start: { team: TEAM } }, async ({ page, open }) => {
    await open();
    await page.getByText("With Jonas Weber").waitFor();
    await page.getByRole("link", { name: "People who answer" }).click();
    await page.getByText("The letter could not be delivered: check the address").waitFor();
  });
});

test("what is missing for sharing is listed first, then everything is sent as chosen", async () => {
  await visiting({ start: { team: TEAM } }, async ({ page, server, open }) => {
    server.extra = { ...server.extra, "POST /delegations": TEAM };
    await open("/section/product");
    await page.getByRole("link", { name: "Share this section with a colleague" }).click();
    await page.getByRole("button", { name: "Share and send the letter" }).click();
    await page.getByRole("link", { name: "Write the name" }).waitFor();
    await page.getByLabel("Name", { exact: true }).first().fill("Eva Lind");
    await page.getByLabel("E-mail address").first().fill("eva@meridian.example");
    await page.getByLabel("Note (optional)").first().fill("You know the product.");
    await page.getByLabel("Day").fill("5");
    await page.getByLabel("Month").fill("3");
    await page.getByLabel("Year").fill("2027");
    await page.getByRole("button", { name: "Share and send the letter" }).click();
    await page.locator(".banner-ok", { hasText: "A letter goes to Eva Lind" }).waitFor();
    const sent = server.heard.find(({ path }) => path === "/delegations");
    expect(sent?.body).toEqual({
      ...{ name: "Eva Lind", email: "eva@meridian.example", note: "You know the product." },
      ...{ sections: ["product"], questions: [], dueOn: "2027-03-05" },
    });
  });
});

test("a refused share keeps what was typed and says why", async () => {
  await visiting({ start: { team: TEAM } }, async ({ page, server, open }) => {
    server.refuse.set(
      "/delegations",
      refusal(409, "conflict", "Full.", { reason: "colleagues-full" }),
    );
    await open("/team");
    await page.getByLabel("Name", { exact: true }).first().fill("Eva Lind");
    await page.getByLabel("E-mail address").first().fill("eva@meridian.example");
    await page.getByLabel("Governance").check();
    await page.getByRole("button", { name: "Share and send the letter" }).click();
    await page.getByText("At most 20 colleagues at a time.").waitFor();
    expect(await page.getByLabel("Name", { exact: true }).first().inputValue()).toBe("Eva Lind");
  });
});

test("a refusal is said in the language of the page, with what to look at again", async () => {
  await visiting({ start: { team: TEAM } }, async ({ page, server, open }) => {
    const fields = [{ path: "email", message: "Name somebody else." }];
    const more = { reason: "leads-already", fields };
    server.refuse.set("/delegations", refusal(409, "conflict", "Eva answers already.", more));
    await open("/team");
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.getByLabel("Name", { exact: true }).first().fill("Eva Lind");
    await page.getByLabel("E-Mail-Adresse").first().fill("eva@meridian.example");
    await page.getByLabel("Governance").check();
    await page.getByRole("button", { name: "Teilen und Brief senden" }).click();
    await page
      .getByText("Diese Person beantwortet schon den ganzen Fragebogen. Nennen Sie jemand anderen.")
      .waitFor();
    await page.getByText("Sehen Sie noch einmal nach: E-Mail-Adresse.").waitFor();
    expect(await page.getByText("Eva answers already").count()).toBe(0);
  });
});

test("a new comment is told of, read by opening it, and answered below", async () => {
  await visiting({}, async ({ page, server, open }) => {
    server.extra = {
      ...{ ...server.extra, "GET /comments": THREADS, "POST /comments": THREADS },
      "PUT /comments/policy/read": { done: true },
    };
    await open();
    await page.getByText("There is a new comment on").waitFor();
    await page.getByRole("link", { name: "Do you have an AI policy" }).click();
    await page.locator("summary", { hasText: "1 comment, 1 new" }).click();
    await page.getByText("Which policy?").waitFor();
    await page.locator("summary", { hasText: /^1 comment$/ }).waitFor();
    await page.getByLabel("Comment to Nordlicht Versicherung AG").first().fill("The one on AI.");
    await page.getByRole("button", { name: "Send comment" }).first().click();
    await page.waitForFunction(() => document.body.textContent.includes("Sent."));
    const read = server.heard.find(({ method }) => method === "PUT");
    expect([read?.path, read?.body]).toEqual(["/comments/policy/read", { until: AT }]);
    const sent = server.heard.find(({ method, path }) => method === "POST" && path === "/comments");
    expect(sent?.body).toEqual({ question: "policy", text: "The one on AI." });
  });
});

test("a comment typed without network stays where it was typed", async () => {
  await visiting({}, async ({ page, server, open }) => {
    server.refuse.set("POST /comments", "drop");
    await open("/section/governance/policy");
    await page.locator("summary", { hasText: "Ask Nordlicht" }).first().click();
    const box = page.getByLabel("Comment to Nordlicht Versicherung AG").first();
    await box.fill("Which one?");
    await page.getByRole("button", { name: "Send comment" }).first().click();
    await page.getByText("Not sent: there is no network.").first().waitFor();
    expect(await box.inputValue()).toBe("Which one?");
  });
});

test("a finding is replied to with proof", async () => {
  await visiting({}, async ({ page, server, open }) => {
    const replied = { ...FINDING, state: "replied" };
    server.extra = {
      ...{ ...server.extra, "GET /findings": { findings: [FINDING] } },
      "POST /findings/finding-1/replies": replied,
    };
    await open();
    await page.getByRole("link", { name: "See what is asked" }).click();
    await page.getByRole("button", { name: "Send the reply" }).click();
    await page.getByRole("link", { name: "Say what you did" }).waitFor();
    await page.getByLabel("What you did").fill("Six months since May.");
    await page.getByLabel("Title").fill("Log policy");
    await page.getByLabel("Web address").fill("https://meridian.example/logs");
    await page.getByLabel("Day").fill("1");
    await page.getByLabel("Month").fill("10");
    await page.getByLabel("Year").fill("2026");
    await page.getByRole("button", { name: "Send the reply" }).click();
    await page.getByText("Waits for the buyer").waitFor();
    const sent = server.heard.find(({ path }) => path.endsWith("/replies"));
    expect(sent?.body).toEqual({
      text: "Six months since May.",
      proofs: [{ title: "Log policy", url: "https://meridian.example/logs", dated: "2026-10-01" }],
    });
  });
});

test("a signatory reads, signs once and gets the receipt", async () => {
  await visiting({ start: as("signatory") }, async ({ page, server, open }) => {
    await open();
    await page.getByText("Do you have an AI policy approved by management?").waitFor();
    expect(await page.getByRole("radio").count()).toBe(0);
    await page.getByLabel("Your job title").fill("Counsel");
    await page.getByLabel("I have read the statement").check();
    await page.getByRole("button", { name: "Sign and submit" }).click();
    await page.getByRole("heading", { name: "The answers are submitted" }).waitFor();
    const sent = server.heard.filter(({ path }) => path === "/submission");
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toMatchObject({ attestation: { name: "Jonas Weber", title: "Counsel" } });
  });
});

test("a signatory who refuses says why, and nothing is submitted", async () => {
  await visiting({ start: as("signatory") }, async ({ page, server, open }) => {
    server.extra = { ...server.extra, "POST /signing/refusal": { done: true } };
    await open();
    await page.locator("summary", { hasText: "Do not sign" }).click();
    await page.getByRole("button", { name: "Send and do not sign" }).click();
    await page.getByText("Say what keeps you from signing").waitFor();
    await page.getByLabel("What keeps you from signing").fill("Retention is wrong.");
    await page.getByRole("button", { name: "Send and do not sign" }).click();
    await page.locator(".banner", { hasText: "Nothing was submitted" }).waitFor();
    expect(server.heard.find(({ path }) => path === "/signing/refusal")?.body).toEqual({
      note: "Retention is wrong.",
    });
  });
});

test("a signature under answers that changed is not possible, and says whom to turn to", async () => {
  await visiting({ start: as("signatory") }, async ({ page, server, open }) => {
    server.refuse.set("/submission", refusal(409, "stale", "Answers changed."));
    await open();
    await page.getByLabel("Your job title").fill("Counsel");
    await page.getByLabel("I have read the statement").check();
    await page.getByRole("button", { name: "Sign and submit" }).click();
    await page.getByText("Mara Lindqvist has to ask you again").waitFor();
  });
});

test("a delegate has no way to share, hand over or submit", async () => {
  await visiting({ start: as("delegate") }, async ({ page, open }) => {
    await open();
    await page.getByText("Mara Lindqvist shared these questions with you").waitFor();
    expect(await page.getByRole("link", { name: "People who answer" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "Confirm and submit" }).count()).toBe(0);
    await open("/attest");
    expect(await page.getByRole("button", { name: "Submit the answers" }).count()).toBe(0);
  });
});
