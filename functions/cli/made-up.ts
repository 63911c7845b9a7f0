import type { AssessmentState } from "../domain/assessment.ts";
import { GRADES, type RiskPoint, riskPoint } from "../domain/bands.ts";

/**
 * A portfolio of any size for measuring, the same at every run: everything follows from a number
 * that counts up.
 */

const FIRST = ["Alder", "Birk", "Corvin", "Delph", "Ember", "Fjord", "Garnet", "Helio", "Indra"];
const SECOND = ["mind", "logic", "works", "data", "vision", "labs", "speech", "graph"];
const FIELD = ["Analytics", "Assist", "Claims", "Documents", "Forecast", "Support", "Translate"];
const LANDS = ["DE", "FR", "SE", "US", "NL", "IE", "PL"];
const STATES = ["issued", "submitted", "in-review", "decided", "returned", "decided"] as const;

export type MadeUp = {
  name: string;
  vendorId: string;
  country: string;
  email: string;
  product: string;
  /** Level of every factor of the intake; the tiers spread over all four. */
  level: 1 | 2 | 3 | 4 | 5;
};

/** The n-th supplier, counted from 0. */
export function supplierNumber(n: number): MadeUp {
  const name = `${at(FIRST, n)}${at(SECOND, n * 7 + Math.floor(n / 9))} ${n + 1}`;
  return {
    name,
    vendorId: `V-${String(100_000 + n)}`,
    country: at(LANDS, n * 5),
    email: `risk@${name.toLowerCase().replace(/\s+/g, "-")}.example`,
    product: `${at(FIRST, n)} ${at(FIELD, n * 3)}`,
    level: at([1, 2, 2, 3, 3, 4, 5] as const, n * 11),
  };
}

/** How far the n-th assessment is. */
export function stateNumber(n: number): AssessmentState {
  return at(STATES, n);
}

/** The grade of the n-th result. */
export function gradeNumber(n: number) {
  return at(GRADES, n * 3 + Math.floor(n / 5));
}

/** The n-th point of likelihood and impact: all 25 are met. */
export function pointNumber(n: number): RiskPoint {
  return riskPoint(1 + ((n * 7) % 5), 1 + (Math.floor(n / 5) % 5));
}

function at<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}
