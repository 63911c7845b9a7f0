import type { Answer } from "../domain/answers.ts";
import type { RulingKind } from "../domain/rulings-in-force.ts";
import type { Points } from "../domain/states.ts";
import { hashOf } from "./hash.ts";
import type { Head } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { reviewChange } from "./review-change.ts";
import { query, transact } from "./table.ts";
import { put } from "./writes.ts";

/** A reviewer's ruling on one question; a withdrawn one stays, so that its history is kept. */
export type RulingItem = {
  question: string;
  kind: RulingKind | "withdrawn";
  points?: Points;
  reason: string;
  by: { id: string; name: string };
  at: string;
  round: number;
  /** The review state it made; whoever saw an older one has not seen it. */
  revision?: number;
  /** The call that made it. */
  change: string;
  /** The submission it was taken over from. */
  carried?: { assessment: string; round: number };
  /** The answer it was made on, where that was only offered: it speaks while this is confirmed. */
  on?: Answer;
};

/** P36 · Every ruling of an assessment, withdrawn ones included. RULING# */
export async function listRulings(
  context: OrganisationContext,
  assessment: string,
): Promise<RulingItem[]> {
  const prefix = "RULING#";
  const items = await query(keys.ofAssessment(context, assessment), { prefix });
  return items as unknown as RulingItem[];
}

/**
 * P37 · Rule on one question: the ruling, the review state, history and the wish for a new score
 * in one transaction; tried again where something else of the review moved in between. RULING#q, HEAD, ROW, OUTBOX#assess-
 */
export async function saveRuling(
  context: OrganisationContext,
  head: Head,
  ruling: Omit<RulingItem, "round" | "revision">,
): Promise<Head> {
  const { question, kind, points, reason, by, at } = ruling;
  const data = { question, kind, ...(points !== undefined && { points }), reason: hashOf(reason) };
  const review = await reviewChange(context, head, { event: "ruled", by: by.id, at, data });
  const key = keys.ruling(context, head.id, question);
  await transact([
    ...review.writes,
    put({ ...key, ...ruling, round: head.round, revision: review.head.reviewRevision }),
  ]);
  return review.head;
}
