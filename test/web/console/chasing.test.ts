import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readDays } from "../../../web/console/pages/assessment/progress/day-list.ts";
import { ok, refusal } from "./fake-api.ts";
import { useConsole } from "./visiting.ts";
import * as world from "./world.ts";

const visiting = useConsole();
const PAGE = "/assessments/assessment-1/progress";

test("a reminder is asked for at the person it is for, and said to be on its way", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("GET /assessments/assessment-1", ok(world.issued));
    const path = "POST /assessments/assessment-1/invitations/invitation-1/remind";
    api.replies.set(path, ok(world.issued));
    await open(PAGE);
    await page.getByRole("button", { name: "Remind Mara Lindqvist" }).click();
    await page.getByText("A reminder to Mara Lindqvist is on its way.").waitFor();
  }));

test("a link is replaced only after a question that says what ends", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("GET /assessments/assessment-1", ok(world.issued));
    const path = "POST /assessments/assessment-1/invitations/invitation-1/rotate";
    api.replies.set(path, ok(world.issued));
    await open(PAGE);
    await page.getByRole("button", { name: "Replace the link" }).first().click();
    await page.getByText(/Every earlier link and session of this person ends/).waitFor();
    await page.getByRole("button", { name: "Replace it" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }));

test("days that are no days are refused at the field, and nothing is sent", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("GET /assessments/assessment-1", ok(world.issued));
    await open(PAGE);
    await page.getByText("Change the reminders").click();
    await page.getByLabel("Days before the due date").fill("soon");
    await page.getByRole("button", { name: "Save the reminders" }).click();
    await page
      .getByText(/Write whole numbers from 1 to 90/)
      .first()
      .waitFor();
  }));

test("a due date and a reminder plan that were changed are set back by one press", () =>
  visiting({}, async ({ page, api, open }) => {
    const path = "PATCH /assessments/assessment-1";
    const later = { date: "2099-03-01", zone: "Europe/Berlin" };
    const before = { ...world.issued, due: { date: "2099-02-01", zone: "Europe/Berlin" } };
    api.replies.set("GET /assessments/assessment-1", ok(before));
    await open(PAGE);
    api.replies.set(path, ok({ ...before, due: later, version: 3 }));
    await page.getByText("Change the due date").click();
    await page.getByLabel("Due date", { exact: true }).fill(later.date);
    await page.getByLabel("Tell everybody who may answer by letter").uncheck();
    await page.getByRole("button", { name: "Change due date" }).click();
    await page.getByText("The due date is now 1 March 2099, 23:59 (Berlin).").waitFor();
    api.replies.set(path, ok({ ...before, version: 4 }));
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("It is as before.").waitFor();
    expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);

    const reminders = { before: [5], after: [] };
    api.replies.set(path, ok({ ...before, reminders, version: 5 }));
    await page.getByText("Change the reminders").click();
    await page.getByLabel("Days before the due date").fill("5");
    await page.getByRole("button", { name: "Save the reminders" }).click();
    await page.getByText("The reminders are saved.").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("It is as before.").waitFor();
    const { before: early, after: late } = world.issued.reminders;
    expect(api.changes().map(({ body }) => body)).toEqual([
      { due: later, afterDue: "open", tell: false, version: 2 },
      { due: before.due, afterDue: "open", tell: false, version: 3 },
      { reminders: { before: [5], after: [1, 7] }, version: 4 },
      { reminders: { before: early, after: late }, tell: false, version: 5 },
    ]);
  }));

test("a due date that has passed cannot be set back, and the page says why", () =>
  visiting({}, async ({ page, api, open }) => {
    const past = { ...world.issued, due: { date: "2025-02-01", zone: "Europe/Berlin" } };
    api.replies.set("GET /assessments/assessment-1", ok(past));
    await open(PAGE);
    const later = { date: "2099-03-01", zone: "Europe/Berlin" };
    api.replies.set("PATCH /assessments/assessment-1", ok({ ...past, due: later, version: 3 }));
    await page.getByText("Change the due date").click();
    await page.getByLabel("Due date", { exact: true }).fill(later.date);
    await page.getByRole("button", { name: "Change due date" }).click();
    await page.getByText("The earlier date has passed; it cannot be set again.").waitFor();
    expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);
  }));

test("a directory whose assessments could not be read says so instead of showing none", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set("GET /assessments", refusal(503, "busy", "Too much at once. Try again."));
    await open("/suppliers");
    await page.getByText("without what their assessments say").waitFor();
    api.replies.set("GET /assessments", ok({ items: world.assessmentRows }));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("link", { name: "With the supplier" }).waitFor();
    expect(await page.getByText("without what their assessments say").count()).toBe(0);
  }));

test.for<[string, number[] | undefined]>([
  ["7, 2", [7, 2]],
  ["", []],
  [" 10;3 1 ", [10, 3, 1]],
  ["0", undefined],
  ["1.5", undefined],
  ["91", undefined],
  ["1,2,3,4,5", undefined],
])("days typed as %j are %j", ([text, days]) => {
  expect(readDays(text)).toEqual(days);
});

const select = (page: Page) => page.getByLabel("Select all that are found").check();
const BULK = "POST /assessments/bulk";

