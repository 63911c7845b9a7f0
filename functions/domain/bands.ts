import type { Tier } from "./questionnaire.ts";

/**
 * The version of everything in this file and of the rules that use it. A score names it; other
 * cut-offs are another model.
 */
export const MODEL_ID = "AISA-1";

/** Risk bands from mildest to worst. */
export const BANDS = ["Low", "Moderate", "High", "Critical"] as const;
export type Band = (typeof BANDS)[number];

/** Grades from best to worst. */
export const GRADES = ["A", "B", "C", "D", "E"] as const;
export type Grade = (typeof GRADES)[number];

/** A likelihood and an impact in 1..5, their product and its band. */
export type RiskPoint = { likelihood: number; impact: number; product: number; band: Band };

/** Cut-offs of the model; scores are in basis points, 0..10000. */
export const CUT_OFFS = {
  /** The largest product of likelihood and impact within a band (2.1). */
  bands: { Low: 4, Moderate: 9, High: 14, Critical: 25 },
  tiers: { Low: "T4", Moderate: "T3", High: "T2", Critical: "T1" },
  /** The smallest score of a grade (2.3). */
  grades: { A: 8500, B: 7000, C: 5000, D: 3000, E: 0 },
  /** Percent of the points kept at a shortfall of 0, 1, 2 or 3 evidence levels (2.2). */
  shortfall: [100, 80, 60, 40],
  /** What scale and an unknown scale count at most (2.1). */
  scale: 4,
  /** The grade an open gate holds (2.4). */
  holds: { blocker: "E", major: "D" },
  /** The most that control effectiveness may count while a gate is open (2.5). */
  effectiveness: { blocker: 0, major: 4999 },
  /** From this effectiveness on, impact falls by one (2.5). */
  impactStep: 7000,
  /** Bands a result may lie below the inherent one, without and with assurance (2.5). */
  bandsDown: { usual: 1, assured: 2 },
  /** A domain below this is weak (2.6). */
  weakDomain: 5000,
  /** An entry of its own for an open gate (2.7). */
  gateEntry: { likelihood: 4, impact: { blocker: 5, major: 3 } },
} as const satisfies {
  bands: Record<Band, number>;
  tiers: Record<Band, Tier>;
  grades: Record<Grade, number>;
  [other: string]: unknown;
};

/** The risk at a likelihood and an impact in 1..5 (scoring model 2.1). */
export function riskPoint(likelihood: number, impact: number): RiskPoint {
  const product = likelihood * impact;
  return { likelihood, impact, product, band: bandOf(product) };
}

/** The grade of a score in basis points, before any hold (scoring model 2.3). */
export function gradeOf(score: number): Grade {
  return GRADES.find((grade) => score >= CUT_OFFS.grades[grade]) ?? "E";
}

/** The worse of two grades. */
export function worseGrade(one: Grade, other: Grade): Grade {
  return GRADES.indexOf(one) >= GRADES.indexOf(other) ? one : other;
}

/** How many bands one risk lies below another; negative when it lies above. */
export function bandsBelow(risk: RiskPoint, other: RiskPoint): number {
  return BANDS.indexOf(other.band) - BANDS.indexOf(risk.band);
}

function bandOf(product: number): Band {
  return BANDS.find((band) => product <= CUT_OFFS.bands[band]) ?? "Critical";
}
