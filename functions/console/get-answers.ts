import type { AnswerSheet } from "../contract/shapes/answer-sheet.ts";
import { answersByQuestion, listAnswers } from "../data/answers.ts";
import { type Content, loadContent } from "../data/content.ts";
import { earlierAnswers } from "../data/earlier.ts";
import { listEvidence } from "../data/evidence.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { listRounds } from "../data/rounds.ts";
import { listRulings, type RulingItem } from "../data/rulings.ts";
import { rulingsBefore } from "../data/standing.ts";
import { loadSubmission } from "../data/submissions.ts";
import { answerOrigin } from "../domain/answer-origin.ts";
import { isOpen } from "../domain/assessment.ts";
import { dateIn } from "../domain/due.ts";
import { lastTime } from "../domain/last-time.ts";
import { reviewNotes } from "../domain/review-notes.ts";
import { rulingsInForce } from "../domain/rulings-in-force.ts";
import { spokenIn } from "../domain/spoken.ts";
import type { Submission } from "../domain/submission.ts";
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
  const [content, round, answers, evidence, rulings, earlier, lastRound] = await Promise.all([
    loadContent(head.content),
    loadRound(context, head),
    submitted?.submission.answers ?? listAnswers(context, head.id),
    listEvidence(context, head.supplier, head.id, submitted?.submission.evidence),
    listRulings(context, head.id),
    first ? earlierAnswers(context, first) : [],
    head.round > 1 ? loadSubmission(context, head.id, head.round - 1) : undefined,
  ]);
  const { questionnaire } = content;
  const frozen = new Set(submitted?.submission.evidence.map(({ id }) => id));
  const shown = submitted ? evidence.filter(({ id }) => frozen.has(id)) : evidence;
  const given = answersByQuestion(answers);
  const { zone } = head.due;
  const visible =
    submitted?.submission.asked ?? visibleIds(questionnaire.sections, round.scope, given);
  const { returned = [], followUps = [] } = round;
  const again = [...returned, ...followUps].filter((question) => visible.includes(question));
  const before = lastTime(visible, { again, lastRound: lastRound?.submission.answers, earlier });
  const today = dateIn(zone, now);
  const at = submitted?.submission.submittedAt ?? now;
  const own = rulingsInForce(rulings, rounds, { answers, at });
  const kept = submitted
    ? await rulingsBefore(context, submitted.submission, { rulings, own })
    : [];
  return {
    questionnaire: spokenIn(questionnaire, "en"),
    visible,
    before,
    origins: Object.fromEntries(
      visible.map((question) => {
        const standing = answers.find((each) => each.question === question);
        const last = before.find((each) => each.question === question);
        return [question, answerOrigin(standing, last, today)];
      }),
    ),
    returned: again,
    submitted: submitted !== undefined,
    answers,
    evidence: shown.map(showEvidence),
    rulings: [...own, ...kept].map(showRuling),
    notes: reviewNotes(questionnaire, round.scope, {
      answers: given,
      evidence: shown.map((each) => ({
        ...each,
        ...(each.judgedAt && { judgedOn: dateIn(zone, each.judgedAt) }),
      })),
      asOf: today,
    }),
    ...(submitted && { ground: groundOf(submitted.submission, content, today) }),
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
  carried,
}: ReturnType<typeof rulingsInForce<RulingItem>>[number]): Shown<"rulings"> {
  return { question, kind, points, reason, by, at, carried: carried !== undefined };
}

function groundOf(
  { content, scope, triage, origin }: Submission,
  { evidenceTypes }: Content,
  asOf: string,
): AnswerSheet["ground"] {
  return {
    content,
    scope,
    triage,
    ...(origin && { origin }),
    evidenceTypes: [...evidenceTypes],
    asOf,
  };
}
