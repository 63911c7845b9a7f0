import { expect, test } from "vitest";
import { ok, refusal } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();
const ADMIN = { role: "admin" } as const;
const [, ruben] = world.members;

test("an administrator writes what suppliers are told, and empties a part of it", () =>
  visiting(ADMIN, async ({ page, api, open }) => {
    const { changedBy, changedAt, ...before } = world.organisationWhole;
    const after = { ...before, terms: { kept: "Five years. Then they go." }, version: 4 };
    api.replies.set("PATCH /organisation", ok({ ...after, changedBy, changedAt }));
    await open("/organisation");
    await page.getByText("mutual NDA of May 2026").waitFor();
    await page.getByRole("button", { name: "Change what suppliers are told" }).click();
    await page.getByLabel("Confidentiality").fill(" ");
    await page.getByLabel("How long answers are kept").fill("Five years.\nThen they go.");
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByText("Suppliers read it from now on.").waitFor();
    await page.getByText("suppliers read that no agreement is named").waitFor();
    await page.getByRole("button", { name: "Change what suppliers are told" }).click();
    await page.getByLabel("Confidentiality").waitFor();
    expect(await page.getByText("Suppliers read it from now on.").count()).toBe(0);
    expect(api.changes().map(({ body }) => body)).toEqual([
      { terms: { kept: "Five years. Then they go." }, version: 3 },
    ]);
  }));

test("somebody gets another role, and each role says what it may do", () =>
  visiting(ADMIN, async ({ page, api, open }) => {
    api.replies.set("PATCH /members/member-ruben", ok({ ...ruben, role: "viewer", version: 2 }));
    await open("/organisation");
    await page.getByRole("button", { name: "Change role Ruben Maas" }).click();
    await page.getByText("Reviews, decides and keeps the register").waitFor();
    await page.getByRole("combobox", { name: "Role" }).selectOption("viewer");
    await page.getByText("Reads", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByRole("button", { name: "Change role Ruben Maas" }).waitFor();
    expect(api.changes().map(({ body }) => body)).toEqual([{ role: "viewer", version: 1 }]);
  }));

test("the focus goes into a form that opens in place, and back to its button when it closes", () =>
  visiting(ADMIN, async ({ page, open }) => {
    await open("/organisation");
    const focused = (name: string) =>
      expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    for (const [opens, field] of [
      ["Change role Ruben Maas", page.getByRole("combobox", { name: "Role" })],
      ["Change what suppliers are told", page.getByLabel("Confidentiality")],
    ] as const) {
      await page.getByRole("button", { name: opens }).press("Enter");
      const inside = () => field.evaluate((each) => each === document.activeElement);
      await expect.poll(inside).toBe(true);
      await page.getByRole("button", { name: "Cancel" }).press("Enter");
      await focused(opens);
    }
  }));

test("who is switched off comes back by undo, on the version that stands then", () =>
  visiting(ADMIN, async ({ page, api, open }) => {
    const off = { ...ruben, active: false, version: 2 };
    api.replies.set("PATCH /members/member-ruben", ok(off));
    await open("/organisation");
    await page.getByRole("button", { name: "Switch off Ruben Maas" }).click();
    await page.getByText("Ruben Maas is switched off").waitFor();
    api.replies.set("PATCH /members/member-ruben", ok({ ...ruben, version: 3 }));
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Ruben Maas is switched off").waitFor({ state: "detached" });
    expect(api.changes().map(({ body }) => body)).toEqual([
      { active: false, version: 1 },
      { active: true, version: 2 },
    ]);
  }));

test("a refusal stands on the page until what stands now is loaded, and counts then", () =>
  visiting(ADMIN, async ({ page, api, open }) => {
    const said = "Ada Haugland changed this on 2026-11-24 at 09:30 UTC, after you opened it.";
    api.replies.set("PATCH /members/member-ruben", refusal(409, "stale", said));
    await open("/organisation");
    await page.getByRole("button", { name: "Switch off Ruben Maas" }).click();
    await page.getByRole("alert").getByText("Ada Haugland changed this").waitFor();
    expect(await page.getByText("is switched off").count()).toBe(0);
    const members = world.members.map((each) => (each === ruben ? { ...each, version: 7 } : each));
    api.replies.set("GET /members", ok({ items: members }));
    await page.getByRole("button", { name: /^Load the present version/ }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    api.replies.set("PATCH /members/member-ruben", ok({ ...ruben, active: false, version: 8 }));
    await page.getByRole("button", { name: "Switch off Ruben Maas" }).click();
    await page.getByText("Ruben Maas is switched off").waitFor();
    expect(api.changes().map(({ body }) => body)).toEqual([
      { active: false, version: 1 },
      { active: false, version: 7 },
    ]);
  }));

test("nobody else is offered a change, and nobody one of themselves", () =>
  visiting({ role: "viewer" }, async ({ page, open }) => {
    await open("/organisation");
    await page.getByText("Administrators change it.").waitFor();
    const main = page.locator("main");
    await main.getByText("Petra Öztürk").waitFor();
    expect(await main.getByRole("button").count()).toBe(0);
  }));

test("an administrator is not offered a change of their own role", () =>
  visiting(ADMIN, async ({ page, open }) => {
    await open("/organisation");
    const people = page.getByRole("region", { name: "People" });
    const offered = people.getByRole("button", { name: /^Change role/ });
    await offered.first().waitFor();
    expect(await offered.count()).toBe(world.members.length - 1);
  }));
