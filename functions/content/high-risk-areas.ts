import data from "./catalogue/high-risk-areas.json" with { type: "json" };

/**
 * The areas in which Article 6 of the AI Act makes a use high-risk, in plain words for whoever
 * buys, and what takes a use out again. Plain data, so that the intake needs no parser to show it;
 * a test holds its shape.
 */
export const HIGH_RISK = data;
