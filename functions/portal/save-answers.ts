import { answersByQuestion, listAnswers, saveAnswers as save } from "../data/answers.ts";
import { loadContent } from "../data/content.ts";
import { loadRound, type Round } from "../data/head.ts";
import { progressIsOld, saveProgress } from "../data/progress.ts";
import { assertWriter } from "../data/writer.ts";
import { assertChanges } from "../domain/changes.ts";
import { progressOf } from "../domain/open-questions.ts";
import type { Questionnaire } from "../domain/questionnaire.ts";
import { logEvent } from "../http/log.ts";
import { reachOf } from "../http/reach.ts";
import { type PortalAct, type Session, sessionOf } from "./caller.ts";

/**
 * Save changed answers. What somebody else changed first comes back with both values under 409;
 * everything else of the same call is saved.
 */
export const saveAnswers: PortalAct<"saveAnswers"> = async ({ body, caller, now, extras }) => {
  const guest = sessionOf(caller);
  const { context, head } = guest;
  assertWriter(guest, now);
  const [round, { questionnaire }] = await Promise.all([
    loadRound(context, head),
    loadContent(head.content),
  ]);
  const { own, unlocked } = reachOf(questionnaire, round, guest.invited);
  const rules = { scope: round.scope, own, returned: unlocked };
  assertChanges(questionnaire, rules, body.changes);
  const isOld = progressIsOld(head, now);
  const result = await save(guest, body.changes, isOld ? { progressAt: now } : {}, now);
  if (isOld && result.saved.length > 0) await tellProgress(guest, questionnaire, round, now);
  if (result.conflicts.length > 0) extras.status = 409;
  return result;
};

/** What was saved stays saved where this fails; the list then lags by a minute. */
async function tellProgress(
  { context, head }: Session,
  questionnaire: Questionnaire,
  { scope }: Round,
  now: string,
): Promise<void> {
  try {
    const answers = answersByQuestion(await listAnswers(context, head.id));
    const progress = progressOf(questionnaire, scope, answers);
    await saveProgress(context, head, { ...progress, at: now });
  } catch (error) {
    const fault = error instanceof Error ? error.name : "unknown";
    logEvent("progress-not-told", { assessment: head.id, fault });
  }
}
