import type {
  AnswerSheet,
  Assessment,
} from "../../../../../functions/contract/shapes/assessment.ts";
import type { Threads } from "../../../../../functions/contract/shapes/comment.ts";
import { dateText, instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { may } from "../../../state.ts";
import type { Loaded } from "../../../use-load.ts";
import { AnswerText } from "../answer-text.tsx";
import type { ScoreReply } from "../score-reply.ts";
import { EvidenceReview } from "./evidence-review.tsx";
import { notesOn, type QueueItem } from "./queue.ts";
import type { Ruled } from "./ruled.ts";
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
  onRuled: Ruled;
  onNext: () => void;
}) {
  const { assessment, item, sheet, score, threads, onRuled, onNext } = props;
  const { question, number, section, flags } = item;
  const given = sheet.answers.find((each) => each.question === question.id);
  const ruling = sheet.rulings.find((each) => each.question === question.id);
  const evidence = sheet.evidence.filter(({ questions }) => questions.includes(question.id));
  const scored = (question.controls?.length ?? 0) > 0;
  const notes = notesOn(question.id, sheet);
  const judged = ["submitted", "in-review", "no-response"].includes(assessment.status);
  return (
    <>
      <article class="question-review stack" aria-labelledby="question">
        <p class="small muted">{t.review.place(section, number)}</p>
        <h2 id="question" class="question-text">
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
        {notes.length > 0 && (
          <section class="stack-small" aria-labelledby="notes">
            <h3 id="notes">{t.review.notes.title}</h3>
            <ul>
              {notes.map(({ kind, text, by }) => (
                <li key={kind + text}>
                  <strong>{t.review.notes.kinds[kind]}:</strong> {text}
                  {by && <> {t.review.notes.due(dateText(by))}</>}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section class="stack" aria-labelledby="evidence">
          <h3 id="evidence">{t.review.evidence}</h3>
          {evidence.length === 0 && <p class="muted">{t.review.noEvidence}</p>}
          {evidence.map((record) => (
            <EvidenceReview
              key={`${record.id} ${record.version}`}
              assessmentId={assessment.id}
              record={record}
              offered={judged && may("putVerdict")}
              onRuled={onRuled}
            />
          ))}
        </section>
        {scored && (
          <RulingForm
            key={ruling?.at ?? "none"}
            assessmentId={assessment.id}
            question={question}
            claimsNa={given?.answer.is === "not-applicable"}
            ruling={ruling}
            reviewRevision={score.data?.reviewRevision}
            offered={judged && may("putRuling")}
            onRuled={onRuled}
            onStale={score.reload}
          />
        )}
        <p class="no-print">
          <button type="button" class="button" onClick={onNext}>
            {t.review.next}
          </button>
        </p>
      </article>
      <SidePanel question={question} sheet={sheet} score={score.data?.score}>
        <Thread assessmentId={assessment.id} question={question.id} threads={threads} />
      </SidePanel>
    </>
  );
}
