import type { Answer } from "./answers.ts";
import type { Scope } from "./questionnaire.ts";
import type { Triage } from "./triage.ts";

/**
 * The frozen answers of one round, attested by a named person. Stored as canonical JSON; its
 * SHA-256 is what the receipt shows. Later rulings and verdicts stand beside it, never in it.
 */
export type Submission = {
  organisation: string;
  assessment: string;
  supplier: string;
  engagement: string;
  round: number;
  submittedAt: string;
  attestedBy: { name: string; title: string; contact: string };
  statement: string;
  /** Content hash of questionnaire and evidence types. */
  content: string;
  scope: Scope;
  triage: Triage;
  /** Ids of the questions asked, in reading order. */
  asked: string[];
  answers: { question: string; answer: Answer; version: number; by: string; at: string }[];
  evidence: EvidenceReference[];
};

/** A reference as the supplier gave it. */
export type EvidenceReference = {
  id: string;
  type: string;
  title: string;
  url: string;
  /** Calendar date printed on it, or on which the page was seen. */
  dated: string;
  expiresOn?: string;
  questions: string[];
};
