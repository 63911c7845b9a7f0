import { loadDecision, saveDecision } from "../data/decisions.ts";
import { loadHead } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { runningWrites } from "../data/running.ts";
import { loadSources } from "../data/score-sources.ts";
import { scored } from "../data/scored.ts";
import { assertDecision, assertMove } from "../domain/assessment.ts";
import { dateIn } from "../domain/due.ts";
import { notFound } from "../domain/errors.ts";
import { assertCurrent, stale } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Takes the decision on what is stored, computed anew, and only on the review state the caller
 * saw. Its basis is frozen with it; of two at once one wins and the other is told who.
 */
export const decide: ConsoleAct<"decide"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { reviewRevision, ...wish } = body;
  const change = changeId("decide", given);
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const standing = await loadDecision(context, head);
    if (standing?.change === change) return;
    if (standing && head.status === "decided")
      throw stale({ by: standing.by.name, at: standing.at });
    assertMove(head.status, "decided");
    assertCurrent(reviewRevision, head.reviewRevision);
    const sources = await loadSources(context, head);
    if (!sources) throw notFound();
    const { submissionHash: submission, inForce: rulings, judgements: evidence } = sources;
    const { score, inputHash: input } = scored({
      ...sources,
      asOf: dateIn(head.due.zone, now),
    });
    const rulers = rulings.map(({ by }) => by.id);
    assertDecision(wish.decision, caller.id, { tier: score.tier, status: score.status, rulers });
    const running = await runningWrites(context, { ...head, status: "decided" });
    const { nextReview, ...taken } = wish;
    const decision = {
      ...{ ...taken, ...(nextReview && { nextReview }) },
      ...{ proposed: score.proposed.decision, change },
    };
    const basis = { score, rulings, evidence, submission, input };
    await saveDecision(context, head, decision, basis, caller, now, running);
  });
  return showAssessment(context, params.assessmentId, now);
};
