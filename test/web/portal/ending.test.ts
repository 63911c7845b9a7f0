import type { Route } from "playwright-core";
import { describe, expect, test, vi } from "vitest";
import type { PortalAssessment } from "../../../functions/contract/shapes/portal.ts";
import { refusal } from "./fake-server.ts";
import { provedLanding, RECEIPT } from "./fixture.ts";
import { faults, type Visit, type VisitOptions } from "./visit.ts";
import { usePortal } from "./visiting.ts";

vi.setConfig({ testTimeout: 60_000 });

const visiting = usePortal();

type Evidence = PortalAssessment["evidence"][number];

const by = { version: 1, by: "Mara Lindqvist", at: "2027-02-01T10:00:00Z" };
/** Everything that must be answered is. */
const complete: VisitOptions["start"] = {
  answers: [
    { question: "policy", answer: { is: "option", option: "no" }, ...by },
    { question: "areas", answer: { is: "options", options: ["bias"] }, ...by },
    { question: "purpose", answer: { is: "text", text: "Reads claims" }, ...by },
    { question: "training", answer: { is: "text", text: "Licensed claims" }, ...by },
    { question: "no-training-on-input", answer: { is: "confirmed" }, ...by },
  ],
};

async function sign({ page }: Visit) {
  await page.getByLabel("Your job title").fill("Head of Compliance");
  await page.getByLabel("I have read the statement").check();
}

