import fc from "fast-check";
import { expect, test } from "vitest";
import {
  DEFAULT_PLAN,
  reminderPlanSchema,
  reminderSteps,
} from "../../functions/domain/reminder-plan.ts";

const DUE = { date: "2027-03-14", zone: "Europe/Berlin" };
const EARLY = "2027-01-01T00:00:00.000Z";

test("the usual plan reminds a week and two days before, a day and a week after", () => {
  expect(reminderSteps(DEFAULT_PLAN, DUE, EARLY)).toEqual([
    { step: "b7", at: "2027-03-07T08:00:00.000Z" },
    { step: "b2", at: "2027-03-12T08:00:00.000Z" },
    { step: "a1", at: "2027-03-15T08:00:00.000Z" },
    { step: "a7", at: "2027-03-21T08:00:00.000Z" },
  ]);
});

test("a reminder goes out at nine by the clocks of its zone, also across a change of the clocks", () => {
  const plan = { before: [], after: [10, 20] };
  expect(reminderSteps(plan, DUE, EARLY).map(({ at }) => at)).toEqual([
    "2027-03-24T08:00:00.000Z",
    "2027-04-03T07:00:00.000Z",
  ]);
});

test("what has passed is not made up for", () => {
  const now = "2027-03-12T08:00:00.000Z";
  expect(reminderSteps(DEFAULT_PLAN, DUE, now).map(({ step }) => step)).toEqual(["a1", "a7"]);
});

test("a plan without days has no reminders", () => {
  expect(reminderSteps({ before: [], after: [] }, DUE, EARLY)).toEqual([]);
});

test.for([[[0]], [[91]], [[1.5]], [[1, 2, 3, 4, 5]]])("days %j are no plan", ([before]) => {
  expect(reminderPlanSchema().safeParse({ before, after: [] }).success).toBe(false);
});

test("reminders lie ahead, in order, each named once", () => {
  const days = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 4 });
  const instant = fc.date({
    min: new Date("2026-10-01"),
    max: new Date("2027-08-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, days, instant, (before, after, at) => {
      const now = at.toISOString();
      const steps = reminderSteps({ before, after }, DUE, now);
      const instants = steps.map((each) => each.at);
      expect(instants).toEqual(instants.toSorted());
      expect(instants.every((each) => each > now)).toBe(true);
      expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length);
    }),
  );
});
