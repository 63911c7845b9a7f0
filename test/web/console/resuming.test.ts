import { expect, test } from "vitest";
import { ok, refusal } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();

test("a tab loaded again shows its page before the server has said who is signed in", () =>
  visiting({}, async ({ page, open }) => {
    await open("/suppliers");
    await page.route("**/api/v1/me", () => new Promise(() => undefined));
    await page.reload();
    await page.getByRole("table", { name: "Suppliers" }).waitFor();
    expect(await page.getByRole("banner").textContent()).toContain("Nordlicht");
  }));

test("a tab loaded again shows its frame before it knows where to sign in", () =>
  visiting({}, async ({ page, open }) => {
    await open("/suppliers");
    await page.route("**/config.json", () => new Promise(() => undefined));
    await page.reload({ waitUntil: "commit" });
    await page.getByRole("heading", { name: "Suppliers", level: 1 }).waitFor();
    expect(await page.getByRole("banner").textContent()).toContain("Nordlicht");
  }));

test("a tab loaded again shows the figures it was told until they have been counted anew", () =>
  visiting({}, async ({ page, api, open }) => {
    await open("/");
    const first = page.locator(".figures a").first();
    const counted = await first.textContent();
    const head = page.locator(".page-head");
    expect(await head.textContent()).toMatch(/As of \d\d:\d\d$/);
    const held: (() => void)[] = [];
    await page.route("**/api/v1/dashboard", async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.fallback();
    });
    await page.reload();
    await page.getByText(/As of \d\d:\d\d; counting anew …/).waitFor();
    expect(await first.textContent()).toBe(counted);
    const { figures } = world.dashboard;
    const one = { ...world.dashboard, figures: { ...figures, suppliers: 1_234 } };
    api.replies.set("GET /dashboard", ok(one));
    for (const release of held) release();
    await first.getByText(/1,?234/).waitFor();
    expect(await head.textContent()).toMatch(/As of \d\d:\d\d$/);
  }));

test("a tab loaded again whose session has ended asks to sign in, and knows nobody any more", () =>
  visiting({}, async ({ page, open }) => {
    await open("/suppliers");
    await page.route("https://login.example/token", (route) =>
      route.fulfill({ status: 400, json: {}, headers: { "access-control-allow-origin": "*" } }),
    );
    await page.reload();
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem("assay.member"))).toBeNull();
  }));

test("a session that ends far down a page says so there, beside what was typed", () =>
  visiting({}, async ({ page, api, open }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await open("/risks/risk-1aaaa");
    const note = page.getByLabel("Note");
    await note.fill("Dear to me.");
    await page.route("https://login.example/token", (route) =>
      route.fulfill({ status: 400, json: {}, headers: { "access-control-allow-origin": "*" } }),
    );
    api.replies.set("PATCH /risks/risk-1aaaa", refusal(401, "not-signed-in", "Sign in."));
    await page.getByRole("button", { name: "Save treatment" }).click();
    const ended = page.getByRole("alert").filter({ hasText: "Your session has ended" });
    await ended.waitFor();
    const box = await ended.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 600).toBe(true);
    expect(await note.inputValue()).toBe("Dear to me.");
  }));
