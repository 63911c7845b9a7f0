import type { Tier } from "./questionnaire.ts";

/** How an engagement of a tier is usually assessed. */
export type Course = {
  /** Id of the questionnaire. */
  questionnaire: string;
  /** Days a supplier is given. */
  days: number;
  /** Months until the next assessment. */
  months: number;
};

const COURSES: Readonly<Record<Tier, Course>> = {
  T1: { questionnaire: "ai-supplier", days: 28, months: 12 },
  T2: { questionnaire: "ai-supplier", days: 21, months: 12 },
  T3: { questionnaire: "ai-supplier", days: 21, months: 24 },
  T4: { questionnaire: "ai-supplier", days: 14, months: 36 },
};

/**
 * The questionnaire, the time to answer and the time until the next assessment that a tier calls
 * for: the deeper the tier, the more is asked, the longer the supplier has, and the sooner it comes
 * again. How many questions a tier sees is the questionnaire's own matter.
 */
export function proposedCourse(tier: Tier): Course {
  return COURSES[tier];
}
