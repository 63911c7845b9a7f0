import { saveDeskSubmission } from "../data/closing.ts";
import { loadContent } from "../data/content.ts";
import { type DeskAnswer, type DeskItem, loadDesk, saveDesk } from "../data/desk.ts";
import { derivedId } from "../data/hash.ts";
import { type Head, loadHead, loadRound } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { runningWrites } from "../data/running.ts";
import { refreshedFrom } from "../data/standing.ts";
import { assertDesk, assertDeskAnswers, DESK_EVIDENCE, deskSources } from "../domain/desk.ts";
import { dateIn } from "../domain/due.ts";
import { freezeUnattested } from "../domain/freeze.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showDesk } from "../http/show-desk.ts";
import type { ConsoleAct, Member } from "./caller.ts";

/**
 * Keeps what a member compiled from public material and, when told to, submits it in the
 * supplier's stead: the submission says by whom, and each source becomes a reference to be judged.
 */
export const putDesk: ConsoleAct<"putDesk"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const change = changeId("putDesk", given);
  const answers: DeskAnswer[] = body.answers.map(({ source, ...each }) => ({
    ...each,
    ...(source && { source }),
  }));
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const desk = await loadDesk(context, head.id);
    if (desk?.change !== change) {
      assertDesk(head.status);
      const { questionnaire } = await loadContent(head.content);
      const today = dateIn(head.due.zone, now);
      assertCurrent(body.version, desk?.version ?? 0, { by: desk?.changedBy, at: desk?.changedAt });
      assertDeskAnswers(questionnaire, answers, { today, final: body.submit });
      await saveDesk(context, head.id, { answers, version: body.version, change }, caller, now);
    }
    const saved = await loadDesk(context, head.id);
    if (body.submit && saved && saved.submitted === undefined) {
      await submitDesk(caller, head, saved, now);
    }
  });
  return showDesk(context, params.assessmentId);
};

async function submitDesk(caller: Member, head: Head, desk: DeskItem, now: string): Promise<void> {
  const { context } = caller;
  assertDesk(head.status);
  const before = await loadRound(context, head);
  const round = head.status === "no-response" ? head.round + 1 : head.round;
  const { questionnaire } = await loadContent(head.content);
  const given = desk.answers.map(({ question, answer }) => ({
    ...{ question, answer, version: 1, by: caller.name, at: now },
  }));
  const evidence = deskSources(desk.answers).map(({ key, ...source }) => ({
    ...source,
    ...{ id: derivedId(context.organisation, head.id, String(round), key), type: DESK_EVIDENCE },
  }));
  const refreshed = await refreshedFrom(context, head.id, questionnaire);
  const submission = freezeUnattested(
    {
      ...{ head: { ...head, round }, round: before, questionnaire, given, evidence },
      before: refreshed,
      answers: Object.fromEntries(given.map(({ question, answer }) => [question, answer])),
      submittedAt: now,
    },
    "desk",
    caller,
  );
  const { scope, triage, contacts, supplierName, product } = before;
  const frozen = { scope, triage, contacts, supplierName, product };
  const next = round === head.round ? undefined : { ...frozen, round };
  const running = await runningWrites(context, { ...head, status: "submitted" });
  await saveDeskSubmission(context, head, { submission, desk, next }, caller, now, running);
}
