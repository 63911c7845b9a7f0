import type { Tier } from "./questionnaire.ts";

/** Ids of the built-in questionnaires: everything, a few questions, and what has changed. */
export type ProposedQuestionnaire = "ai-supplier" | "short-triage" | "annual-refresh";

/** How an engagement of a tier is usually assessed. */
export type Course = {
  /** Id of the questionnaire of the first round. */
  questionnaire: ProposedQuestionnaire;
  /** Id of the questionnaire of a later round that can go on from the last. */
  again: ProposedQuestionnaire;
  /** Days a supplier is given. */
  days: number;
  /** Months until the next assessment. */
  months: number;
};

const FULL = { questionnaire: "ai-supplier", again: "annual-refresh" } as const;
const SHORT = { questionnaire: "short-triage", again: "short-triage" } as const;

const COURSES: Readonly<Record<Tier, Course>> = {
  T1: { ...FULL, days: 28, months: 12 },
  T2: { ...FULL, days: 21, months: 12 },
  T3: { ...FULL, days: 21, months: 24 },
  T4: { ...SHORT, days: 14, months: 36 },
};

/**
 * The questionnaire, the time to answer and the time until the next assessment that a tier calls
 * for: the deeper the tier, the more is asked, the longer the supplier has, and the sooner it comes
 * again. How many questions a tier sees is the questionnaire's own matter.
 */
export function proposedCourse(tier: Tier): Course {
  return COURSES[tier];
}

/** What is known of an assessment that came before. */
export type Earlier = {
  engagementId: string;
  tier: Tier;
  status: string;
  questionnaireId: string;
  /** It holds the newest answers about the engagement, and the supplier stands for them. */
  attested: boolean;
};

/**
 * The questionnaire proposed for an engagement's next assessment. A refresh fits where the last one
 * was decided, asked at least as much, and was answered by the supplier itself: it asks only about
 * what has changed since, so nothing may be left that was never asked.
 */
export function proposedQuestionnaire(
  { id, tier }: { id: string; tier: Tier },
  assessments: readonly Earlier[],
): ProposedQuestionnaire {
  const { questionnaire, again } = COURSES[tier];
  const own = assessments.filter(
    ({ engagementId, status }) => engagementId === id && status === "decided",
  );
  const goesOn = own.some(
    (each) =>
      each.attested &&
      each.tier <= tier &&
      (each.questionnaireId === questionnaire || each.questionnaireId === again),
  );
  return goesOn ? again : questionnaire;
}
