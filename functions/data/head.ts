import type { AssessmentState } from "../domain/assessment.ts";
import type { Due } from "../domain/due.ts";
import { notFound } from "../domain/errors.ts";
import type { Language } from "../domain/languages.ts";
import type { Scope } from "../domain/questionnaire.ts";
import type { Triage } from "../domain/triage.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import type { LedgerHead } from "./ledger.ts";
import { get } from "./table.ts";

/**
 * The head of an assessment: at most 1,024 bytes as stored, because every save writes it and pays
 * by the KB. That holds with ten writers, the most an assessment has, and every other field at its
 * longest. What is long (message, scope, names) stands in its round, what lists show in its line.
 */
export type Head = LedgerHead & {
  id: string;
  organisation: string;
  supplier: string;
  engagement: string;
  status: AssessmentState;
  round: number;
  /** Counts saves; submit commits on it. */
  revision: number;
  /** Counts rulings and verdicts; a decision commits on it. */
  reviewRevision: number;
  /** What people edit (due date, message). */
  version: number;
  /** Invitations that may write, with the generation their links and sessions must have. */
  writers: Record<string, number>;
  questionnaire: string;
  content: string;
  due: Due;
  stepUp: "code" | "start";
  /** Nothing is taken once the due date is over; absent where late answers are welcome. */
  hardClose?: true;
  language: Language;
  requester: string;
  createdAt: string;
  issuedAt?: string;
  submittedAt?: string;
  decidedAt?: string;
  /** The newest round was closed by a member, not submitted by the supplier. */
  unattested?: boolean;
  /** When a save last told the list how far the answers are. */
  progressAt?: string;
};

/** What a round froze when it was made: long, read beside the head. ROUND#n */
export type Round = {
  round: number;
  scope: Scope;
  /** The intake the scope was derived from; frozen when the assessment was made. */
  triage: Triage;
  contacts: string[];
  message?: string;
  supplierName: string;
  product: string;
  /** Questions a return opened; absent in a first round. */
  returned?: string[];
  /** Questions nobody was asked yet that another answer to these may reveal. */
  followUps?: string[];
  note?: string;
  /** Submissions whose answers a first round offers again; of some only those about the company. */
  before?: { assessment: string; round: number; company?: boolean }[];
  /** Answers about the company taken over from there; a first round does not ask them again. */
  carried?: string[];
  /** What is left to be answered where some were taken over. */
  open?: string[];
};

/** P10 · The head of one assessment; missing and foreign are the same refusal. HEAD */
export async function loadHead(context: OrganisationContext, assessment: string): Promise<Head> {
  const item = await get(keys.head(context, assessment));
  if (!item) throw notFound();
  return item as unknown as Head;
}

/** P11 · What the current round froze. ROUND#n */
export async function loadRound(
  context: OrganisationContext,
  { id, round }: Pick<Head, "id" | "round">,
): Promise<Round> {
  const item = await get(keys.round(context, id, round));
  if (!item) throw new Error(`Assessment ${id} lacks its round ${round}.`);
  return item as unknown as Round;
}

/**
 * The questions that may be changed in a round; undefined when all may. A return opens what it
 * names, a first round what was not taken over.
 */
export function unlockedIn({
  returned,
  followUps = [],
  open,
}: Pick<Round, "returned" | "followUps" | "open">): string[] | undefined {
  return returned ? [...returned, ...followUps] : open;
}
