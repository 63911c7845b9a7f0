import type { Band } from "../../../../functions/domain/bands.ts";

const BAND_WORDS: [Band, string][] = [
  ["Low", "Low"],
  ["Moderate", "Moderate"],
  ["High", "High"],
  ["Critical", "Critical"],
];

/** What the heatmap says. */
export const heat = {
  title: "Heatmap",
  likelihood: "Likelihood",
  impact: "Impact",
  switch: "Which risk is shown",
  sides: { inherent: "Inherent", current: "Residual, as it is now" },
  captions: {
    inherent: "Open entries by inherent risk, without any control",
    current: "Open entries by residual risk, as it is now",
  },
  bands: BAND_WORDS,
  entries: (count: number): string => (count === 1 ? "entry" : "entries"),
  none: "none",
  where: "Place",
  at: (likelihood: number, impact: number) => `Likelihood ${likelihood}, impact ${impact}`,
  asTable: "As a table",
  empty: "No entry is open.",
  band: "Risk",
  risks: "Entries",
  said: (likelihood: number, impact: number, count: number) =>
    `Likelihood ${likelihood}, impact ${impact}: ${count} ${count === 1 ? "risk" : "risks"}`,
  /** A chosen place above the register's list. */
  place: (side: "inherent" | "current", likelihood: string, impact: string) =>
    `${side === "inherent" ? "Inherent" : "Residual"}: likelihood ${likelihood}, impact ${impact}`,
  once: "Each product once",
  counts: "Each product counts once: its open must-haves stand within its risk.",
};
