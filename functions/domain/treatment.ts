/** What people may do about a risk. */
export const TREATMENTS = ["mitigate", "accept", "transfer", "avoid"] as const;

/** How far they are with it. */
export const RISK_STATES = ["open", "treating", "accepted", "closed"] as const;

export type Treatment = (typeof TREATMENTS)[number];
export type RiskState = (typeof RISK_STATES)[number];
