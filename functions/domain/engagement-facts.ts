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

/** What each fact says, as a statement the buyer confirms or leaves open. */
export const ENGAGEMENT_FACT_LABELS: Readonly<Record<EngagementFact, string>> = {
  "affects-persons": "Its results take part in decisions about people",
  "hosted-service": "The supplier runs it for us",
  "personal-data": "It handles personal data",
  "customer-data-in-training-possible": "The supplier could use our data to train its AI",
  "generates-content": "It produces text, images, sound or video",
  "critical-function": "It supports a critical function of ours",
  rebrand: "We offer it under our own name",
  "fine-tune": "We train or tune the model further",
  "new-purpose": "We use it for a purpose the supplier did not name",
};
