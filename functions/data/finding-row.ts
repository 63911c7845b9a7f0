import type { Due } from "../domain/due.ts";
import type { FindingSeverity, FindingSource, FindingState } from "../domain/finding.ts";
import type { LedgerHead } from "./ledger.ts";

/** What people decide about a finding. */
export type FindingFields = {
  severity: FindingSeverity;
  title: string;
  due?: Due | undefined;
  /** The member who follows it up. */
  owner?: string | undefined;
  /** The contact who is to mend it; any contact of the assessment may reply. */
  contact?: string | undefined;
};

/** One line of the list of findings. */
export type FindingRow = FindingFields & {
  id: string;
  supplierId: string;
  supplierName: string;
  engagementId: string;
  product: string;
  /** The assessment it was raised in, or last shown by. */
  assessmentId: string;
  source: FindingSource;
  /** The beginning of a title that no must-have or question gives. */
  heading?: string;
  question?: string;
  state: FindingState;
  /** For what a result shows: false once the newest no longer does. */
  stands: boolean;
  /** A person dealt with it before the newest result changed it. */
  reReview: boolean;
  replies: number;
  raisedAt: string;
  version: number;
};

/** Something shown for a reply. */
export type FindingProof = { title: string; url: string; dated: string };

/** What one side wrote to the other about a finding. */
export type FindingMessage = {
  from: "supplier" | "buyer";
  by: { id: string; name: string };
  at: string;
  text: string;
  proofs: FindingProof[];
  /** The call that wrote it, so that a repeated one is recognised. */
  change: string;
};

/** A finding as stored; what the list shows of it is its only copy of that. */
export type FindingItem = LedgerHead & {
  /** `supplier#engagement#cause`. */
  sk: string;
  row: FindingRow;
  /** What is asked of the supplier, in words it reads. */
  action: string;
  thread: FindingMessage[];
  /** The submission a derived finding follows from; an older one changes nothing. */
  submittedAt?: string;
  /** Why it was closed, where it was. */
  note?: string;
  /** A result settled it, not a person: the next one that shows it opens it again. */
  settledByResult?: boolean;
  changedBy?: string;
  changedAt?: string;
  change?: string;
};

/** A finding as the list has it: without what only its own page shows. */
export type FindingLine = Omit<
  FindingRow,
  "title" | "question" | "contact" | "assessmentId" | "replies" | "raisedAt" | "version"
>;
