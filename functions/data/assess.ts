import { isOpen } from "../domain/assessment.ts";
import { dateIn } from "../domain/due.ts";
import { openGates } from "../domain/gates.ts";
import { type ReviewProgress, reviewProgress } from "../domain/review-progress.ts";
import { registerEntries } from "../domain/risk.ts";
import type { Score } from "../domain/score.ts";
import type { SubmissionOrigin } from "../domain/submission.ts";
import { weakControls } from "../domain/weak-controls.ts";
import { lineWrite } from "./assessment-row.ts";
import { headChange } from "./assessments.ts";
import type { Condition } from "./expression.ts";
import { noteFindings } from "./finding-sync.ts";
import { keepFourthParties } from "./fourth-parties.ts";
import { type Head, loadHead, loadRound } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { openAfter, openRisksChange } from "./open-risks.ts";
import { promotedIn } from "./promotion.ts";
import { registerWrites } from "./register-writes.ts";
import { retried } from "./retried.ts";
import { risksOf } from "./risks.ts";
import { loadSources, type StoredSources, spokenRound } from "./score-sources.ts";
import { type Scored, scored } from "./scored.ts";
import { latestScore, scoreWrite } from "./scores.ts";
import type { SupplierRow } from "./supplier-row.ts";
import { loadSupplier } from "./suppliers.ts";
import { query, transact } from "./table.ts";
import { withdrawalWrites } from "./withdrawn-result.ts";
import { update, type Write } from "./writes.ts";

type NamedSources = StoredSources & { supplierName: string; product: string };

/** Rows settled in one transaction, which takes 100 actions; further rows have runs of their own. */
const ROWS_AT_ONCE = 40;

/** Weak controls named in the list; a result this poor is read whole. */
const WEAK_LIMIT = 8;

/** What a run did. */
export type AssessOutcome = "scored" | "withdrawn" | "nothing";

/**
 * P88 · Score an assessment as it stands and bring register, lists and history in step, in one
 * transaction. Running it again, or twice at once, changes nothing more; where nothing is submitted
 * or the result stands already, only the wishes for it are settled; what a cancelled one had put into
 * the register is marked. HEAD, ROW, SCORE#, RISKS, OUTBOX#assess-, PARTIES
 */
export function assess(
  context: OrganisationContext,
  assessment: string,
  now: string,
): Promise<AssessOutcome> {
  return retried(async () => {
    const head = await loadHead(context, assessment);
    const settled = await settledRows(context, assessment, now);
    if (head.status === "cancelled") {
      const marks = await withdrawalWrites(context, head, now);
      if (marks.length + settled.length > 0) await transact([...marks, ...settled]);
      return marks.length > 0 ? "withdrawn" : "nothing";
    }
    const sources = (await isScored(context, head)) ? undefined : await loadSources(context, head);
    if (sources) {
      const { supplierName, product } = await loadRound(context, head);
      const named = { ...sources, supplierName, product };
      const result = scored({ ...sources, asOf: dateIn(head.due.zone, now) });
      // These come first, in transactions of their own: there may be more than one takes. Without
      // the result that follows the run is tried again, and noting twice is noting once.
      await keepFourthParties(context, named);
      await noteFindings(context, head, sources, result.score, now);
      const writes = await resultWrites(context, head, named, result, now);
      await transact([...writes, ...settled]);
      return "scored";
    }
    if (settled.length > 0) await transact(settled);
    return "nothing";
  });
}

/** Whether the last result stands on the last ruling. */
async function isScored(context: OrganisationContext, head: Head): Promise<boolean> {
  const latest = await latestScore(context, head.id);
  return latest?.round === spokenRound(head) && latest.revision >= spokenRevision(head);
}

/** The review state that speaks: a return is a step of its own, taken after the last ruling. */
function spokenRevision({ status, reviewRevision }: Head): number {
  return isOpen(status) ? reviewRevision - 1 : reviewRevision;
}

