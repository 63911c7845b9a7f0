import { expect, test } from "vitest";
import { readDays } from "../../../web/console/pages/assessment/progress/day-list.ts";
import { ok } from "./fake-api.ts";
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