test("tracking is a view of the directory: letters and answers told apart, many reminded at once", () =>
  visiting({}, async ({ page, api, open }) => {
    const message = "Reminded within the last day already; wait until tomorrow.";
    const refused = { id: "assessment-2", done: false, code: "too-soon", message };
    api.replies.set(BULK, ok({ results: [refused] }));
    await open("/suppliers");
    await page.getByRole("link", { name: "Tracking" }).click();
    await page.getByText("Suppliers: 1 of 3").waitFor();
    const row = page.getByRole("row", { name: /Meridian Claims/ });
    await row.getByRole("link", { name: "Came back" }).waitFor();
    await row.getByText("38 %").waitFor();
    await select(page);
    await page.getByRole("button", { name: "Remind 1" }).click();
    await page.getByText("1 was left as they are:").waitFor();
    await page.getByText(`Meridian Claims AI GmbH: Claims Copilot: ${message}`).waitFor();
    expect(api.changes().at(-1)?.body).toEqual({ act: "remind", ids: ["assessment-2"] });
  }));

test("a due date moved for many can be moved back, to the date each had", () =>
  visiting({}, async ({ page, api, open }) => {
    const before = { date: "2099-01-31", zone: "Europe/Berlin" };
    api.replies.set(BULK, ok({ results: [{ id: "assessment-2", done: true, before }] }));
    await open("/suppliers");
    await select(page);
    await page.getByRole("button", { name: "Extend 1" }).click();
    await page.getByLabel("Due date", { exact: true }).fill("2099-03-01");
    await page.getByRole("button", { name: "Move 1 due date" }).click();
    await page.getByText("1 due date was moved.").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("1 due date is as before.").waitFor();
    const sent = api.changes().map(({ body }) => body);
    expect(sent).toMatchObject([
      { act: "due", due: { date: "2099-03-01" }, tell: true },
      { act: "due", ids: ["assessment-2"], due: before, tell: true },
    ]);
  }));

test("many are cancelled only after a question that says what ends", () =>
  visiting({}, async ({ page, api, open }) => {
    api.replies.set(BULK, ok({ results: [{ id: "assessment-2", done: true }] }));
    await open("/suppliers");
    await select(page);
    await page.getByRole("button", { name: "Cancel 1" }).click();
    await page.getByText(/Every link ends at once/).waitFor();
    expect(api.changes()).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Cancel 1" }).click();
    await page.getByText("1 assessment was cancelled.").waitFor();
    expect(api.changes().at(-1)?.body).toEqual({ act: "cancel", ids: ["assessment-2"] });
  }));

test("a contact is taken away at once and comes back with all that the page still holds", () =>
  visiting({ role: "procurement" }, async ({ page, api, open }) => {
    const contact = world.supplier.contacts[0];
    if (!contact) throw new Error("The supplier has no contact.");
    const route = `/suppliers/supplier-1/contacts/${contact.id}`;
    api.replies.set(`DELETE ${route}`, ok({ id: contact.id, version: 2, ended: 1 }));
    api.replies.set(`PATCH ${route}`, ok({ ...contact, version: 3 }));
    await open("/suppliers/supplier-1");
    const rest = { ...world.supplier, contacts: world.supplier.contacts.slice(1) };
    api.replies.set("GET /suppliers/supplier-1", ok(rest));
    await page.getByRole("button", { name: `Remove ${contact.name}` }).click();
    await page.getByText(`${contact.name} was removed.`).waitFor();
    await page.getByText(contact.email ?? "").waitFor({ state: "detached" });
    api.replies.set("GET /suppliers/supplier-1", ok(world.supplier));
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: `Remove ${contact.name}` }).waitFor();
    const { id: _, ...fields } = contact;
    expect(api.changes().at(-1)?.body).toEqual({ ...fields, version: 2 });
  }));

test("whatever takes longer than a second says so until it is done", () =>
  visiting({ role: "procurement" }, async ({ page, open }) => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await open("/suppliers/supplier-1");
    await page.route("**/api/v1/suppliers/supplier-1/contacts/*", async (route) => {
      await held;
      await route.fulfill({ json: { id: "contact-1", version: 2, ended: 0 } });
    });
    await page.getByRole("button", { name: "Remove Mara Lindqvist" }).click();
    await page.getByText("Working…").waitFor();
    release();
    await page.getByText("Mara Lindqvist was removed.").waitFor();
    await page.getByText("Working…").waitFor({ state: "detached" });
  }));

test("a contact who is still asked stays, and the refusal says about what", () =>
  visiting({ locale: "de-DE", role: "procurement" }, async ({ page, api, open }) => {
    const contact = world.supplier.contacts[0];
    const said =
      "Mara Lindqvist is still asked about Claims triage. Invite somebody in their place first, or cancel.";
    const route = `DELETE /suppliers/supplier-1/contacts/${contact?.id}`;
    api.replies.set(route, refusal(409, "conflict", said));
    await open("/suppliers/supplier-1");
    await page.getByRole("button", { name: `${contact?.name} entfernen` }).click();
    await page.getByText("Mara Lindqvist ist noch gefragt zu Claims triage.").waitFor();
    await page.getByText(contact?.email ?? "").waitFor();
  }));
