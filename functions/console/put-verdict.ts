import { listEvidence } from "../data/evidence.ts";
import { loadHead } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { loadSources } from "../data/score-sources.ts";
import { saveVerdict } from "../data/verdicts.ts";
import { assertReviewed } from "../domain/assert-reviewed.ts";
import { notFound } from "../domain/errors.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { computedScore } from "../http/show-score.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Judges a reference of the submission, on the version the caller saw; one verdict covers every
 * question it is linked to, here and wherever it stands, and the new score comes back at once.
 */
export const putVerdict: ConsoleAct<"putVerdict"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const change = changeId("putVerdict", given);
  const head = await retried(async () => {
    const before = await loadHead(context, params.assessmentId);
    const sources = await loadSources(context, before);
    const submitted = sources?.submission.evidence;
    const references = await listEvidence(context, before.supplier, before.id, submitted);
    const reference = references.find(({ id }) => id === params.evidenceId);
    if (!reference) throw notFound();
    if (reference.verdictChange === change) return before;
    assertReviewed(before.status);
    if (!submitted?.some(({ id }) => id === reference.id)) throw notFound();
    assertCurrent(body.version, reference.version, {
      by: reference.judgedBy,
      at: reference.judgedAt,
    });
    const { verdict, reason } = body;
    const independent = verdict === "accepted" && body.independent;
    const judged = { verdict, independent, verdictReason: reason };
    return saveVerdict(
      context,
      before,
      { before: reference, verdict: judged, change },
      caller,
      now,
    );
  });
  return computedScore(context, head, now);
};
