import { isOpen } from "../domain/assessment.ts";
import { dateIn } from "../domain/due.ts";
import { type RulingKind, rulingsInForce } from "../domain/rulings-in-force.ts";
import type { Judgement, ScoreSources } from "../domain/score-input-of.ts";
import { scoreRulings } from "../domain/score-rulings.ts";
import type { Submission } from "../domain/submission.ts";
import { loadContent } from "./content.ts";
import { listEvidence, type StoredEvidence } from "./evidence.ts";
import type { Head } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import { listRounds } from "./rounds.ts";
import { listRulings, type RulingItem } from "./rulings.ts";
import { rulingsBefore } from "./standing.ts";
import { loadSubmission } from "./submissions.ts";

/** What a result is computed from, but for the date, with the hash of its submission. */
export type StoredSources = Omit<ScoreSources, "asOf" | "submission"> & {
  submission: Submission;
  submissionHash: string;
  /** Every ruling in force, also those that only let an answer stand. */
  inForce: (RulingItem & { kind: RulingKind })[];
};

/** The round whose submission speaks: while a round is open, the one before; 0 if there is none. */
export function spokenRound({ status, round }: Pick<Head, "status" | "round">): number {
  if (status === "draft" || status === "cancelled") return 0;
  return isOpen(status) ? round - 1 : round;
}

/** Everything a result rests on, read anew; undefined before the first submission. */
export async function loadSources(
  context: OrganisationContext,
  head: Head,
): Promise<StoredSources | undefined> {
  const round = spokenRound(head);
  const submitted = round > 0 ? await loadSubmission(context, head.id, round) : undefined;
  if (!submitted) return undefined;
  const { submission, sha256: submissionHash } = submitted;
  const [content, rulings, rounds, evidence] = await Promise.all([
    loadContent(submission.content),
    listRulings(context, head.id),
    listRounds(context, head.id),
    listEvidence(context, head.supplier, head.id, submission.evidence),
  ]);
  // While a round is open, what it asks anew still stands as it was submitted and ruled on.
  const spoken = rounds.filter((each) => each.round <= round);
  const { answers, submittedAt: at } = submission;
  const own = rulingsInForce(rulings, spoken, { answers, at });
  const inForce = [...own, ...(await rulingsBefore(context, submission, { rulings, own }))];
  const given = new Set(submission.evidence.map(({ id }) => id));
  return {
    ...{ content, submission, submissionHash, inForce },
    rulings: scoreRulings(inForce),
    judgements: evidence
      .filter(({ id }) => given.has(id))
      .map((each) => judgementOf(each, head.due.zone)),
  };
}

function judgementOf(
  { id, verdict, independent, judgedAt }: StoredEvidence,
  zone: string,
): Judgement {
  return { id, verdict, independent, ...(judgedAt && { judgedOn: dateIn(zone, judgedAt) }) };
}
