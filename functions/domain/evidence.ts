import * as z from "zod";
import { Refusal } from "./errors.ts";
import { reachOf } from "./evidence-reach.ts";
import { lazy } from "./lazy.ts";
import { addMonths } from "./plain-date.ts";

/** What a reviewer said of a record; `unread` until somebody has. */
export const VERDICTS = ["unread", "accepted", "rejected", "out-of-scope"] as const;

/**
 * Something shown for one or more answers, as judged. Dates are plain dates in the assessment's
 * zone: `issuedOn` as printed on it, else `dated` (printed or seen); `expiresOn` is its last day.
 */
export const evidenceRecordSchema = lazy(() =>
  z.strictObject({
    id: z.string(),
    type: z.string(),
    title: z.string(),
    url: z.string(),
    dated: z.iso.date().optional(),
    issuedOn: z.iso.date().optional(),
    expiresOn: z.iso.date().optional(),
    verdict: z.enum(VERDICTS),
    /** Made by somebody independent of the supplier, and within scope. */
    independent: z.boolean(),
    /** Ids of the questions it is linked to; one verdict covers them all. */
    questions: z.array(z.string()),
  }),
);

export type EvidenceRecord = z.infer<ReturnType<typeof evidenceRecordSchema>>;

/** What a kind of evidence can show, as far as the score asks. */
export type EvidenceType = {
  id: string;
  maxLevel: 1 | 2 | 3;
  /** How long it holds after its start; null when only its own expiry date ends it. */
  maxAgeMonths: number | null;
  /** Ids of the controls it can support. */
  supports: readonly string[] | "all";
};

/** 0 nothing that counts, 1 supplied and unread, 2 read and accepted, 3 independent as well. */
const LEVELS = [0, 1, 2, 3] as const;
export type EvidenceLevel = (typeof LEVELS)[number];

/** How well one answer is backed; `awaitsReading` also when the record expired unread. */
export type Backing = { level: EvidenceLevel; awaitsReading: boolean };

/**
 * The level one record gives a question that belongs to these controls (scoring model 2.2). It
 * counts only if its type can support every one of them, up to the type's maximum, and on its
 * last day still; undated evidence of a type that ages counts as expired. Level 0 that awaits
 * reading is a record that expired unread. Refuses a record that starts after `asOf`.
 */
export function levelFor(
  record: EvidenceRecord,
  controls: readonly string[],
  type: EvidenceType,
  asOf: string,
): Backing {
  refuseFuture(record, asOf);
  const most = reachOf(type, controls);
  if (most === 0 || record.verdict === "rejected" || record.verdict === "out-of-scope") return NONE;
  const unread = record.verdict === "unread";
  if (isExpired(record, type, asOf)) return { level: 0, awaitsReading: unread };
  if (unread) return { level: 1, awaitsReading: true };
  return { level: lower(record.independent ? 3 : 2, most), awaitsReading: false };
}

/**
 * The best of several records for one question: what counts is the highest level, and it awaits
 * reading only while nothing better than unread evidence stands.
 */
export function bestBacking(backings: readonly Backing[]): Backing {
  const level = LEVELS.findLast((each) => backings.some((one) => one.level === each)) ?? 0;
  const awaitsReading = level < 2 && backings.some((each) => each.awaitsReading);
  return { level, awaitsReading };
}

const NONE: Backing = { level: 0, awaitsReading: false };

function isExpired(record: EvidenceRecord, type: EvidenceType, asOf: string): boolean {
  if (record.expiresOn !== undefined && asOf > record.expiresOn) return true;
  if (type.maxAgeMonths === null) return false;
  const start = record.issuedOn ?? record.dated;
  return start === undefined || asOf > addMonths(start, type.maxAgeMonths);
}

function refuseFuture(record: EvidenceRecord, asOf: string): void {
  const field = record.issuedOn === undefined ? "dated" : "issuedOn";
  const start = record[field];
  if (start === undefined || start <= asOf) return;
  throw new Refusal("invalid", `The evidence "${record.title}" starts after ${asOf}.`, {
    fields: [{ path: field, message: `Give a date up to ${asOf}.` }],
  });
}

function lower(one: EvidenceLevel, other: EvidenceLevel): EvidenceLevel {
  return one < other ? one : other;
}
