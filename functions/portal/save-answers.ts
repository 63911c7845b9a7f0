import { answersByQuestion, listAnswers, saveAnswers as save } from "../data/answers.ts";
import { loadContent } from "../data/content.ts";
import { loadRound, type Round } from "../data/head.ts";
import { progressIsOld } from "../data/progress.ts";
import { assertWriter } from "../data/writer.ts";
import type { Answers } from "../domain/answers.ts";
import { assertChanges } from "../domain/changes.ts";
import { progressOf } from "../domain/open-questions.ts";
import type { Questionnaire } from "../domain/questionnaire.ts";
import { type PortalAct, type Session, sessionOf } from "./caller.ts";

/**
 * Save changed answers. What somebody else changed first comes back with both values under 409;
 * everything else of the same call is saved.
 */
export const saveAnswers: PortalAct<"saveAnswers"> = async ({ body, caller, now, extras }) => {
  const guest = sessionOf(caller);
  const { context, head } = guest;
  assertWriter(guest);
  const [round, { questionnaire }] = await Promise.all([
    loadRound(context, head),
    loadContent(head.content),
  ]);
  assertChanges(questionnaire, round, body.changes);
  const changed = Object.fromEntries(
    body.changes.map(({ question, answer }) => [question, answer ?? undefined]),
  );
  const headSet = progressIsOld(head, now)
    ? { "row.progress": { ...(await progress(guest, questionnaire, round, changed)), at: now } }
    : {};
  const result = await save(guest, body.changes, headSet, now);
  if (result.conflicts.length > 0) extras.status = 409;
  return result;
};

/** How far the answers will be once these changes are saved. */
async function progress(
  { context, head }: Session,
  questionnaire: Questionnaire,
  { scope }: Round,
  changed: Answers,
): Promise<{ answered: number; of: number }> {
  const answers = answersByQuestion(await listAnswers(context, head.id));
  return progressOf(questionnaire, scope, { ...answers, ...changed });
}
