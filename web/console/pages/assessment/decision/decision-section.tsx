import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { rulersOf } from "../../../../../functions/domain/rulers.ts";
import { call } from "../../../api.ts";
import { t } from "../../../messages/base.ts";
import { d } from "../../../messages/decision.ts";
import { sayings } from "../../../messages/sayings.ts";
import { Empty } from "../../../parts/empty.tsx";
import { Loading } from "../../../parts/loading.tsx";
import { ReasonForm } from "../../../parts/reason-form.tsx";
import { may } from "../../../state.ts";
import type { Loaded } from "../../../use-load.ts";
import { useAnswerSheet } from "../answer-sheet.ts";
import { ScoreStrip } from "../review/score-strip.tsx";
import { useScore } from "../score-reply.ts";
import { ApprovalCard } from "./approval-card.tsx";
import { DecisionCard } from "./decision-card.tsx";
import { DecisionForm } from "./decision-form.tsx";

/** The decision: what the result proposes, the form while it may be taken, the card afterwards. */
export function DecisionSection(props: { assessment: Assessment; loaded: Loaded<Assessment> }) {
  const { assessment, loaded } = props;
  const score = useScore(assessment.id);
  const sheet = useAnswerSheet(assessment.id);
  const open = ["submitted", "in-review", "no-response"].includes(assessment.status);
  if (assessment.decision) {
    return (
      <div class="stack-large">
        <DecisionCard decision={assessment.decision} />
        <p class="no-print">
          <a class="button" href={`/assessments/${assessment.id}/report`}>
            {d.report.open}
          </a>
        </p>
        {may("reopenAssessment") && (
          <ReasonForm
            title={d.reopen}
            lead={d.reopenLead}
            label={d.reopenReason}
            submit={d.reopen}
            onReason={async (reason) => {
              const params = { assessmentId: assessment.id };
              loaded.replace(await call("reopenAssessment", { params, body: { reason } }));
              await score.reload();
            }}
          />
        )}
      </div>
    );
  }
  if (!open) return <Empty title={t.decision.early.title} body={t.decision.early.body} />;
  return (
    <Loading of={score}>
      {(reply) => (
        <div class="stack-large">
          <ScoreStrip loaded={score} />
          <p class="headline">{sayings.say(reply.headline.sentence)}</p>
          {assessment.approval && (
            <ApprovalCard
              key={assessment.approval.version}
              assessment={assessment}
              approval={assessment.approval}
              loaded={loaded}
            />
          )}
          {may("decide") ? (
            <Loading of={sheet}>
              {({ rulings }) => (
                <DecisionForm
                  assessment={assessment}
                  reply={reply}
                  rulers={rulersOf(rulings)}
                  onDecided={loaded.replace}
                  onStale={score.reload}
                />
              )}
            </Loading>
          ) : (
            <p class="muted">{t.decision.notYours}</p>
          )}
        </div>
      )}
    </Loading>
  );
}
