import type { AnswerOrigin } from "../../../../functions/domain/answer-origin.ts";

/** Words of judging one question after the other, in English. */
export const judging = {
  accept: "Accept as given",
  accepted: "Counts as given, looked at",
  carried: "from an earlier assessment; the answer is the same",
  foreseen: (shown: string, now: string, grade: string, residual: string, proposed: string) =>
    `The result would be ${shown} shown (now ${now}), grade ${grade}, ${residual} risk, proposed: ${proposed}.`,
  ahead: (shown: string) => `${shown} shown; being saved.`,
  none: "none",
  last: {
    title: "Last time",
    nothing: "It was not answered before.",
    again: "Returned, and answered again.",
    origins: {
      new: "New since last time.",
      confirmed: "The same as last time.",
      changed: "Changed since last time.",
      carried: "Taken over; not asked again.",
      stale: "Taken over, and no longer fresh.",
      unanswered: "Not answered now.",
    } satisfies Record<AnswerOrigin, string>,
  },
  /** What kind of document it is, and how much it can count for the question. */
  kind: (label: string, most: 0 | 1 | 2 | 3) =>
    most === 0
      ? `${label}: this kind of document does not speak for this question.`
      : `${label}; counts as level ${most} here at most.`,
  mark: "Return this question",
  marked: "Marked to be returned",
  finding: "Raise a finding",
  toReturn: (count: number) =>
    count === 1
      ? "1 question is marked to be returned."
      : `${count} questions are marked to be returned.`,
  writeNote: "Write the note and send it",
};
