import { expect, test } from "vitest";
import {
  assessmentBody,
  invitationCount,
  proposedAssessment,
} from "../../../web/console/pages/assessments/assessment-form.ts";
import { supplier } from "./world.ts";

const now = new Date("2027-02-21T22:30:00Z");

test("a new assessment is due as its tier proposes, in the member's zone", () => {
  const form = proposedAssessment(supplier, "engagement-1", "Asia/Tokyo", now);
  expect([form.date, form.zone]).toEqual(["2027-03-15", "Asia/Tokyo"]);
});

test("where there is no choice, it is made", () => {
  const [contact] = supplier.contacts;
  const [engagement] = supplier.engagements;
  if (!contact || !engagement) throw new Error("The world has both.");
  const one = { ...supplier, contacts: [contact], engagements: [engagement] };
  const form = proposedAssessment(one, undefined, "UTC", now);
  expect(form).toMatchObject({ engagementId: engagement.id, contactIds: [contact.id] });
});

test("where there is a choice, none is made", () => {
  const form = proposedAssessment(supplier, "stranger", "UTC", now);
  expect(form).toMatchObject({ engagementId: "", contactIds: [] });
});

test("a contact without an address gets a link, not a letter", () => {
  expect(invitationCount(supplier.contacts, ["contact-1", "contact-2"])).toEqual({
    letters: 1,
    links: 1,
  });
});

test("an empty message is not sent", () => {
  const form = proposedAssessment(supplier, "engagement-1", "UTC", now);
  expect(assessmentBody(supplier.id, { ...form, message: "  " }).message).toBeUndefined();
});

test("reminders go out as they were typed, and days that are none are refused at their field", () => {
  const form = proposedAssessment(supplier, "engagement-1", "UTC", now);
  expect(assessmentBody(supplier.id, form).reminders).toEqual({ before: [7, 2], after: [1, 7] });
  const typed = (after: string) =>
    assessmentBody(supplier.id, { ...form, reminders: { before: "10", after } }).reminders;
  expect(typed("")).toEqual({ before: [10], after: [] });
  expect(() => typed("later")).toThrow(
    expect.objectContaining({ fields: [expect.objectContaining({ path: "reminders.after" })] }),
  );
});
