import type { AssessmentState, Decision } from "./assessment.ts";
import type { Band, RiskPoint } from "./bands.ts";
import type { NamedParties } from "./concentration.ts";
import type { Due } from "./due.ts";
import type { FindingState } from "./finding.ts";
import type { Tier } from "./questionnaire.ts";
import type { RiskState } from "./treatment.ts";

/**
 * What the figures of the overview are made of: the four lists and the fourth parties. Assessments
 * stand in the order they were prepared in.
 */
export type Portfolio = {
  suppliers: readonly PortfolioSupplier[];
  assessments: readonly PortfolioAssessment[];
  risks: readonly PortfolioRisk[];
  findings: readonly PortfolioFinding[];
  parties: readonly NamedParties[];
};

export type PortfolioSupplier = {
  id: string;
  tier?: Tier | undefined;
  result?: { grade: string; residual: { band: Band } } | undefined;
};

export type PortfolioAssessment = {
  id: string;
  supplierId: string;
  supplierName: string;
  engagementId: string;
  product: string;
  status: AssessmentState;
  due: Due;
  decision?: Decision | undefined;
  /** The day on which the decision falls due again has come. */
  decisionDue?: boolean | undefined;
  /** Ids of the controls that score lowest below the mark, once there is a result. */
  weakControls?: readonly string[] | undefined;
};

export type PortfolioFinding = {
  id: string;
  supplierName: string;
  product: string;
  title: string;
  state: FindingState;
  reReview: boolean;
  due?: Due | undefined;
  owner?: string | undefined;
};

export type PortfolioRisk = {
  id: string;
  supplierName: string;
  product: string;
  sentence: string;
  cause: string;
  inherent: RiskPoint;
  current: RiskPoint;
  open: boolean;
  status: RiskState;
  reReview: boolean;
  owner?: string | undefined;
  /** The last day of what was planned or accepted. */
  due?: string | undefined;
};

/** Whether an entry is still something: the gap is open and nobody accepted or closed it. */
export function isUnsettled({ open, status }: Pick<PortfolioRisk, "open" | "status">): boolean {
  return open && (status === "open" || status === "treating");
}

/**
 * Whether an entry counts in sums over suppliers: those of single must-haves stand in their
 * engagement's own entry already (scoring model 2.7).
 */
export function countsInSums({ cause }: Pick<PortfolioRisk, "cause">): boolean {
  return !cause.startsWith("gate-");
}

/** Whether a submission waits for a reviewer's or decider's eyes. */
export function waitsForReview({ status }: Pick<PortfolioAssessment, "status">): boolean {
  return status === "submitted" || status === "in-review" || status === "no-response";
}

/** Whether something is planned about an entry until a day, and still to be done. */
export function isPlanned<Risk extends Pick<PortfolioRisk, "due" | "open" | "status">>(
  risk: Risk,
): risk is Risk & { due: string } {
  return risk.due !== undefined && risk.open && risk.status !== "closed";
}

/** The day of a register entry, which has no zone of its own. */
export function dayOf(date: string): Due {
  return { date, zone: "UTC" };
}
