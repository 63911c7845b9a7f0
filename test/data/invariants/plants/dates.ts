import { call, item, mail, type Plants } from "../planting.ts";

/** Falsified dates. */
export const dates: Plants = {
  "all instants equal the date oracle": [
    [
      "the landing page ends the day an hour early",
      "I13 A door showed another end of the due date.",
      (it) => {
        const { due } = call(it, "portal.openSession").received;
        if (due) due.ends = "2099-01-31T22:00:00Z";
      },
    ],
    [
      "a door shows the day before",
      "I13 A door showed another due date.",
      (it) => {
        const { due } = call(it, "console.issueAssessment").received;
        if (due) due.date = "2099-01-30";
      },
    ],
    [
      "a letter names the day before",
      "I13 A letter names another date.",
      (it) => {
        const letter = mail(it, /31 January 2099, 23:59/);
        letter.text = letter.text.replaceAll("31 January", "30 January");
      },
    ],
    [
      "a link ends at midnight of another zone",
      "I13 A link ends at another time.",
      (it) => Object.assign(item(it, "TOKEN"), { endsAt: "2099-04-02T00:00:00Z" }),
    ],
    [
      "a submission counts as late",
      "I13 A submission is late by another number of days.",
      (it) => Object.assign(item(it, "SUBMISSION#000001"), { daysLate: 1 }),
    ],
    [
      "a result was computed for another day",
      "I13 A result is computed for another day.",
      (it) => Object.assign(item(it, "SCORE#"), { computedAt: "2026-01-01T00:00:00.000Z" }),
    ],
    [
      "an instant is written in local time",
      "I13 An instant is not written as one.",
      (it) => Object.assign(item(it, "ROUND#"), { createdAt: "2026-11-24T08:00:00+01:00" }),
    ],
  ],
};