async function resultWrites(
  context: OrganisationContext,
  head: Head,
  sources: NamedSources,
  result: Scored,
  now: string,
): Promise<Write[]> {
  const round = spokenRound(head);
  const revision = spokenRevision(head);
  const { score, inputHash } = result;
  const kept = scoreWrite(context, head.id, { round, revision, ...result, computedAt: now });
  const data = {
    ...{ round, revision, score: kept.sha256, submission: sources.submissionHash },
    ...{ content: score.contentHash, model: score.model, input: inputHash },
  };
  const event = { event: "scored", by: "assessor", at: now, data };
  const shown = {
    grade: gradeText(score),
    proposed: score.proposed.decision,
    openGates: openGates(score.gates).length,
    weakControls: weakControls(score, WEAK_LIMIT),
    reviewed: reviewedOf(sources),
    updatedAt: now,
  };
  const register = await registered(context, head, score, sources, now);
  return [
    ...headChange(context, head, {}, event, [["reviewRevision", "=", head.reviewRevision]]),
    lineWrite(context, head.id, shown),
    kept.write,
    ...register.writes,
    ...(await directoryWrites(
      context,
      head,
      { score, origin: sources.submission.origin, openRisks: register.open },
      now,
    )),
  ];
}

async function registered(
  context: OrganisationContext,
  head: Head,
  score: Score,
  { submission, supplierName, product }: NamedSources,
  now: string,
): Promise<{ writes: Write[]; open: number }> {
  const ids = { supplierId: head.supplier, engagementId: head.engagement };
  const names = { supplier: supplierName, product };
  const standing = await risksOf(context, head);
  const entries = registerEntries(score, { ...ids, ...names, promoted: promotedIn(standing) });
  const { submittedAt } = submission;
  const facts = { ...ids, supplierName, product, tier: score.tier, submittedAt };
  const run = { assessmentId: head.id, scoredAt: now };
  const writes = registerWrites(context, entries, standing, { ...facts, ...run });
  return { writes, open: openAfter(entries, standing) };
}

function reviewedOf({ submission, judgements, rulings }: StoredSources): ReviewProgress {
  const verdicts = submission.evidence.map(
    ({ id }) => judgements.find((each) => each.id === id)?.verdict,
  );
  const claimed = submission.answers.filter(({ answer }) => answer.is === "not-applicable");
  return reviewProgress({
    ...{ verdicts, claimed: claimed.map(({ question }) => question) },
    ruled: new Set(Object.keys(rulings)),
  });
}

/** The supplier's line of the directory follows. */
async function directoryWrites(
  context: OrganisationContext,
  head: Head,
  {
    score,
    origin,
    openRisks,
  }: { score: Score; origin: SubmissionOrigin | undefined; openRisks: number },
  now: string,
): Promise<Write[]> {
  const { row } = await loadSupplier(context, head.supplier);
  const risks = openRisksChange(row, head.engagement, openRisks);
  const shown = row.assessment?.id === head.id;
  const set = {
    "row.result": { ...resultOf(score, now), ...(origin && { origin }) },
    ...risks.set,
    ...(shown && { "row.assessment.status": head.status }),
  };
  const key = keys.supplier(context, head.supplier);
  const same: Condition = shown ? ["row.assessment.id", "=", head.id] : ["pk", "exists"];
  return [update(key, { set }, [same, risks.assumed])];
}

function resultOf(score: Score, at: string): NonNullable<SupplierRow["result"]> {
  const heldBy = score.grade?.heldBy;
  return {
    grade: gradeText(score),
    claimed: score.grade?.byClaim ?? NOT_SCORED,
    ...(heldBy && { heldBy }),
    residual: score.residual.current,
    openGates: openGates(score.gates).length,
    status: score.status,
    at,
  };
}

const NOT_SCORED = "not-scored";

function gradeText({ grade }: Score): string {
  return grade?.held ?? NOT_SCORED;
}

async function settledRows(
  context: OrganisationContext,
  assessment: string,
  now: string,
): Promise<Write[]> {
  const prefix = "OUTBOX#assess-";
  const rows = await query(keys.ofAssessment(context, assessment), { prefix });
  return rows
    .filter(({ state }) => state === "pending")
    .slice(0, ROWS_AT_ONCE)
    .map(({ pk, sk }) => {
      const done = { set: { state: "done", at: now }, remove: ["duePk", "dueSk"] };
      return update({ pk, sk }, done, [["state", "=", "pending"]]);
    });
}
