import type { AnswerSheet } from "../contract/shapes/assessment.ts";
import { answersByQuestion, listAnswers } from "../data/answers.ts";
import { loadContent } from "../data/content.ts";
import { earlierAnswers } from "../data/earlier.ts";
import { listEvidence } from "../data/evidence.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { listRounds } from "../data/rounds.ts";
import { listRulings } from "../data/rulings.ts";
import { loadSubmission } from "../data/submissions.ts";
import { answerOrigin } from "../domain/answer-origin.ts";
import { isOpen } from "../domain/assessment.ts";
import { dateIn } from "../domain/due.ts";
import { reviewNotes } from "../domain/review-notes.ts";
import { rulingsInForce } from "../domain/rulings-in-force.ts";
import { visibleIds } from "../domain/visibility.ts";
import type { ConsoleAct } from "./caller.ts";

/** Everything a reviewer works from; while a round is open, the answers so far. */
export const getAnswers: ConsoleAct<"getAnswers"> = async ({ caller, params, now }) => {
  const { context } = caller;
  const head = await loadHead(context, params.assessmentId);
  const submitted = isOpen(head.status)
    ? undefined
    : await loadSubmission(context, head.id, head.round);
  const rounds = await listRounds(context, head.id);
  const first = rounds[0];
  const [{ questionnaire }, round, answers, evidence, rulings, earlier] = await Promise.all([
    loadContent(head.content),
    loadRound(context, head),
    submitted?.submission.answers ?? listAnswers(context, head.id),
    listEvidence(context, head.supplier, head.id),
    listRulings(context, head.id),
    first ? earlierAnswers(context, first) : [],
  ]);
  const frozen = new Set(submitted?.submission.evidence.map(({ id }) => id));
  const shown = submitted ? evidence.filter(({ id }) => frozen.has(id)) : evidence;
  const given = answersByQuestion(answers);
  const { zone } = head.due;
  const visible = visibleIds(questionnaire.sections, round.scope, given);
  const before = visible.flatMap((question) => {
    const found = earlier.flat().find((each) => each.question === question);
    return found ? [{ question, answer: found.answer, by: found.by, at: found.at }] : [];
  });
  const today = dateIn(zone, now);
  return {
    questionnaire,
    visible,
    before,
    origins: Object.fromEntries(
      visible.map((question) => {
        const standing = answers.find((each) => each.question === question);
        const last = before.find((each) => each.question === question);
        return [question, answerOrigin(standing, last, today)];
      }),
    ),
    submitted: submitted !== undefined,
    answers,
    evidence: shown.map(showEvidence),
    rulings: rulingsInForce(rulings, rounds).map(showRuling),
    notes: reviewNotes(questionnaire, round.scope, {
      answers: given,
      evidence: shown.map((each) => ({
        ...each,
        ...(each.judgedAt && { judgedOn: dateIn(zone, each.judgedAt) }),
      })),
      asOf: dateIn(zone, now),
    }),
  };
};

type Shown<Part extends "evidence" | "rulings"> = AnswerSheet[Part][number];

function showEvidence({
  assessment: _,
  verdictChange: __,
  ...reference
}: Awaited<ReturnType<typeof listEvidence>>[number]): Shown<"evidence"> {
  return reference;
}

function showRuling({
  question,
  kind,
  points,
  reason,
  by,
  at,
}: ReturnType<
  typeof rulingsInForce<Awaited<ReturnType<typeof listRulings>>[number]>
>[number]): Shown<"rulings"> {
  return { question, kind, points, reason, by, at };
}
