import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ok } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";

const visiting = useConsole();

/** Waits until the focus is on what is called so. */
const focusOn = (page: Page, name: string) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return element?.labels?.[0]?.textContent ?? element?.textContent;
      }),
    )
    .toContain(name);

/** Buttons whose form takes their place, with its first field or the choice it stands on. */
const FORMS = [
  ["/suppliers/supplier-1", "Change", "Name"],
  ["/suppliers/supplier-1", "Add contact", "Name"],
  ["/suppliers/supplier-1", "Change Mara Lindqvist", "Name"],
  ["/suppliers/supplier-1", "Note an event", "News"],
  ["/requests", "Ask for an assessment", "Supplier"],
  ["/suppliers?tier=T1", "Keep this view", "Name"],
] as const;

test("a form that opens in place takes the focus, and gives it back to its button when it closes", () =>
  visiting({}, async ({ page, open }) => {
    for (const [path, opens, field] of FORMS) {
      await open(path);
      await page.getByRole("button", { name: opens, exact: true }).press("Enter");
      await focusOn(page, field);
      await page.getByRole("button", { name: "Cancel" }).press("Enter");
      await focusOn(page, opens);
    }
  }));

test("whoever takes a contact away is where it can be undone, and there still when it was", () =>
  visiting({}, async ({ page, api, open }) => {
    const path = "/suppliers/supplier-1/contacts/contact-1";
    api.replies.set(`DELETE ${path}`, ok({ version: 2, ended: 0 }));
    api.replies.set(`PATCH ${path}`, ok({ version: 3 }));
    await open("/suppliers/supplier-1");
    await page.getByRole("button", { name: "Remove Mara Lindqvist" }).press("Enter");
    await focusOn(page, "Mara Lindqvist");
    await page.keyboard.press("Tab");
    await focusOn(page, "Undo");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" });
    const lost = () => page.evaluate(() => document.activeElement === document.body);
    await expect.poll(lost).toBe(false);
  }));
