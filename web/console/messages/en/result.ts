import { basisText, DISCLAIMER } from "../../../../functions/domain/explain.ts";
import type { CountedState } from "../../../../functions/domain/state-counts.ts";

const steps = (count: number) => (count === 1 ? "1 step" : `${count} steps`);
const mustHaves = (ids: readonly string[]) =>
  `must-have${ids.length === 1 ? "" : "s"} ${ids.join(", ")}`;

/** The words of the result, apart from the rest because only its page needs them. */
export const resultWords = {
  /** What a grade rests on. */
  rests: basisText,
  disclaimer: DISCLAIMER,
  hold: (grade: string, effectiveness: string) =>
    `While it is open: grade ${grade} at best, and controls count ${effectiveness} at most.`,
  counted: (parts: readonly string[]) => `Of the questions asked: ${parts.join(", ")}.`,
  said: {
    answered: "answered",
    unknown: "not known to the supplier",
    undisclosed: "not disclosed",
    nda: "only under NDA",
    unanswered: "not answered",
    "na-claimed": "not applicable, claimed",
    "na-accepted": "not applicable, accepted",
  } satisfies Record<CountedState, string>,
  input: "input",
  wayUp: {
    title: "Shortest way up",
    hint: "The fewest things that would have to come, reckoned from the answers and documents as they stand. It is for your review; the supplier is not shown it.",
    closes: (gates: readonly string[]) => `To close ${mustHaves(gates)}`,
    reaches: (grade: string) => `To reach grade ${grade}`,
    both: (gates: readonly string[], grade: string) =>
      `To close ${mustHaves(gates)} and reach grade ${grade}`,
    length: (count: number, atLeast: number) =>
      count === atLeast
        ? `${steps(count)}; there is no shorter way.`
        : `${steps(count)} are enough; at least ${atLeast} are needed.`,
    noGates: "No must-have is open.",
    gatesBlocked: "The open must-haves cannot be closed with the answers on offer.",
    notScored: "Nothing was scored, so there is no grade to raise.",
    best: "The best grade is reached.",
    gradeBlocked: "The next grade cannot be reached with the answers on offer.",
    answer: (labels: readonly string[], points: number, better: boolean) =>
      `The answer ${labels.map((label) => `“${label}”`).join(" or ")}${better ? ", or a better one" : ""} (${points} points).`,
    number: (limit: string, unit: string, points: number) =>
      `The answer ${limit} ${unit} or less (${points} points).`,
    points: (points: number) => `An answer worth ${points} points.`,
    proof: (level: string) => `A document that is read and holds (level ${level}).`,
    read: (level: string) => `Read the document that was given; it has to hold (level ${level}).`,
    independent: (level: string) =>
      `A document by somebody independent that holds (level ${level}).`,
    sofar: (what: string) => `So far: ${what}.`,
    worth: (points: number) => `${points} points`,
    after: "After that",
    shown: "shown",
  },
};