describe.for([320, 1280])("ending on a page %d pixels wide", (width) => {
  test("the check names what is open first, and Change comes back to it", () =>
    visiting({ width }, async ({ page, open }) => {
      await open("/check");
      await page.getByRole("heading", { name: "5 questions still open" }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page
        .getByRole("link", { name: "What is the product for, in one sentence?", exact: true })
        .click();
      await page.getByRole("button", { name: "Back to check your answers" }).waitFor();
      await page.locator("#q-purpose:focus").waitFor();
    }));

  test("a named person confirms the statement and gets the receipt at once", () =>
    visiting({ width, start: complete }, async (here) => {
      const { page, open, server } = here;
      await open("/attest");
      expect(await page.getByLabel("I have read the statement").isChecked()).toBe(false);
      await page.getByRole("button", { name: "Submit the answers" }).click();
      await page.getByRole("alert").getByText("Not submitted yet").waitFor();
      expect(await faults(page)).toEqual([]);
      await sign(here);
      await page.getByRole("button", { name: "Submit the answers" }).dblclick();
      await page.getByText(RECEIPT.sha256).waitFor();
      const submissions = server.heard.filter(({ path }) => path === "/submission");
      expect(submissions).toHaveLength(1);
      expect(submissions[0]?.body).toMatchObject({
        attestation: { name: "Mara Lindqvist", title: "Head of Compliance", confirmed: true },
        round: 1,
      });
      expect(await page.locator("main").textContent()).toContain("1 March 2027, 14:02 (Berlin)");
      expect(await faults(page)).toEqual([]);
      await page.reload();
      await page.getByText(RECEIPT.reference).waitFor();
    }));

  test("questions the server finds open are listed with links", () =>
    visiting({ width, start: complete }, async (here) => {
      const { page, open, server } = here;
      const fields = [{ path: "training", message: "Open." }];
      server.refuse.set("/submission", refusal(422, "questions-open", "Open.", { fields }));
      await open("/attest");
      await sign(here);
      await page.getByRole("button", { name: "Submit the answers" }).click();
      await page.getByRole("heading", { name: /1 question still open/ }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByRole("link", { name: "Where does the training data come from?" }).click();
      await page.getByRole("heading", { level: 1, name: /Datenschutz/ }).waitFor();
    }));

  test("finishing removes everything from the device", () =>
    visiting({ width, start: complete }, async ({ page, open, server }) => {
      await open("/section/product");
      server.refuse.set("/answers", "drop");
      await page.locator("#q-purpose").fill("Typed offline");
      await page.getByText("waiting for network").waitFor();
      await open("");
      await page.getByRole("button", { name: "Finish on this device" }).click();
      await page.getByText("1 answer is not saved on the server").waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByRole("button", { name: "Remove everything here" }).click();
      await page.getByRole("heading", { name: "This device is clean" }).waitFor();
      expect(server.heard.at(-1)).toMatchObject({ method: "DELETE", path: "/session" });
      const kept = await page.evaluate(async () => [
        (await indexedDB.databases()).length,
        localStorage.length,
        sessionStorage.length,
      ]);
      expect(kept).toEqual([0, 0, 0]);
    }));
});

test("what the server says while a person finishes is not kept once more", () =>
  visiting({ start: complete }, async ({ page, open }) => {
    await open("");
    const asked = held(page, "**/portal/v1/assessment*");
    await page.getByRole("button", { name: "Deutsch" }).click();
    const told = await asked;
    const ending = held(page, "**/portal/v1/session");
    await page.getByRole("button", { name: "Auf diesem Gerät abschließen" }).click();
    await page.getByRole("button", { name: "Hier alles entfernen" }).click();
    const ended = await ending;
    const arrived = page.waitForResponse("**/portal/v1/assessment*");
    await told.fallback();
    await (await arrived).finished();
    await ended.fallback();
    await page.getByRole("heading", { name: "Dieses Gerät ist aufgeräumt" }).waitFor();
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  }));

test("the check points out answers without a document that was asked for, and blocks nothing", () => {
  const policy: Evidence = {
    ...{ id: "doc-1", type: "policy", title: "AI policy", url: "https://meridian.example/policy" },
    ...{ dated: "2027-01-15", questions: ["policy"], verdict: "unread", independent: false },
    ...{ addedBy: "Mara Lindqvist", addedAt: "2027-02-01T10:00:00Z", version: 1 },
  };
  return visiting({ start: { ...complete, evidence: [policy] } }, async ({ page, open }) => {
    await open("/check");
    await page.getByText("1 answer without a document that was asked for").click();
    const missing = page.getByRole("listitem").getByRole("link");
    expect(await missing.allTextContents()).toEqual(["Where does the training data come from?"]);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("link", { name: "Continue to confirm and submit" }).click();
    await page.getByRole("heading", { name: "What goes with it" }).waitFor();
    expect(await page.locator("main").textContent()).toContain("5 of 6, the rest left open");
    expect(await page.getByRole("definition").last().textContent()).toBe("AI policy");
    expect(await faults(page)).toEqual([]);
  });
});

test("the second time the check tells what says something else than the time before", () => {
  const last = { by: "Ivo Brandt", at: "2026-02-01T10:00:00Z" };
  const before: VisitOptions["start"] = {
    before: [
      {
        question: "policy",
        answer: { is: "option", option: "planned", date: "2026-06-30" },
        ...last,
      },
      { question: "areas", answer: { is: "options", options: ["bias"] }, ...last },
    ],
  };
  return visiting({ start: { ...complete, ...before } }, async ({ page, open }) => {
    await open("/check");
    await page
      .getByText("Compared with last time: 1 answer changed, 1 as before, 3 new.")
      .waitFor();
    await page.getByText(/^Last time: Planned/).waitFor();
    expect(await page.getByText(/^Last time:/).count()).toBe(1);
    expect(await faults(page)).toEqual([]);
  });
});

test("offline, submitting waits and says why", () =>
  visiting({ start: complete }, async (here) => {
    const { page, open, context, server } = here;
    await open("/attest");
    await context.setOffline(true);
    await page.getByText("Submitting needs the network").waitFor();
    await sign(here);
    const button = page.getByRole("button", { name: "Submit the answers" });
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await button.click({ force: true });
    expect(server.heard.some(({ path }) => path === "/submission")).toBe(false);
    expect(await faults(page)).toEqual([]);
  }));

test("after a colleague submitted, the answers can be read and not changed", () =>
  visiting(
    {
      start: { ...complete, receipt: RECEIPT, landing: { ...provedLanding, status: "submitted" } },
    },
    async ({ page, open }) => {
      await open("/section/product");
      await page.getByText(RECEIPT.reference).waitFor();
      await page.getByRole("link", { name: "Read the answers" }).click();
      await page.getByText("Reads claims").waitFor();
      expect(await page.getByRole("link", { name: /Change/ }).count()).toBe(0);
      expect(await faults(page)).toEqual([]);
    },
  ));

test("in a return only the returned question can be changed", () =>
  visiting({ start: { ...complete, round: 2, returned: ["purpose"] } }, async ({ page, open }) => {
    await open("");
    await page.getByText("1 question came back to you").waitFor();
    await open("/section/product");
    expect(await page.locator("#q-purpose").isEnabled()).toBe(true);
    expect(await page.locator("#question-training textarea").count()).toBe(0);
    expect(await faults(page)).toEqual([]);
  }));

test("from the landing to the receipt by keyboard alone", () =>
  visiting({ start: complete }, async ({ page, open }) => {
    await open("/attest");
    const press = async (name: string) => {
      for (let turn = 0; turn < 40; turn += 1) {
        await page.keyboard.press("Tab");
        const label = await page.evaluate(() => {
          const at = document.activeElement;
          return at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
        });
        if (label?.includes(name)) return;
      }
      throw new Error(`The keyboard does not reach ${name}.`);
    };
    await press("Your job title");
    await page.keyboard.type("Head of Compliance");
    await press("I have read the statement");
    await page.keyboard.press("Space");
    await press("Submit the answers");
    await page.keyboard.press("Enter");
    await page.getByText(RECEIPT.sha256).waitFor();
    await page.locator("h1:focus").waitFor();
  }));

/** The next request to such an address, held until it is let go. */
function held(page: Visit["page"], address: string): Promise<Route> {
  return new Promise((resolve) => {
    void page.route(address, resolve, { times: 1 });
  });
}
