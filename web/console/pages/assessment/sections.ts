import type { AssessmentState } from "../../../../functions/domain/assessment.ts";

export const SECTIONS = ["progress", "review", "result", "decision", "history"] as const;
export type Section = (typeof SECTIONS)[number];

export function isSection(text: string | undefined): text is Section {
  return SECTIONS.some((each) => each === text);
}

/** The section somebody most likely wants to see in a state. */
export function usualSection(status: AssessmentState): Section {
  switch (status) {
    case "submitted":
    case "in-review":
    case "no-response":
      return "review";
    case "decided":
      return "decision";
    default:
      return "progress";
  }
}
