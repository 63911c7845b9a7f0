import { expect, test, vi } from "vitest";
import { refusal } from "./fake-server.ts";
import { openedLanding, TOKEN } from "./fixture.ts";
import { recordsIn } from "./records-in.ts";
import { faults } from "./visit.ts";
import { usePortal } from "./visiting.ts";

vi.setConfig({ testTimeout: 60_000 });

const visiting = usePortal();

/** Browsers that do not keep what a page gives them, each by what a page of theirs meets. */
const BROWSERS: Record<string, () => void> = {
  "that forbids its store": () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Forbidden here.", "SecurityError");
    };
  },
  "that neither opens its store nor refuses to": () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
  "whose device is full when an answer is kept": () => {
    IDBObjectStore.prototype.put = function full() {
      this.transaction.abort();
      throw new DOMException("Full.", "QuotaExceededError");
    };
  },
  "that takes an answer and has no room for it when it commits": () => {
    IDBTransaction.prototype.commit = function full() {
      this.abort();
    };
  },
  "that cannot read its store": () => {
    const broken = () => {
      throw new DOMException("Broken.", "UnknownError");
    };
    Object.assign(IDBObjectStore.prototype, { getAll: broken, get: broken, put: broken });
  },
};

test.for(Object.entries(BROWSERS))(
  "a browser %s answers all the same, and the page says that it has to stay open",
  ([, broken]) =>
    visiting({ width: 320 }, async ({ page, context, server, open }) => {
      await page.addInitScript(broken);
      await open("/section/product");
      await page.locator("#q-purpose").fill("Reads claims");
      await page
        .getByRole("status")
        .filter({ hasText: /^Saved \d/ })
        .waitFor();
      await context.setOffline(true);
      server.refuse.set("/answers", "drop");
      await page.locator("#q-purpose").fill("Reads claims and sorts them");
      const unkept = { hasText: "Not saved yet, and this browser cannot keep it" };
      await page.getByRole("status").filter(unkept).waitFor();
      await page.locator(".banner").filter(unkept).waitFor();
      expect(await page.getByText("Saved on this device").count()).toBe(0);
      expect(await faults(page)).toEqual([]);
      const asked = page.waitForEvent("dialog");
      void page.close({ runBeforeUnload: true });
      const dialog = await asked;
      expect(dialog.type()).toBe("beforeunload");
      await dialog.dismiss();
      server.refuse.clear();
      await context.setOffline(false);
      await page
        .getByRole("status")
        .filter({ hasText: /^Saved \d/ })
        .waitFor();
      const { answers } = server.assessment;
      expect(answers.map(({ answer }) => answer)).toEqual([
        { is: "text", text: "Reads claims and sorts them" },
      ]);
    }),
);

test("no sentence promises that this device keeps an answer where it does not", () =>
  visiting({}, async ({ page, server, open }) => {
    await page.addInitScript(BROWSERS["that forbids its store"] ?? (() => {}));
    await open("/section/product");
    server.refuse.set("/answers", refusal(401, "not-signed-in", "Ended."));
    await page.locator("#q-purpose").fill("Reads claims");
    const dialog = page.getByRole("dialog", { name: "Confirm that it is still you" });
    await dialog.getByText("cannot keep it: leave this page open").waitFor();
    server.refuse.set("/code", refusal(401, "not-signed-in", "Ended."));
    await dialog.getByRole("button", { name: "Send me a code" }).click();
    await dialog.getByText("cannot ask for a code any more").waitFor();
    await dialog.getByText("cannot keep it: leave this page open").waitFor();
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Later" }).click();
    server.refuse.set("/answers", refusal(410, "link-revoked", "Revoked."));
    const before = server.saves().length;
    await page.locator("#q-purpose").fill("Reads claims and sorts them");
    const state = page.getByRole("status").filter({ hasText: "leave this page open" });
    await expect.poll(() => server.saves().length, { timeout: 20_000 }).toBeGreaterThan(before);
    await state.waitFor();
    expect(await page.getByText(/(kept|saved) on this device/i).count()).toBe(0);
  }));

test("a session that ended says that what was typed is kept, where it is", () =>
  visiting({}, async ({ page, server, open }) => {
    await open("/section/product");
    server.refuse.set("/answers", refusal(401, "not-signed-in", "Ended."));
    await page.locator("#q-purpose").fill("Reads claims");
    const dialog = page.getByRole("dialog", { name: "Confirm that it is still you" });
    await dialog.getByText("kept on this device until it is sent").waitFor();
  }));

test("what an earlier page left on a device that is full by now is sent, and then forgotten", () =>
  visiting({}, async ({ page, server, open }) => {
    await open("/section/product");
    server.refuse.set("/answers", "drop");
    await page.locator("#q-purpose").fill("Reads claims");
    await page.getByText("Saved on this device, waiting for network").waitFor();
    await page.addInitScript(BROWSERS["whose device is full when an answer is kept"] ?? (() => {}));
    await page.reload();
    const status = page.getByRole("status");
    await status.filter({ hasText: "this browser cannot keep it" }).waitFor();
    expect(await recordsIn(page, "answers")).toBe(1);
    server.refuse.clear();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await status.filter({ hasText: /^Saved \d/ }).waitFor();
    await expect.poll(() => recordsIn(page, "answers"), { timeout: 20_000 }).toBe(0);
  }));

test("a page that keeps what is typed is left without a question", () =>
  visiting({}, async ({ page, context, server, open }) => {
    await open("/section/product");
    server.refuse.set("/answers", "drop");
    await page.locator("#q-purpose").fill("Reads claims");
    await page.getByText("Saved on this device, waiting for network").waitFor();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
    expect(asked).toEqual([]);
    expect(context.pages()).toEqual([]);
  }));

test("a browser that keeps not even the language opens the link and turns to another one", () =>
  visiting({}, async ({ page, server }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException("Forbidden here.", "SecurityError");
          },
        });
      }
    });
    server.landing = openedLanding;
    await page.goto(`/answer#${TOKEN}`);
    await page.getByRole("button", { name: "Send me a code" }).waitFor();
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.getByRole("button", { name: "Code senden" }).waitFor();
    expect(await page.locator("nav [role=alert]").count()).toBe(0);
  }));
