import type { RiskPoint } from "../domain/bands.ts";
import type { Due } from "../domain/due.ts";
import type { Tier } from "../domain/questionnaire.ts";
import type { RiskState, Treatment } from "../domain/treatment.ts";

/** What people decide about a risk. */
export type RiskFields = {
  status: RiskState;
  treatment?: Treatment | undefined;
  /** A member. */
  owner?: string | undefined;
  due?: string | undefined;
  note?: string | undefined;
  /** Where treating it is to lead. */
  target?: RiskPoint | undefined;
};

/** What is to be done about a risk. */
export type RiskAction = { text: string; due?: string; done: boolean };

/** A risk taken by a named person for a time, as it stood then. */
export type Acceptance = {
  by: { id: string; name: string };
  at: string;
  until: Due;
  current: RiskPoint;
  /** Its end has come. */
  ended?: boolean;
};

/** What follows from the newest submission. */
export type DerivedRisk = {
  supplierName: string;
  product: string;
  tier: Tier;
  sentence: string;
  /** What the list makes the sentence of: its facts, or its beginning where somebody wrote it. */
  says?: string;
  inherent: RiskPoint;
  current: RiskPoint;
  /** False once the gap behind it has closed. */
  open: boolean;
  findings: number;
  assessmentId: string;
  scoredAt: string;
  /** The assessment it follows from was cancelled; the next result speaks again. */
  withdrawn?: boolean;
};

/** One entry of the register; people's and derived fields are never written together. */
export type RiskRow = DerivedRisk &
  RiskFields & {
    id: string;
    supplierId: string;
    engagementId: string;
    cause: string;
    /** A person decided before the last score changed it. */
    reReview: boolean;
    acceptance?: Acceptance;
    /** The last day of the acceptance. */
    acceptedUntil?: string | undefined;
    /** A reviewer gave this must-have an entry of its own, which its severity would not. */
    promoted?: boolean;
    /** Actions still to be done. */
    actions?: number;
    version: number;
  };

/** An entry as the list has it: without what only its own page shows. */
export type RiskLine = Omit<
  RiskRow,
  | ("sentence" | "note" | "target" | "acceptance")
  | ("assessmentId" | "scoredAt" | "withdrawn" | "promoted")
>;
