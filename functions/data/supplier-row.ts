import type { RiskPoint } from "../domain/bands.ts";
import type { ResultStatus } from "../domain/proposal.ts";
import type { Tier } from "../domain/questionnaire.ts";
import type { SubmissionOrigin } from "../domain/submission.ts";

/** One line of the supplier directory, kept on the supplier's own item. */
export type SupplierRow = {
  id: string;
  name: string;
  vendorId?: string | undefined;
  country?: string | undefined;
  engagements: number;
  contacts: number;
  /** The strictest tier in force among its engagements. */
  tier?: Tier;
  /** Open risks by engagement, and all of them. */
  risks?: Record<string, number>;
  openRisks?: number;
  /** The most recent result of any of its engagements. */
  result?: {
    grade: string;
    claimed: string;
    heldBy?: string;
    residual: RiskPoint;
    openGates: number;
    /** Absent: the supplier submitted. Else a member closed the round or answered for it. */
    origin?: SubmissionOrigin;
    status: ResultStatus;
    at: string;
  };
  /** The running assessment that is due next. */
  assessment?: RunningAssessment;
};

export type RunningAssessment = { id: string; status: string; due: string; zone: string };

/** A supplier as the list has it: what its assessments say stands in theirs. */
export type SupplierLine = Omit<SupplierRow, "risks" | "assessment">;
