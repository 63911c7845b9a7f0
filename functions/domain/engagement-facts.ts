/**
 * Facts of the buyer's intake that reveal questions and gates. They are the buyer's to set;
 * nothing a supplier answers changes them.
 */
export const ENGAGEMENT_FACTS = [
  "affects-persons",
  "hosted-service",
  "personal-data",
  "customer-data-in-training-possible",
  "generates-content",
  "critical-function",
  "rebrand",
  "fine-tune",
  "new-purpose",
] as const;

export type EngagementFact = (typeof ENGAGEMENT_FACTS)[number];
