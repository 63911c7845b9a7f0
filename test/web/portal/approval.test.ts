import { describe, expect, test, vi } from "vitest";
import { tabTo } from "../../journey/pages/keyboard.ts";
import { approved, approverLanding, waiting } from "./approval-fixture.ts";
import { refusal } from "./fake-server.ts";
import { ASSESSMENT, TOKEN } from "./fixture.ts";
import { faults, type Visit } from "./visit.ts";
import { usePortal } from "./visiting.ts";

vi.setConfig({ testTimeout: 60_000 });

const onPortal = usePortal();

type Look = { width?: number; scheme?: "light" | "dark"; language?: "en" | "de" };

/** A business owner's browser; `proved` comes back to a session that has proved the mailbox. */
function visiting(look: Look, act: (here: Visit) => Promise<void>): Promise<void> {
  const { width = 1280, scheme = "light", language = "en" } = look;
  return onPortal({ width }, async (here) => {
    await here.page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    here.server.landing = { ...approverLanding, language };
    here.server.extra = { "GET /approval": waiting, "POST /approval": approved };
    await act(here);
  });
}

const link = `/answer#${TOKEN}`;
const proved = `/answer#/${ASSESSMENT}`;

describe.for<[number, "light" | "dark"]>([
  [320, "light"],
  [320, "dark"],
  [1280, "light"],
  [1280, "dark"],
])("a business owner on a page %d pixels wide, %s", ([width, scheme]) => {
  test("reads what is asked, proves the mailbox, reads why, and approves", () =>
    visiting({ width, scheme }, async ({ page, server }) => {
      await page.goto(link);
      await page.getByRole("heading", { name: "Ruth Lang asks you to approve" }).waitFor();
      const main = page.locator("main");
      for (const said of ["Accept with actions", "K2, Serious", "30 September 2027", "15 February"])
        expect(await main.textContent()).toContain(said);
      expect(await main.textContent()).not.toContain("by phone meanwhile");
      expect(await page.getByRole("button", { name: "Approve" }).count()).toBe(0);
      expect(await faults(page)).toEqual([]);
      await page.getByRole("button", { name: "Send me a code" }).click();
      await page.getByLabel("Code").fill("123456");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("heading", { name: "The result it would be taken on" }).waitFor();
      for (const said of ["by phone meanwhile", "Name an incident contact.", "72 % shown", "held"])
        expect(await main.textContent()).toContain(said);
      for (const rating of await page.locator(".chip, .grade-letter").all())
        expect(await rating.evaluate((each) => getComputedStyle(each).backgroundColor)).toMatch(
          /^rgb\(/,
        );
      expect(await faults(page)).toEqual([]);
      await page.getByRole("button", { name: "Approve the decision" }).click();
      await page.getByRole("heading", { name: "You approved the decision" }).waitFor();
      expect(await main.textContent()).toContain("Otto Brandt, otto@nordlicht.example");
      expect(server.heard.at(-1)).toMatchObject({ path: "/approval", body: { approve: true } });
      expect(server.heard.some(({ path }) => path === "/assessment")).toBe(false);
      expect(await faults(page)).toEqual([]);
    }));
});

test("declining without a reason leads to the field, by keys alone, and sends nothing", () =>
  visiting({}, async ({ page, server }) => {
    server.landing = { ...server.landing, level: "proved" };
    await page.goto(proved);
    await tabTo(page, page.getByRole("button", { name: "Decline" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Not answered yet" }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    const frame = page.locator(".error-summary");
    expect(await frame.evaluate((each) => getComputedStyle(each).borderTopStyle)).toBe("solid");
    expect(await faults(page)).toEqual([]);
    expect(server.heard.some(({ method, path }) => method === "POST" && path === "/approval")).toBe(
      false,
    );
    server.extra = { ...server.extra, "POST /approval": { ...approved, approved: false } };
    await tabTo(page, page.getByLabel("Your reason"));
    await page.keyboard.type("Too risky.");
    await tabTo(page, page.getByRole("button", { name: "Decline" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "You declined the decision" }).waitFor();
    expect(server.heard.at(-1)?.body).toEqual({ approve: false, note: "Too risky." });
  }));

test("an answer whose reply was lost can be pressed again, and then says that it counts", () =>
  visiting({}, async ({ page, server }) => {
    server.landing = { ...server.landing, level: "proved" };
    server.refuse.set("POST /approval", "drop");
    await page.goto(proved);
    await page.getByRole("button", { name: "Approve the decision" }).click();
    await page.getByText("not certain that your answer arrived").waitFor();
    expect(await faults(page)).toEqual([]);
    server.refuse.set("POST /approval", refusal(410, "approval-answered", "Answered."));
    await page.getByRole("button", { name: "Approve the decision" }).click();
    await page.getByRole("heading", { name: "This has been answered" }).waitFor();
  }));

test("another language that cannot be had takes away neither what was read nor a note", () =>
  visiting({}, async ({ page, server }) => {
    server.landing = { ...server.landing, level: "proved" };
    await page.goto(proved);
    await page.getByLabel("Your reason").fill("Until the audit.");
    server.refuse.set("GET /approval", "drop");
    const refused = page.waitForEvent("requestfailed");
    await page.getByRole("button", { name: "Deutsch" }).click();
    await refused;
    await page.getByRole("heading", { name: "Ihre Antwort" }).waitFor();
    await page.getByText("by phone meanwhile").waitFor();
    await page.getByRole("button", { name: "Der Entscheidung zustimmen" }).click();
    await page
      .getByRole("heading", { level: 1, name: "Sie haben der Entscheidung zugestimmt" })
      .waitFor();
    expect(server.heard.at(-1)?.body).toEqual({ approve: true, note: "Until the audit." });
  }));

test.for<[code: string, title: string]>([
  ["approval-answered", "This has been answered"],
  ["approval-expired", "The last day to answer is over"],
  ["approval-ended", "This is not asked any more"],
  ["approval-replaced", "There is a newer request"],
])("a link that is %s has a page with one next step", ([code, title]) =>
  visiting({ width: 320 }, async ({ page, server }) => {
    server.refuse.set("/session", refusal(410, code, "Refused."));
    await page.goto(link);
    await page.getByRole("heading", { name: title }).waitFor();
    expect(await page.locator("main").getByRole("link").allTextContents()).toEqual([
      "Sign in instead",
    ]);
    expect(await page.locator("main").getByRole("button").count()).toBe(0);
    expect(await faults(page)).toEqual([]);
  }),
);

test("all of it is there in German", () =>
  visiting({ width: 320, language: "de", scheme: "dark" }, async ({ page, server }) => {
    server.landing = { ...server.landing, level: "proved" };
    await page.goto(proved);
    await page.getByRole("heading", { name: "Ihre Antwort" }).waitFor();
    await page.getByText("Ausgesetzte Muss-Kriterien").waitFor();
    expect(await faults(page)).toEqual([]);
  }));
