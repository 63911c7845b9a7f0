import type { consoleRoutes } from "../contract/console.ts";
import type { BodyOf } from "../contract/route.ts";
import { type Head, loadHead } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { listRulings, type RulingItem, saveRuling } from "../data/rulings.ts";
import { loadSources } from "../data/score-sources.ts";
import { assertReviewed } from "../domain/assert-reviewed.ts";
import { assertRuling } from "../domain/assert-ruling.ts";
import { notFound } from "../domain/errors.ts";
import { stale } from "../domain/stale.ts";
import { POINTS } from "../domain/states.ts";
import { changeId } from "../http/once.ts";
import { computedScore } from "../http/show-score.ts";
import type { ConsoleAct } from "./caller.ts";

type Input = BodyOf<(typeof consoleRoutes)["putRuling"]>["ruling"];

/**
 * Rules on one question; the new score comes back at once. Of two reviewers on the same question
 * the second is told who was first and when; on different questions neither is in the other's way.
 */
export const putRuling: ConsoleAct<"putRuling"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const change = changeId("putRuling", given);
  const head = await retried(async () => {
    const before = await loadHead(context, params.assessmentId);
    const rulings = await listRulings(context, before.id);
    if (rulings.some((each) => each.change === change)) return before;
    assertReviewed(before.status);
    const sources = await loadSources(context, before);
    if (!sources) throw notFound();
    assertRuling(sources, params.questionId, body.ruling);
    const standing = rulings.find(({ question }) => question === params.questionId);
    assertUnruled(body.reviewRevision, standing, before);
    const by = { id: caller.id, name: caller.name };
    const ruling = { question: params.questionId, ...fieldsOf(body.ruling), by, at: now, change };
    return saveRuling(context, before, ruling);
  });
  return computedScore(context, head, now);
};

function fieldsOf(ruling: Input): Pick<RulingItem, "kind" | "points" | "reason"> {
  if (ruling.kind === "withdraw") return { kind: "withdrawn", reason: ruling.reason ?? "" };
  if (ruling.kind === "accept-na") return ruling;
  if (ruling.kind === "accept") return { kind: "accept", reason: ruling.reason ?? "" };
  const points = POINTS.find((each) => each === ruling.points) ?? 0;
  return { ...ruling, points };
}

/** Refuses a ruling on a question somebody has ruled on since the caller looked. */
function assertUnruled(seen: number, standing: RulingItem | undefined, head: Head): void {
  if (standing && (standing.revision ?? 0) > seen) {
    throw stale({ by: standing.by.name, at: standing.at });
  }
  if (seen > head.reviewRevision) throw stale();
}
