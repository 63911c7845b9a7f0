import type { consoleRoutes } from "../contract/console.ts";
import type { ReplyOf } from "../contract/route.ts";
import type { Head } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { loadSources } from "../data/score-sources.ts";
import { type Scored, scored } from "../data/scored.ts";
import { latestScore } from "../data/scores.ts";
import { isOpen } from "../domain/assessment.ts";
import { dateIn } from "../domain/due.ts";
import { Refusal } from "../domain/errors.ts";
import { headline } from "../domain/explain.ts";

type ScoreReply = ReplyOf<(typeof consoleRoutes)["getScore"]>;

/** The result as it is kept; computed where none stands for the present review state yet. */
export async function showScore(
  context: OrganisationContext,
  head: Head,
  now: string,
): Promise<ScoreReply> {
  const kept = await latestScore(context, head.id);
  const current = kept?.round === head.round && kept.revision === head.reviewRevision;
  if (kept && (current || isOpen(head.status) || head.status === "cancelled")) {
    return replyWith(kept, kept.revision, kept.computedAt);
  }
  return computedScore(context, head, now);
}

/** The result of what is stored now, whatever was kept. */
export async function computedScore(
  context: OrganisationContext,
  head: Head,
  now: string,
): Promise<ScoreReply> {
  const sources = await loadSources(context, head);
  if (!sources) {
    const sentence = "There is no result before the supplier has submitted.";
    throw new Refusal("conflict", sentence);
  }
  const result = scored({ ...sources, asOf: dateIn(head.due.zone, now) });
  return replyWith(result, head.reviewRevision, now);
}

function replyWith(
  { score, inputHash }: Scored,
  reviewRevision: number,
  computedAt: string,
): ScoreReply {
  return { score, headline: headline(score), inputHash, reviewRevision, computedAt };
}
