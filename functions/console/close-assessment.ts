import { answersByQuestion, listAnswers } from "../data/answers.ts";
import { saveNoResponse } from "../data/closing.ts";
import { loadContent } from "../data/content.ts";
import { listEvidence } from "../data/evidence.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { runningWrites } from "../data/running.ts";
import { assertMove } from "../domain/assessment.ts";
import { freezeUnattested } from "../domain/freeze.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Closes a round the supplier did not answer: what stands is frozen, what is open counts as
 * undisclosed, and result and register entry follow. Closing twice closes once.
 */
export const closeAssessment: ConsoleAct<"closeAssessment"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    if (head.status === "no-response") return;
    assertMove(head.status, "no-response");
    const [round, content, answers, evidence] = await Promise.all([
      loadRound(context, head),
      loadContent(head.content),
      listAnswers(context, head.id),
      listEvidence(context, head.supplier, head.id),
    ]);
    const { questionnaire } = content;
    const stands = { answers: answersByQuestion(answers), given: answers, evidence };
    const submission = freezeUnattested(
      { head, round, questionnaire, ...stands, submittedAt: now },
      "no-response",
      caller,
    );
    const running = await runningWrites(context, { ...head, status: "no-response" });
    const what = { submission, reason: body.reason };
    await saveNoResponse(context, head, what, caller, now, running);
  });
  return showAssessment(context, params.assessmentId, now);
};
