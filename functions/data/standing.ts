import { type RulingKind, rulingsInForce } from "../domain/rulings-in-force.ts";
import type { Submission } from "../domain/submission.ts";
import type { Round } from "./head.ts";
import { loadRound } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import { listRounds } from "./rounds.ts";
import { listRulings, type RulingItem } from "./rulings.ts";
import { loadSubmission } from "./submissions.ts";

/**
 * P270 · The submission a refresh goes on from; undefined for any other questionnaire and where
 * there is none. ROUND#1, SUBMISSION#n
 */
export async function refreshedFrom(
  context: OrganisationContext,
  id: string,
  { changes }: { changes?: string | undefined },
): Promise<Submission | undefined> {
  if (changes === undefined) return undefined;
  return submissionBefore(context, await loadRound(context, { id, round: 1 }));
}

async function submissionBefore(
  context: OrganisationContext,
  { before = [] }: Pick<Round, "before">,
): Promise<Submission | undefined> {
  const own = before.find(({ company }) => !company);
  return own && (await loadSubmission(context, own.assessment, own.round))?.submission;
}

type InForce = RulingItem & { kind: RulingKind };

/**
 * P271 · The rulings on answers that stand from a submission before, for questions that nobody
 * ruled on since. RULING#, ROUND#n, SUBMISSION#n
 */
export async function rulingsBefore(
  context: OrganisationContext,
  { answers }: Pick<Submission, "answers">,
  since: { rulings: readonly RulingItem[]; own: readonly InForce[] },
): Promise<InForce[]> {
  // One that was only taken over is no word of this review.
  const made = since.rulings.filter(({ carried }) => carried === undefined);
  const ruled = new Set([...made, ...since.own].map(({ question }) => question));
  const open = answers.filter(({ stands, question }) => stands && !ruled.has(question));
  const from = open[0]?.carried;
  if (!from) return [];
  const stored = await loadSubmission(context, from.assessment, from.round);
  if (!stored) return [];
  const [rulings, rounds] = await Promise.all([
    listRulings(context, from.assessment),
    listRounds(context, from.assessment),
  ]);
  const { submission } = stored;
  const spoken = rounds.filter(({ round }) => round <= from.round);
  const given = { answers: submission.answers, at: submission.submittedAt };
  const own = rulingsInForce(rulings, spoken, given);
  const names = new Set(open.map(({ question }) => question));
  const all = [...own, ...(await rulingsBefore(context, submission, { rulings, own }))];
  return all.filter(({ question }) => names.has(question));
}
