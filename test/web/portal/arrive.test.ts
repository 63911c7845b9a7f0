import { describe, expect, test, vi } from "vitest";
import { refusal } from "./fake-server.ts";
import { ASSESSMENT, openedLanding, TOKEN } from "./fixture.ts";
import { recordsIn } from "./records-in.ts";
import { faults, type Visit } from "./visit.ts";
import { usePortal } from "./visiting.ts";

vi.setConfig({ testTimeout: 60_000 });

const onPortal = usePortal();
const visiting = (width: number, act: (here: Visit) => Promise<void>) => onPortal({ width }, act);

const link = `/answer#${TOKEN}`;

describe.for([320, 1280])("arriving on a page %d pixels wide", (width) => {
  test("the landing page says who asks and until when, before anything is asked", () =>
    visiting(width, async ({ page, server }) => {
      await page.goto(link);
      await page.getByRole("button", { name: "Send me a code" }).waitFor();
      const { pathname, hash } = new URL(page.url());
      expect(pathname + hash).toBe(`/answer#/${ASSESSMENT}`);
      expect(await page.title()).toContain("Nordlicht Versicherung AG");
      const text = await page.locator("main").textContent();
      for (const said of ["Jana Petersen", "ClaimSight", "23:59 (Berlin)", "about 14 minutes"]) {
        expect(text).toContain(said);
      }
      expect(server.heard).toEqual([{ method: "POST", path: "/session", body: { token: TOKEN } }]);
      expect(await faults(page)).toEqual([]);
    }));

  test("a code opens the list of sections", () =>
    visiting(width, async ({ page, server }) => {
      await page.goto(link);
      await page.getByRole("button", { name: "Send me a code" }).click();
      await page.getByText("You can ask for a new code in").waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByLabel("Code").fill("123 456");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("heading", { name: "AI supplier assessment" }).waitFor();
      expect(server.heard.find(({ method }) => method === "PUT")?.body).toEqual({ code: "123456" });
      expect(await faults(page)).toEqual([]);
    }));

  test.for<[code: string, status: number, title: string]>([
    ["not-found", 404, "This link is not known"],
    ["link-expired", 410, "This link has expired"],
    ["link-revoked", 410, "This link was withdrawn"],
    ["link-replaced", 410, "There is a newer link"],
  ])("a link that is %s offers a fresh one", ([code, status, title]) =>
    visiting(width, async ({ page, server }) => {
      server.refuse.set("/session", refusal(status, code, "Refused."));
      await page.goto(link);
      await page.getByRole("heading", { name: title }).waitFor();
      expect(page.url()).not.toContain(TOKEN);
      const email = page.getByLabel("Your e-mail address");
      if (await email.isVisible()) await email.fill("mara@meridian.example");
      await page.getByRole("button", { name: "Send me a fresh link" }).click();
      await page.getByText("a new link is on its way").waitFor();
      expect(await faults(page)).toEqual([]);
    }),
  );
});

test.for<[fragment: string, title: string]>([
  ["", "This page opens with the link from your mail"],
  ["#abc", "This link is not known"],
])("the address ending in %o asks the server nothing and says what to do", ([fragment, title]) =>
  visiting(1280, async ({ page, server }) => {
    await page.goto(`/answer${fragment}`);
    await page.getByRole("heading", { name: title }).waitFor();
    expect(server.heard).toEqual([]);
  }),
);

test("too many tries is a page of its own", () =>
  visiting(1280, async ({ page, server }) => {
    server.refuse.set("/session", refusal(429, "too-many-tries", "Wait."));
    await page.goto(link);
    await page.getByRole("heading", { name: "Too many tries" }).waitFor();
    expect(await faults(page)).toEqual([]);
  }));

test("a wrong code is told at its field, and the page stays", () =>
  visiting(1280, async ({ page, server }) => {
    server.refuse.set(
      "PUT /code",
      refusal(422, "code-wrong", "That is not the code. 3 tries left."),
    );
    await page.goto(link);
    await page.getByRole("button", { name: "Send me a code" }).click();
    await page.getByLabel("Code").fill("000000");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("These are not the right digits").waitFor();
    await page.locator("#code:focus").waitFor();
    expect(await faults(page)).toEqual([]);
  }));

test("where the buyer asks for no code, a person's name and Start open the list, Start alone does not", () =>
  visiting(1280, async ({ page, server }) => {
    server.landing = { ...openedLanding, stepUp: "start" };
    await page.goto(link);
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByText("Write your name").waitFor();
    expect(server.heard.some(({ path }) => path === "/start")).toBe(false);
    await page.locator("#who:focus").fill("Mara Lindqvist");
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByRole("heading", { name: "AI supplier assessment" }).waitFor();
    expect(server.heard.some(({ path }) => path === "/code")).toBe(false);
  }));

