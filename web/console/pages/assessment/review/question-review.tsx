import { useEffect, useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { AnswerSheet } from "../../../../../functions/contract/shapes/answer-sheet.ts";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import type { Threads } from "../../../../../functions/contract/shapes/comment.ts";
import { reachOf } from "../../../../../functions/domain/evidence-reach.ts";
import type { Question } from "../../../../../functions/domain/questionnaire.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import { instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { contentWords } from "../../../messages/content-words.ts";
import { judging } from "../../../messages/judging.ts";
import { fieldId } from "../../../parts/form-fields.ts";
import { useKeys } from "../../../shell/use-keys.ts";
import { may } from "../../../state.ts";
import type { Loaded } from "../../../use-load.ts";
import { AnswerText } from "../answer-text.tsx";
import type { ScoreReply } from "../score-reply.ts";
import { EvidenceReview } from "./evidence-review.tsx";
import type { Change } from "./foreseen.ts";
import type { Judge } from "./judge.ts";
import type { QueueItem } from "./queue.ts";
import { mayReturn } from "./return-form.tsx";
import { RulingForm } from "./ruling-form.tsx";
import { SidePanel } from "./side-panel.tsx";
import { Thread } from "./thread.tsx";

/** One question in hand: answer and evidence; everything else stands in the panel beside it. */
export function QuestionReview(props: {
  assessment: Assessment;
  item: QueueItem;
  sheet: AnswerSheet;
  score: Loaded<ScoreReply>;
  threads: Loaded<Threads>;
  judge: Judge;
  /** The result as a change would make it. */
  foresee: (change: Change) => Score | undefined;
  /** Whether another question stood here before; then the focus comes along. */
  moved: boolean;
  /** Whether it is marked to be returned. */
  marked: boolean;
  onMark: () => void;
  onNext: () => void;
  /** Loads everything anew after somebody else was first. */
  onStale: () => Promise<unknown>;
}) {
  const {
    assessment,
    item,
    sheet,
    score,
    threads,
    judge,
    foresee,
    moved,
    marked,
    onMark,
    onNext,
    onStale,
  } = props;
  const { route } = useLocation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved && document.activeElement === document.body) title.current?.focus();
  }, [moved]);
  const { question, number, section, flags } = item;
  const given = sheet.answers.find((each) => each.question === question.id);
  const ruling = sheet.rulings.find((each) => each.question === question.id);
  const evidence = sheet.evidence.filter(({ questions }) => questions.includes(question.id));
  const scored = (question.controls?.length ?? 0) > 0;
  const judged = ["submitted", "in-review", "no-response"].includes(assessment.status);
  const finding = `/findings/new?assessment=${assessment.id}&question=${question.id}`;
  useKeys({
    e: () => focusOn(".evidence-unread button, .evidence button"),
    s: () => focusOn(`#${fieldId("comment", "text")}`),
    ...(mayReturn(assessment) && { r: onMark }),
    ...(may("createFinding") && { f: () => route(finding) }),
  });
  return (
    <>
      <article class="question-review stack" aria-labelledby="question">
        <p class="small muted">{t.review.place(section, number)}</p>
        <h2 id="question" class="question-text" ref={title} tabIndex={-1}>
          {question.text}
        </h2>
        {flags.includes("must-have-open") && (
          <p class="flag-line">{t.review.flags["must-have-open"]}</p>
        )}
        <section class="stack-small" aria-labelledby="answer">
          <h3 id="answer">{t.review.answer}</h3>
          {given ? (
            <>
              <AnswerText question={question} answer={given.answer} />
              <p class="small muted">{t.review.givenBy(given.by, instantText(given.at))}</p>
            </>
          ) : (
            <p>{t.review.unanswered}</p>
          )}
        </section>
        <section class="stack" aria-labelledby="evidence">
          <h3 id="evidence">{t.review.evidence}</h3>
          {evidence.length === 0 && <p class="muted">{t.review.noEvidence}</p>}
          {evidence.map((record) => (
            <EvidenceReview
              key={`${record.id} ${record.version}`}
              assessmentId={assessment.id}
              record={record}
              kind={kindOf(record, question, sheet)}
              offered={judged && may("putVerdict")}
              judge={judge}
            />
          ))}
        </section>
        <RulingForm
          assessmentId={assessment.id}
          question={question}
          claimsNa={scored && given?.answer.is === "not-applicable"}
          scored={scored}
          ruling={ruling}
          reply={score.data}
          reviewRevision={assessment.reviewRevision}
          offered={judged && may("putRuling")}
          judge={judge}
          foresee={foresee}
          onAccepted={onNext}
          onStale={onStale}
        />
        <div class="row no-print">
          <button type="button" class="button button-small" aria-keyshortcuts="j" onClick={onNext}>
            {t.review.next}
          </button>
          {mayReturn(assessment) && (
            <button
              type="button"
              class="button button-small"
              aria-pressed={marked}
              aria-keyshortcuts="r"
              onClick={onMark}
            >
              {marked ? judging.marked : judging.mark}
            </button>
          )}
          {may("createFinding") && (
            <a class="button button-small" href={finding} aria-keyshortcuts="f">
              {judging.finding}
            </a>
          )}
        </div>
      </article>
      <SidePanel question={question} sheet={sheet} score={score.data?.score}>
        <Thread assessmentId={assessment.id} question={question.id} threads={threads} />
      </SidePanel>
    </>
  );
}

/** What kind of document a record is, and how much it can count for this question. */
function kindOf(
  { type: id }: AnswerSheet["evidence"][number],
  { controls = [] }: Question,
  { ground }: AnswerSheet,
): string | undefined {
  const type = ground?.evidenceTypes.find((each) => each.id === id);
  if (!type) return undefined;
  const label = contentWords.say(type.label);
  const scored = controls.map(({ control }) => control);
  return scored.length === 0 ? label : judging.kind(label, reachOf(type, scored));
}

/** Puts the focus on the first thing there is. */
function focusOn(selector: string): void {
  for (const each of selector.split(", ")) {
    const found = document.querySelector<HTMLElement>(each);
    if (!found) continue;
    found.focus();
    return;
  }
}
