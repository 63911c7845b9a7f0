import { expect, test } from "vitest";
import { useConsole } from "./visiting.ts";

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
