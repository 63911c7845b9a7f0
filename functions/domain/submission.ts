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
  /** Who stands for it; `contact` is a member's id where there is an origin. */
  attestedBy: { name: string; title: string; contact: string };
  /**
   * Absent: attested by the supplier. `no-response`: a member closed the round on the answers so
   * far; `desk`: a member answered from public material. Nobody at the supplier attested these.
   */
  origin?: SubmissionOrigin;
  statement: string;
  /** Content hash of questionnaire and evidence types. */
  content: string;
  scope: Scope;
  triage: Triage;
  /** Ids of the questions asked, in reading order. */
  asked: string[];
  answers: {
    question: string;
    answer: Answer;
    version: number;
    by: string;
    at: string;
    /** The submission it was taken over from, where it was not asked again. */
    carried?: { assessment: string; round: number };
    /** In a refresh: it was not asked, as the supplier says that nothing about it has changed. */
    stands?: true;
  }[];
  evidence: EvidenceReference[];
};

export const SUBMISSION_ORIGINS = ["no-response", "desk"] as const;
export type SubmissionOrigin = (typeof SUBMISSION_ORIGINS)[number];

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