test("whom no mail reaches is asked for the passcode they were told, in their language", () =>
  visiting(390, async ({ page, server }) => {
    server.landing = { ...openedLanding, stepUp: "passcode", mailbox: undefined };
    server.refuse.set("PUT /passcode", refusal(429, "too-many-tries", "Too many tries."));
    await page.goto(link);
    await page.getByRole("link", { name: "Type the passcode" }).click();
    await page.getByLabel("Passcode").fill("12345");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("Type the ten digits you were told").waitFor();
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.getByLabel("Kennwort").fill("48291 37705");
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByText("warten Sie zehn Minuten").waitFor();
    expect(await faults(page)).toEqual([]);
    server.refuse.delete("PUT /passcode");
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("heading", { name: "AI supplier assessment" }).waitFor();
    const heard = server.heard.filter(({ path }) => path === "/passcode");
    expect(heard.at(-1)?.body).toEqual({ passcode: "4829137705" });
    expect(server.heard.some(({ path }) => path === "/code")).toBe(false);
  }));

test("nothing moves while the page arrives, however long the server takes", () =>
  visiting(390, async ({ page, server }) => {
    await page.addInitScript(() => {
      Reflect.set(window, "shift", 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          Reflect.set(
            window,
            "shift",
            Number(Reflect.get(window, "shift")) + Number(Reflect.get(entry, "value")),
          );
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    let reply = () => {};
    const wanted = new Promise<void>((resolve) => {
      reply = resolve;
    });
    await page.route("**/portal/v1/session", async (route) => {
      await wanted;
      await route.fallback();
    });
    await page.goto(link);
    await page.getByRole("button", { name: "Deutsch" }).waitFor();
    reply();
    await page.getByRole("button", { name: "Send me a code" }).waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await page.evaluate("shift")).toBeLessThanOrEqual(0.02);
    expect(server.heard).toHaveLength(1);
  }));

test("a reload asks for the session that is there, and Back goes from the code to the landing", () =>
  visiting(1280, async ({ page, server }) => {
    await page.goto(link);
    await page.getByRole("button", { name: "Send me a code" }).click();
    await page.getByRole("heading", { name: "Type the code" }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Send me a code" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Send me a code" }).waitFor();
    expect(server.heard.at(-1)).toMatchObject({ method: "GET", path: "/session" });
  }));

describe("a reload that finds the session ended", () => {
  /** Answers in a section, whose session then ends. */
  async function atWork({ page, server }: Visit) {
    await page.goto(link);
    await page.getByRole("button", { name: "Send me a code" }).click();
    await page.getByLabel("Code", { exact: true }).fill("123456");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("link", { name: "Governance" }).click();
    await page.locator("#q-policy").waitFor();
    server.landing = openedLanding;
    server.refuse.set("GET /session", refusal(401, "not-signed-in", "Ended."));
  }

  test("asks for a new code in place, and goes on where it was with what was typed", () =>
    visiting(320, async (here) => {
      const { page, server } = here;
      await atWork(here);
      server.refuse.set("/answers", refusal(401, "not-signed-in", "Ended."));
      await page.locator("#q-policy-planned").check();
      await page.reload();
      await page.getByRole("heading", { name: "Confirm that it is still you" }).waitFor();
      expect(await faults(page)).toEqual([]);
      server.refuse.clear();
      await page.getByRole("button", { name: "Send me a code" }).click();
      await page.getByLabel("Code", { exact: true }).fill("123456");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.locator("#q-policy-planned:checked").waitFor();
      expect(page.url()).toMatch(/\/section\/governance$/);
      await page.getByText(/^Saved \d/).waitFor();
    }));

  test("asks for the link where this tab does not know it", () =>
    visiting(320, async (here) => {
      const { page } = here;
      await atWork(here);
      await page.evaluate(() => sessionStorage.clear());
      await page.reload();
      await page.getByRole("heading", { name: "Open the link from your mail again" }).waitFor();
    }));

  test("keeps nothing of what the server told once it is refused, though no words arrive", () =>
    visiting(320, async (here) => {
      const { page, server } = here;
      await atWork(here);
      await expect.poll(() => recordsIn(page, "assessments"), { timeout: 20_000 }).toBe(1);
      await page.route(/\/assets\/answer\/work-/, (route) => route.abort());
      server.refuse.set("POST /session", refusal(410, "link-replaced", "Replaced."));
      await page.reload();
      await page.getByRole("heading", { name: "There is a newer link" }).waitFor();
      await expect.poll(() => recordsIn(page, "assessments"), { timeout: 20_000 }).toBe(0);
    }));

  test("still knows the link when the server fails for a moment", () =>
    visiting(320, async (here) => {
      const { page, server } = here;
      await atWork(here);
      server.refuse.set("POST /session", refusal(500, "failed", "Failed."));
      await page.reload();
      await page.getByRole("heading", { name: "Something failed on our side" }).waitFor();
      server.refuse.delete("POST /session");
      await page.reload();
      await page.getByRole("heading", { name: "Confirm that it is still you" }).waitFor();
    }));

  test("forgets a link that was replaced meanwhile, and says so", () =>
    visiting(320, async (here) => {
      const { page, server } = here;
      await atWork(here);
      server.refuse.set("POST /session", refusal(410, "link-replaced", "Replaced."));
      await page.reload();
      await page.getByRole("heading", { name: "There is a newer link" }).waitFor();
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    }));
});
